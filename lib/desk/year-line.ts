import { isAfter } from './deadline'
import { type ReportState, STATE_LABELS } from './report-state'

/** missing: 未报, nothing has come in · corrected: 已更正, published after another version had been */
export type YearState = ReportState | 'missing' | 'corrected'
/** In the order of work: what has to be asked for or looked at stands first. */
export const YEAR_STATES: readonly YearState[] = [
  'missing',
  'returned',
  'submitted',
  'reviewing',
  'proposed',
  'imported',
  'accepted',
  'published',
  'corrected',
]
export const YEAR_STATE_LABELS: Readonly<Record<YearState, string>> = {
  ...STATE_LABELS,
  missing: '未报',
  corrected: '已更正',
}

/** How a unit stands in a reporting year, as far as lists and letters about the year need it. */
export type YearStanding = {
  readonly unit: { readonly name: string; readonly shortName: string; readonly peer: string }
  /** Whether the register asks it for a report; null where none is loaded. */
  readonly obliged: boolean | null
  readonly state: YearState
  /** Last day (ISO) for its report. */
  readonly deadline: string
  /**
   * ISO instant its first version came in, the day of it where a person gave that, and whether it tells when the unit
   * handed it in: it came to the desk or its day was given, and it is not the import of what had appeared.
   */
  readonly firstReceived: string | null
  readonly handedIn: boolean
  /** ISO day of its first publication that was entered. */
  readonly firstPublished: string | null
  /** How often it was sent back. */
  readonly returns: number
  /** Errors of the first version handed in that nobody has dismissed; null where none was handed in. */
  readonly firstErrors: number | null
  /** Errors of the version that stands that nobody has dismissed; null without one. */
  readonly errors: number | null
}

/** Units the county still waits for: obliged, and nothing there or sent back. */
export function awaited(lines: readonly YearStanding[]): YearStanding[] {
  return lines.filter(
    ({ obliged, state }) => (obliged === true && state === 'missing') || state === 'returned',
  )
}

/** Units whose report came in after the deadline, as far as the desk knows: what was imported later says nothing of it. */
export function cameLate(lines: readonly YearStanding[]): YearStanding[] {
  return lines.filter(
    ({ handedIn, firstReceived, deadline }) =>
      handedIn && firstReceived !== null && isAfter(firstReceived, deadline),
  )
}

/** Units that published after the deadline. */
export function publishedLate(lines: readonly YearStanding[]): YearStanding[] {
  return lines.filter(({ firstPublished, deadline }) => firstPublished !== null && firstPublished > deadline)
}
