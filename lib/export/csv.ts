/** A field a spreadsheet takes as a formula when it begins with one of these. */
const FORMULA = /^[=+\-@\t\r]/
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/

/**
 * One row of a CSV file (RFC 4180, CRLF). Texts that a spreadsheet would run as a formula get an apostrophe in front;
 * numbers, also negative ones and their printed form, stay as they are. Null is an empty field.
 */
export function csvRow(fields: readonly (string | number | null)[]): string {
  return `${fields.map(csvField).join(',')}\r\n`
}

function csvField(field: string | number | null): string {
  if (field === null) return ''
  if (typeof field === 'number') return String(field)
  const safe = FORMULA.test(field) && !PLAIN_NUMBER.test(field) ? `'${field}` : field
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
