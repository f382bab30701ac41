import type { FormId } from '../catalogue/form'
import { type CellIndicatorId, formCells, indicator } from '../catalogue/indicators'
import { statutoryForm } from '../catalogue/report-form'
import { PLAIN_HTML, reportToHtml } from '../export/report-html'
import { prescribedForm } from '../figures/series-breaks'
import { accepted, type Outcome, refused } from '../model/outcome'
import type { Report } from '../model/report'
import { typedNotice } from '../model/typed-notice'
import { typedValue } from './typed-sums'

/** What a person typed into the statutory form. */
export type TypedReport = {
  readonly unit: string
  readonly year: number
  /** The text of each cell; '' or none is a blank, never a zero. */
  readonly cells: ReadonlyMap<CellIndicatorId, string>
  readonly typist: string
}

/** The form a report of this year is typed into; null for years whose form is not one of the two. */
export function typedForm(year: number): FormId | null {
  return statutoryForm(prescribedForm(year))
}

/**
 * The document that stands behind typed figures, as a report needs one: the three tables on a plain web page, with
 * whoever typed them. In lines of text a column of nothing but blanks could not be told from a lost one. Refused where a cell holds neither a number nor a sign, or nothing was typed at all.
 */
export function typedDocument(typed: TypedReport): Outcome<{ bytes: Uint8Array; fileName: string }> {
  const form = typedForm(typed.year)
  if (form === null) return refused(`${typed.year}年的年报不是三张表的表式，不能在这里录入，请上传原文件。`)
  const cells = formCells(form).map(({ id }) => ({ id, text: oneLine(typed.cells.get(id) ?? '') }))
  if (cells.every(({ text }) => text === '')) return refused('一格也没有填，没有保存。')
  const wrong = cells.filter(({ id, text }) => typedValue(id, text).status === 'illegible')
  if (wrong.length > 0) return refused(wrongWords(wrong))
  const page = reportToHtml(
    {
      unit: typed.unit,
      year: typed.year,
      form,
      title: `${typed.unit}${typed.year}年政府信息公开工作年度报告`,
      notice: typedNotice(typed.typist),
      published: null,
      intro: [],
      sections: {},
      cells: new Map(cells.map(({ id, text }) => [id, text])),
    },
    PLAIN_HTML,
  )
  return accepted({
    bytes: new TextEncoder().encode(page),
    fileName: `${typed.unit}${typed.year}年（录入）.html`,
  })
}

/** Cells that were read back from the typed document otherwise than they were typed; none, or nothing may be stored. */
export function readOtherwise(typed: TypedReport, report: Report): CellIndicatorId[] {
  const form = typedForm(typed.year)
  if (form === null || report.form !== form) return [...typed.cells.keys()]
  return formCells(form).flatMap(({ id }) => {
    const read = report.cells.get(id)?.value
    const same = JSON.stringify(read) === JSON.stringify(typedValue(id, oneLine(typed.cells.get(id) ?? '')))
    return same ? [] : [id]
  })
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const NAMED = 3

function wrongWords(wrong: readonly { readonly id: CellIndicatorId; readonly text: string }[]): string {
  const named = wrong.slice(0, NAMED).map(({ id, text }) => `“${indicator(id).label}”填的是“${text}”`)
  const rest = wrong.length > NAMED ? `等 ${wrong.length} 格` : ''
  return `${named.join('，')}${rest}，不是数也不是符号，没有保存；请改正后再交。`
}
