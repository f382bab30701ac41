/** Rows of equal length, as a spreadsheet takes them. */
export type Grid = readonly (readonly string[])[]

/** The fields of a CSV of our own (RFC 4180, with BOM). */
export function csvGrid(text: string): Grid {
  const rows: string[][] = [[]]
  const fields = text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)
  for (const [, quoted, plain, end] of fields) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return squared(rows.slice(0, -1))
}

/**
 * The cells of a table of the page; one that spans several places stands in the first, the others stay empty. What
 * stands beside a number (its fraction, its units) would make it a text to a spreadsheet: it goes into a last column.
 */
export function tableGrid(table: HTMLTableElement): Grid {
  const rows: string[][] = []
  const remarks: string[][] = []
  for (const [at, line] of [...table.rows].entries()) {
    for (const cell of line.cells) {
      const own = placed(rows, at)
      let column = 0
      while (own[column] !== undefined) column++
      const { text, beside } = cellWords(cell)
      if (beside !== '') {
        const head = at > 0 && column > 0 ? `${rows[0]?.[column] ?? ''}：` : ''
        remarks[at] = [...(remarks[at] ?? []), `${head}${beside}`]
      }
      for (let down = 0; down < cell.rowSpan; down++)
        for (let right = 0; right < cell.colSpan; right++)
          placed(rows, at + down)[column + right] = down + right === 0 ? text : ''
    }
  }
  const whole = squared(rows.slice(0, table.rows.length))
  if (remarks.length === 0) return whole
  return whole.map((row, at) => [...row, at === 0 ? '标注' : (remarks[at]?.join('；') ?? '')])
}

function placed(rows: string[][], at: number): string[] {
  while (rows.length <= at) rows.push([])
  return rows[at] ?? []
}

function squared(rows: readonly string[][]): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
}

/** What a cell says: a sign that stands for words gives way to the words; numbers lose separators, plus and the true minus. */
function cellWords(cell: HTMLTableCellElement): { text: string; beside: string } {
  const copy = cell.cloneNode(true) as HTMLElement
  for (const flag of copy.querySelectorAll('.cell-flag .visually-hidden')) flag.remove()
  for (const sign of copy.querySelectorAll(':not(.cell-flag) > [aria-hidden="true"]')) sign.remove()
  for (const part of copy.querySelectorAll('span, small')) part.before(' ')
  const said = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim()
  const besides = [...copy.querySelectorAll('[data-beside]')]
  const beside = besides.map(said).join('，')
  for (const part of besides) part.remove()
  const text = said(copy)
  const number = /^[+−-]?\d{1,3}(,\d{3})*(\.\d+)?%?$/.test(text)
  return { text: number ? text.replaceAll(/[,+]/g, '').replace('−', '-') : text, beside }
}
