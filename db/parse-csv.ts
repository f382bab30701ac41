/** A row of a CSV file with the line it begins on, as a spreadsheet counts. */
export type CsvRow = { readonly line: number; readonly fields: readonly string[] }

/** Spreadsheets copy with tabs and save with semicolons in some countries; whoever types a list types 全角逗号. */
const SEPARATORS = [',', '\t', ';', '，']
const HEAD_LINES = 5

/**
 * Rows of a CSV text (RFC 4180): quoted fields may hold commas, line breaks and doubled quotes. Empty rows are left
 * out. The separator is the first of SEPARATORS that stands in the first line that has any.
 */
export function parseCsv(text: string): CsvRow[] {
  const separator = separatorOf(text)
  const token = new RegExp(
    `(?:"((?:[^"]|"")*)"|((?!")[^${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  )
  const rows: CsvRow[] = []
  let fields: string[] = []
  let line = 1
  let begin = 1
  while (token.lastIndex <= text.length) {
    const found = token.exec(text)
    if (!found) throw new Error(`第${line}行：引号没有成对。`)
    const [whole, quoted, plain, end] = found
    fields.push((quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')).trim())
    line += whole.split(/\r\n|\n|\r/).length - 1
    if (end === separator) continue
    if (fields.some((field) => field !== '')) rows.push({ line: begin, fields })
    fields = []
    begin = line
    if (end === '') break
  }
  return rows
}

function separatorOf(text: string): string {
  const lines = text.split(/[\r\n]+/, HEAD_LINES)
  const line = lines.find((each) => SEPARATORS.some((separator) => each.includes(separator))) ?? ''
  return SEPARATORS.find((separator) => line.includes(separator)) ?? ','
}
