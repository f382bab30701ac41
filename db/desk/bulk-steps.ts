import type { Actor } from '../../lib/desk/permissions'
import type { ReportStep } from '../../lib/desk/report-state'
import { deskYear } from '../queries/desk/desk-year'
import { recheckGovernments } from '../recheck-governments'
import { type Store, StoreError } from '../store'
import type { DeskTarget } from './at-desk'
import { demand } from './demand'
import { type StepDetails, takeStep } from './report-steps'

/** Steps that need no words about one report. */
export const BULK_STEPS = ['take', 'propose', 'accept', 'publish'] as const satisfies readonly ReportStep[]
export type BulkStep = (typeof BULK_STEPS)[number]
/** How many reports went a step further, and what was refused, by unit. */
export type BulkOutcome = {
  readonly done: number
  readonly refused: readonly { readonly unitId: number; readonly reason: string }[]
}
type Ask = {
  readonly step: BulkStep
  readonly reports: readonly Omit<DeskTarget, 'year'>[]
  readonly details?: StepDetails
}

/**
 * Takes many reports of a year one step further, each in a transaction of its own: what is refused stays as it was and
 * holds up none of the others. Reports with an error nobody has decided on are proposed and accepted one by one only. The
 * government's own report, which is held against all of them, is checked again once at the end.
 */
export function takeSteps(store: Store, actor: Actor | null, year: number, ask: Ask): BulkOutcome {
  demand(actor, 'acceptReport')
  const governmentsLater = new Set<number>()
  try {
    return stepByStep(store, actor, year, { ...ask, governmentsLater })
  } finally {
    recheckGovernments(store, governmentsLater)
  }
}

function stepByStep(
  store: Store,
  actor: Actor,
  year: number,
  ask: Ask & { readonly governmentsLater: Set<number> },
): BulkOutcome {
  const rows = deskYear(store, year)
  const refused: { unitId: number; reason: string }[] = []
  for (const report of ask.reports) {
    try {
      const errors = rows.get(report.unitId)?.openErrors ?? 0
      if (ask.step === 'publish' && rows.get(report.unitId)?.state === 'published')
        throw new StoreError('公布已经登记过，没有改动。')
      if ((ask.step === 'accept' || ask.step === 'propose') && errors > 0)
        throw new StoreError(`有 ${errors} 条错误还没有处理，请单独审核。`)
      takeStep(store, actor, { ...report, year }, ask.step, ask.details, ask.governmentsLater)
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      refused.push({ unitId: report.unitId, reason: error.message })
    }
  }
  return { done: ask.reports.length - refused.length, refused }
}
