import { expect, it } from 'vitest'
import { sampleInput } from '../lib/checks/sample-input'
import type { PrintedDate } from '../lib/model/source-document'
import { freshStore } from './fresh-db'
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
