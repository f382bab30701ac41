/**
 * A table pasted from a spreadsheet as text of one line a row. WPS and Excel put a cell with a line break or a quotation
 * mark in quotation marks; its lines are joined, because a line of text is a row. Everything else stays as pasted.
 */
export function pastedText(pasted: string): string {
  return pasted
    .replaceAll('\r\n', '\n')
    .replace(QUOTED_CELL, (whole, before: string, content: string) =>
      /\n|""/.test(content) ? `${before}${content.replaceAll('""', '"').replaceAll('\n', '')}` : whole,
    )
}

/** A cell from quotation mark to quotation mark; what begins with one and does not end a cell with one is text. */
const QUOTED_CELL = /(^|[\t\n])"((?:[^"]|"")*)"(?=[\t\n]|$)/g
