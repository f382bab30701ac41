import type { BadgeTone } from '@/app/_components/state-badge'
import type { Submission, SubmissionState } from '@/db/queries/submission-matrix'
import type { StoreView } from '@/db/store-view'
import { PUBLIC_STATES } from '@/lib/desk/report-state'
import { YEAR_STATE_LABELS } from '@/lib/desk/year-line'
import { POINT_STATE_LABELS } from '@/lib/figures/series'

const WORDS: Readonly<Record<SubmissionState, string>> = {
  received: '已收',
  missing: POINT_STATE_LABELS.missing,
  unpublished: POINT_STATE_LABELS.unpublished,
  'not-applicable': POINT_STATE_LABELS.not_applicable,
  unknown: '未导入',
}

/** What a unit's year is called: 已收 what was imported, else the step its report has reached. */
export function submissionWord({ state, standing }: Pick<Submission, 'state' | 'standing'>): string {
  if (state !== 'received' || standing === null || standing === 'imported') return WORDS[state]
  return YEAR_STATE_LABELS[standing]
}

/** The colour of what counts, or of what is still under review. */
export function submissionTone({ standing }: Pick<Submission, 'standing'>): BadgeTone {
  if (standing === 'returned') return 'warn'
  return standing === null || standing === 'corrected' || PUBLIC_STATES.some((each) => each === standing)
    ? 'ok'
    : 'info'
}

/** What is said of obliged units without a report one may see. */
export function missingWord(view: StoreView): string {
  return WORDS[view === 'public' ? 'unpublished' : 'missing']
}
