/**
 * Decodes quoted-printable text (RFC 2045, 6.7), one character per byte in and out. Blanks at the end of a line are
 * padding added on the way; a `=` behind blanks keeps them, and joins the line with the next one.
 */
export function decodeQuotedPrintable(body: string): string {
  const lines = body.split('\n')
  return lines
    .map((line, at) => {
      const kept = withoutPadding(line)
      if (kept.endsWith('=')) return kept.slice(0, -1)
      if (at === lines.length - 1) return kept
      return `${kept}${line.endsWith('\r') ? '\r\n' : '\n'}`
    })
    .join('')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** Without a regular expression, which a long run of blanks inside a line exhausts. */
function withoutPadding(line: string): string {
  let end = line.length
  while (end > 0 && ' \t\r'.includes(line.charAt(end - 1))) end -= 1
  return line.slice(0, end)
}
