import type { ReactNode } from 'react'
import type { Review } from './load-review'

type Props = {
  readonly review: Review
  /** Last part of the address: what is done. */
  readonly action: string
  /** Anchor of the page to come back to. */
  readonly at?: string | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A plain form about this report; it carries the revision the person has seen, so that nothing newer is overwritten. */
export function ReportForm({ review: { unit, year, desk }, action, at, className, children }: Props) {
  return (
    <form action={`/api/desk/reports/${action}`} method="post" className={className}>
      <input type="hidden" name="unit" value={unit.slug} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="revision" value={desk.revision} />
      {at ? <input type="hidden" name="at" value={at} /> : null}
      {children}
    </form>
  )
}

/** What was typed into a form that was refused: `form` as the action names it (with step or identity behind it). */
export function typedWords({ words }: Review, form: string): Readonly<Record<string, string>> | null {
  return words?.form === form ? words.fields : null
}
