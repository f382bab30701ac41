/** A field a spreadsheet takes as a formula when it begins with one of these, also behind blanks it may drop. */
const FORMULA = /^(?:[\t\r]|[\s\u3000\uFEFF]*[=+\-@＝＋－＠])/
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/

/**
 * One row of a CSV file (RFC 4180, CRLF). Texts that a spreadsheet would run as a formula get an apostrophe in front;
 * numbers, also negative ones and their printed form, stay as they are. Null is an empty field.
 */
export function csvRow(fields: readonly (string | number | null)[]): string {
  return `${fields.map(csvField).join(',')}\r\n`
}

/** A text that no spreadsheet runs as a formula; plain numbers stay as they are. */
export function defused(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
}

function csvField(field: string | number | null): string {
  if (field === null) return ''
  if (typeof field === 'number') return String(field)
  const safe = defused(field)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
