import type { ReactNode } from 'react'
import { LockedToo } from './locked-too'
import styles from './register.module.css'

type Props = {
  /** What the route is to do: a name of its table of deeds. */
  readonly deed: string
  /** What goes with it unseen. */
  readonly hidden?: Readonly<Record<string, string | number>>
  /** Years that are locked. */
  readonly locked: readonly number[]
  /** What its button says. */
  readonly submit: string
  readonly className?: string | undefined
  readonly children?: ReactNode
}

/** A plain form that changes the register; what a locked year keeps is asked before its button. */
export function DeedForm({ deed, hidden = {}, locked, submit, className = styles.deed, children }: Props) {
  return (
    <form action="/api/desk/register" method="post" className={className}>
      <input type="hidden" name="deed" value={deed} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <LockedToo years={locked} />
      <button type="submit">{submit}</button>
    </form>
  )
}
