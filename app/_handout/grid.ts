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

/** The cells of a table of the page; one that spans several places stands in the first, the others stay empty. */
export function tableGrid(table: HTMLTableElement): Grid {
  const rows: string[][] = []
  for (const [at, line] of [...table.rows].entries()) {
    for (const cell of line.cells) {
      const own = placed(rows, at)
      let column = 0
      while (own[column] !== undefined) column++
      for (let down = 0; down < cell.rowSpan; down++)
        for (let right = 0; right < cell.colSpan; right++)
          placed(rows, at + down)[column + right] = down + right === 0 ? cellText(cell) : ''
    }
  }
  return squared(rows.slice(0, table.rows.length))
}

function placed(rows: string[][], at: number): string[] {
  while (rows.length <= at) rows.push([])
  return rows[at] ?? []
}

function squared(rows: readonly string[][]): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
}

/** What a cell says: a sign that stands for words gives way to the words; numbers lose separators and the true minus. */
function cellText(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLElement
  for (const flag of copy.querySelectorAll('.cell-flag .visually-hidden')) flag.remove()
  for (const sign of copy.querySelectorAll(':not(.cell-flag) > [aria-hidden="true"]')) sign.remove()
  for (const part of copy.querySelectorAll('span, small')) part.before(' ')
  const text = copy.textContent.replace(/\s+/g, ' ').trim()
  return /^[−-]?\d{1,3}(,\d{3})*(\.\d+)?$/.test(text) ? text.replaceAll(',', '').replace('−', '-') : text
}
