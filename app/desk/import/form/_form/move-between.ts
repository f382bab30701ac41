/** Where a key leads from one field of a table to another; null where it is the field's own business. */
export function nextField(
  form: HTMLFormElement,
  from: HTMLInputElement,
  key: string,
): HTMLInputElement | null {
  const rows = [...form.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll<HTMLInputElement>('input')])
    .filter((row) => row.length > 0)
  const at = rows.findIndex((row) => row.includes(from))
  const row = rows[at]
  if (!row) return null
  const column = row.indexOf(from)
  if (key === 'ArrowRight') return atEnd(from) ? (row[column + 1] ?? rows[at + 1]?.[0] ?? null) : null
  if (key === 'ArrowLeft') return atStart(from) ? (row[column - 1] ?? rows[at - 1]?.at(-1) ?? null) : null
  if (key === 'ArrowUp') return inRow(rows[at - 1], column)
  if (key === 'ArrowDown' || key === 'Enter') return inRow(rows[at + 1], column)
  return null
}

/** Rows differ in how many numbers they hold; the last one takes what lies beyond. */
function inRow(row: readonly HTMLInputElement[] | undefined, column: number): HTMLInputElement | null {
  return row?.[Math.min(column, row.length - 1)] ?? null
}

const atEnd = ({ selectionStart, selectionEnd, value }: HTMLInputElement) =>
  selectionEnd === value.length && (selectionStart === selectionEnd || selectionStart === 0)
const atStart = ({ selectionStart, selectionEnd, value }: HTMLInputElement) =>
  selectionStart === 0 && (selectionEnd === 0 || selectionEnd === value.length)
