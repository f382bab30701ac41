import { reportToDocx } from '../report-docx'
import type { WrittenCell, WrittenReport } from '../written-report'
import { allNotes } from './all-notes'
import { draftSections } from './draft-sections'
import { ownReportDifferences } from './own-report-text'
import { partialMarks, partialNotes } from './partial-gaps'
import { type SummaryDocument, summaryTitle } from './summary-document'

/** The three tables as a Word file in the layout of the form, with the notes below. */
export function summaryDocx(document: SummaryDocument): Promise<Uint8Array> {
  return reportToDocx(written(document, summaryTitle(document)), ['二', '三', '四'])
}

/**
 * A draft of the county's own annual report: six sections, the tables filled with the sums, sentences where the figures
 * give them, and 〔…〕 where a person must write. What a sum does not cover is said at the end.
 */
export function countyDraftDocx(document: SummaryDocument): Promise<Uint8Array> {
  const title = `${document.county ?? ''}${document.year}年政府信息公开工作年度报告（草稿）`
  return reportToDocx({ ...written(document, title), sections: draftSections(document) })
}

function written(document: SummaryDocument, title: string): WrittenReport {
  return {
    unit: document.county ?? '',
    year: document.year,
    form: document.form,
    title,
    notice: document.demo ? '（演示数据）' : null,
    published: null,
    intro: [],
    sections: {},
    cells: new Map([...document.cells].map(([id, { sum }]) => [id, printed(sum)])),
    remarks: partialMarks(document),
    notes: ['说明', ...allNotes(document), ...ownReportDifferences(document), ...partialNotes(document)],
  }
}

/** A sum over nothing is printed as a dash: an empty cell would be taken for one that is still to be filled. */
function printed(sum: number | null): WrittenCell {
  return sum === null ? '—' : { status: 'number', value: sum }
}
