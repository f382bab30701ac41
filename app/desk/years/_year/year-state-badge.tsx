import { type BadgeTone, StateBadge } from '@/app/_components/state-badge'
import { YEAR_STATE_LABELS, type YearState } from '@/lib/desk/year-line'

const TONES: Readonly<Record<YearState, BadgeTone>> = {
  missing: 'error',
  returned: 'warn',
  submitted: 'info',
  reviewing: 'info',
  proposed: 'info',
  imported: 'plain',
  accepted: 'ok',
  published: 'ok',
  corrected: 'ok',
}

/** The state of a unit's year as icon and word. */
export function YearStateBadge({ state }: { state: YearState }) {
  return <StateBadge tone={TONES[state]}>{YEAR_STATE_LABELS[state]}</StateBadge>
}
