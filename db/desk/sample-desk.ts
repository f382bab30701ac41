import { BALANCED } from '../../lib/checks/applications-sample'
import type { Sample } from '../../lib/checks/check'
import { sampleInput } from '../../lib/checks/sample-input'
import type { Actor, Role } from '../../lib/desk/permissions'
import { freshStore } from '../fresh-db'
import { deskReport } from '../queries/desk/desk-report'
import { indicatorValues } from '../queries/indicator-values'
import { reportFindings } from '../queries/report-findings'
import { type SaveOptions, saveReport } from '../save-report'
import type { Store } from '../store'

export const person = (name: string, role: Role, unitId: number | null = null): Actor => ({
  id: name,
  name,
  role,
  unitId,
})
export const LI = person('李', 'supervisor')
export const WANG = person('王', 'admin')
export const received = 'applications.received.total' as const

export const save = (
  store: Store,
  sample: Sample,
  file = 'a',
  options: SaveOptions = { draft: 'submitted' },
) =>
  saveReport(
    store,
    {
      report: sampleInput({ unit: '青禾县河口镇', ...sample }).report,
      original: { bytes: new TextEncoder().encode(file), fileName: `${file}.html` },
    },
    options,
  )
export const YEAR = sampleInput({}).report.identity.year ?? 0

/** A store with one draft, and its target as the person sees it now. */
export function desk(sample: Sample = {}) {
  const store = freshStore()
  const { unit } = save(store, sample)
  const target = () => ({ unitId: unit.id, year: YEAR, revision: deskReport(store, unit.id, YEAR).revision })
  const findings = () => reportFindings(store, deskReport(store, unit.id, YEAR).version?.versionId ?? 0)
  const value = () => indicatorValues(store, [received])[0]?.value
  return { store, unit, target, findings, value }
}
export const WRONG: Sample = { cells: { ...BALANCED, 'applications.closed_total.total': '7' } }
