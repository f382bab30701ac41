import { type BadgeTone, StateBadge } from '@/app/_components/state-badge'
import type { DeskReport } from '@/db/queries/desk/desk-report'
import { type ReportState, STATE_LABELS } from '@/lib/desk/report-state'

const TONES: Readonly<Record<ReportState, BadgeTone>> = {
  imported: 'ok',
  submitted: 'info',
  reviewing: 'info',
  returned: 'error',
  proposed: 'info',
  accepted: 'ok',
  published: 'ok',
}

/** Where a unit's report of a year stands, for the unit itself. */
export function OwnState({ report: { version, locked } }: { readonly report: DeskReport }) {
  return (
    <>
      {version ? (
        <StateBadge tone={TONES[version.state]}>{STATE_LABELS[version.state]}</StateBadge>
      ) : (
        <StateBadge tone="warn">未报</StateBadge>
      )}
      {locked ? ' 该年已锁定' : ''}
    </>
  )
}
