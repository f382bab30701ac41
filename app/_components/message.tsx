import type { ReactNode } from 'react'

type Props = {
  readonly title: string
  /** What happened, what was kept, what to do. */
  readonly children: ReactNode
}

/** A page that has nothing to show but a word: not found, failed, nothing imported yet. */
export function Message({ title, children }: Props) {
  return (
    <div className="message">
      <h1>{title}</h1>
      <div className="prose">{children}</div>
    </div>
  )
}
