import type { CellIndicatorId } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import type { Cells } from '../model/report'
import { cellName, listNames } from './cell-names'
import type { RawFinding } from './check'
import { cellState } from './report-cells'

/** What a cell may hold: a count, an amount of money (decimals allowed), or a signed count. */
export type NumberForm = 'count' | 'amount' | 'signed'

const FITS: Record<NumberForm, (value: number) => boolean> = {
  count: (value) => Number.isInteger(value) && value >= 0,
  amount: (value) => value >= 0,
  signed: (value) => Number.isInteger(value),
}
const WORDS: Record<NumberForm, string> = {
  count: '应为非负整数',
  amount: '应为非负数',
  signed: '应为整数',
}
// The printed text, spaces and thousands separators dropped: digits only, or digits with a fraction for money.
const PLAIN: Record<NumberForm, RegExp> = {
  count: /^\d+$/,
  amount: /^\d+(\.\d+)?$/,
  signed: /^[+＋\-－−—]?\d+$/,
}

/**
 * Whether numbers have the form their cells ask for. One finding for wrong values, one hint for right values that are
 * not written as plain digits (`3.0`, `1件`). Cells a reader could not tell are said to be open; blanks are S-11's. What
 * a person has settled is judged by their value, never by the text that was misread.
 */
export function numberFormFindings(
  cells: Cells,
  ids: readonly CellIndicatorId[],
  formOf: (id: CellIndicatorId) => NumberForm,
): RawFinding[] {
  const wrong: CellIndicatorId[] = []
  const untidy: CellIndicatorId[] = []
  for (const id of ids) {
    const value = numberOf(cells.get(id))
    if (value === null) continue
    if (!FITS[formOf(id)](value)) wrong.push(id)
    // How a settled cell is printed is not known as text: a reader's slip, or a blank a person took as 0.
    else if (!cells.get(id)?.settled && !PLAIN[formOf(id)].test(printed(cells, id))) untidy.push(id)
  }
  const unread = ids.filter((id) => cellState(cells.get(id)) === 'unread')
  const told = (list: readonly CellIndicatorId[], words: (id: CellIndicatorId) => string) =>
    listNames(list.map((id) => `${cellName(id)}填报为“${stated(cells, id)}”，${words(id)}`))
  const base = { quote: null, assessable: true }
  const findings: RawFinding[] = []
  if (wrong.length > 0) {
    findings.push({ ...base, cells: wrong, message: `${told(wrong, (id) => WORDS[formOf(id)])}。` })
  }
  if (untidy.length > 0) {
    const message = `${told(untidy, () => '宜只写数字')}。`
    findings.push({ ...base, cells: untidy, severity: 'info', message })
  }
  if (unread.length > 0) {
    const message = `${listNames(unread.map(cellName), 4)}未能识别，无法核对数字形式，请对照原文。`
    findings.push({ ...base, cells: unread, assessable: false, message })
  }
  return findings
}

/** What a report states: the printed text, of a settled cell the value a person read there. */
function stated(cells: Cells, id: CellIndicatorId): string {
  const cell = cells.get(id)
  return cell?.settled ? String(numberOf(cell) ?? '') : (cell?.raw ?? '')
}

function printed(cells: Cells, id: CellIndicatorId): string {
  return (cells.get(id)?.raw ?? '').normalize('NFKC').replace(/[\s,，\u00a0]/g, '')
}
