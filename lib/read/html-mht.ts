import { type Outcome, refused } from '../model/outcome'
import type { SourceDocument } from '../model/source-document'
import { decodeText } from './decode-text'
import { htmlDocument } from './html'
import { decodeQuotedPrintable } from './quoted-printable'
import { headingsIn } from './report-headings'

/** A part of a MIME message (RFC 2045, 2046): header names in lower case, the body as one character per byte. */
type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: string }

const LARGEST = 50_000_000
/** Browsers nest parts twice at most; what is deeper is no saved page. */
const DEEPEST = 5
const NO_PAGE =
  '这个 .mht 文件里没有网页正文，可能没有保存完整，请用浏览器重新打开后另存为网页（.html）再导入。'

/** Reads a page saved as one file (.mht, .mhtml): of its HTML parts the one that is the report, frames included. */
export async function readMht(bytes: Uint8Array): Promise<Outcome<SourceDocument>> {
  if (bytes.length > LARGEST)
    return refused(
      `网页存档有 ${Math.round(bytes.length / 1e6)} MB，超过 50 MB 的上限，没有读取，请用浏览器打开后把报告正文复制到 Word 另存为 .docx 再导入。`,
    )
  const pages = htmlParts(parsePart(Buffer.from(bytes).toString('latin1')), DEEPEST)
    .map(pageOf)
    .filter((page) => page !== null)
  const [first] = pages
  if (!first) return refused(NO_PAGE)
  const headings = pages.map((page) => headingsIn(page.text))
  const best = pages[headings.indexOf(Math.max(...headings))] ?? first
  return htmlDocument(best.text, best.encoding)
}

function parsePart(source: string): Part {
  const end = source.search(/\r?\n\r?\n/)
  const head = end < 0 ? source : source.slice(0, end)
  const headers = new Map<string, string>()
  // A line that begins with a blank goes on with the one before it.
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: end < 0 ? '' : source.slice(end).replace(/^\r?\n\r?\n/, '') }
}

const typeOf = (part: Part) => part.headers.get('content-type') ?? ''
const parameter = (value: string, name: string) =>
  value.match(new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i'))

function htmlParts(part: Part, depth: number): Part[] {
  const type = typeOf(part)
  if (/^(?:text\/html|application\/xhtml)/i.test(type)) return [part]
  const boundary = parameter(type, 'boundary')
  if (!/^multipart\//i.test(type) || !boundary || depth === 0) return []
  const line = `--${boundary[1] ?? boundary[2] ?? ''}`
  return `\n${part.body}`
    .split(`\n${line}`)
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => htmlParts(parsePart(piece.replace(/^[ \t]*\r?\n/, '').replace(/\r$/, '')), depth - 1))
}

function bytesOf(part: Part): Uint8Array {
  const encoding = (part.headers.get('content-transfer-encoding') ?? '').toLowerCase()
  if (encoding === 'base64') return Buffer.from(part.body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(part.body, 'latin1')
  return Buffer.from(decodeQuotedPrintable(part.body), 'latin1')
}

function pageOf(part: Part): { text: string; encoding: string } | null {
  const charset = parameter(typeOf(part), 'charset')
  const decoded = decodeText(bytesOf(part), (charset?.[1] ?? charset?.[2])?.toLowerCase() ?? null)
  return decoded.ok ? decoded.value : null
}
