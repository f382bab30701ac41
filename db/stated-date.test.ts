import { expect, it } from 'vitest'
import { P_01 } from '../lib/checks/p-01'
import { sampleInput } from '../lib/checks/sample-input'
import type { PrintedDate } from '../lib/model/source-document'
import { freshStore } from './fresh-db'
import { storedReport } from './queries/stored-report'
import { submissionMatrix } from './queries/submission-matrix'
import { saveReport } from './save-report'
import type { Store } from './store'

const original = { bytes: new Uint8Array([1]), fileName: 'a.html' }

function save(store: Store, publishedAt: PrintedDate | null): void {
  const { report } = sampleInput({ unit: '青禾县河口镇' })
  saveReport(store, { report: { ...report, source: { ...report.source, publishedAt } }, original })
}
const stated = (store: Store) => submissionMatrix(store).rows[0]?.submissions.at(-1)?.stated

it('keeps the day a page states with its label, and takes it from a later reading of the same file', () => {
  const store = freshStore()
  save(store, null)
  expect(stated(store)).toBeNull()
  save(store, { date: '2024-01-26', label: '发布日期', snippet: '发布日期：2024-01-26' })
  expect(stated(store)).toEqual({ date: '2024-01-26', label: '发布日期' })
})

it('has a late day of publication found again when stored reports are checked anew', () => {
  const store = freshStore()
  const late = { date: '2024-02-26', label: '发布日期', snippet: '发布日期：2024-02-26' }
  save(store, late)
  const report = storedReport(store, 1)?.report
  expect(report?.source.publishedAt).toEqual(late)
  const context = { unitKind: null, unitName: null, year: 2023, previousYear: null }
  expect(report && P_01.run({ report, context })).toMatchObject([{ quote: '发布日期：2024-02-26' }])
})
