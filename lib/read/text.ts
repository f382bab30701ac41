import { accepted, type Outcome } from '../model/outcome'
import type { Block, Grid, GridCell, SourceDocument } from '../model/source-document'
import { cellLineBlocks, printsCellLines } from './cell-lines'
import { decodeText } from './decode-text'

type Separator = 'tab' | 'pipe'

const LINE_END = /\r\n|[\n\r\f\v\u2028\u2029]/
/** “0 | ||”: bars at the end of a row for the columns its merged cells cover beyond one each. Blank cells have blanks. */
const FILLED_UP = /(?<=\s)\|{2,}\s*$/
const PIPE_RULE = /^\|?[\s:|-]*-{2,}[\s:|-]*\|?$/

/** Reads .txt and .md: every line a paragraph, runs of tab- or pipe-separated lines a grid. */
export async function readText(bytes: Uint8Array): Promise<Outcome<SourceDocument>> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded.value
  return accepted({ carrier: 'text', encoding, declaredTitle: null, blocks: textBlocks(text), pictures: 0 })
}

/** Splits text into paragraphs and grids. Tabs and pipes carry positions; whether those can be trusted is not decided here. */
function textBlocks(text: string): Block[] {
  const lines = text.split(LINE_END)
  if (printsCellLines(lines))
    return cellLineBlocks(lines, (line) => ({ kind: 'paragraph', text: withoutMarkdown(line) }))
  const blocks: Block[] = []
  let rows: GridCell[][] = []
  let separator: Separator | null = null
  // A way of the whole text: the grid a page break cuts off may hold but rows that are full.
  const filled = lines.some((line) => separatorOf(line) === 'pipe' && FILLED_UP.test(line))
  const closeGrid = () => {
    if (rows.length > 0)
      blocks.push({
        kind: 'grid',
        rows,
        structured: false,
        ...(filled && separator === 'pipe' ? { loose: 'filled' } : {}),
      } satisfies Grid)
    rows = []
    separator = null
  }
  for (const line of lines) {
    const kind: Separator | null = separator === 'tab' && line.includes('\t') ? 'tab' : separatorOf(line)
    if (kind !== separator) closeGrid()
    separator = kind
    if (kind === 'pipe' && PIPE_RULE.test(line.trim())) continue
    if (kind) rows.push(cellsOfLine(line, kind))
    else if (line.trim() !== '') blocks.push({ kind: 'paragraph', text: withoutMarkdown(line) })
  }
  closeGrid()
  return blocks
}

/** Heading signs, list bullets and bold markers are markup, not text of the report. */
function withoutMarkdown(line: string): string {
  return line
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/^[-*+]\s+(?=[^\d\s])/, '')
    .replaceAll('**', '')
}

function separatorOf(line: string): Separator | null {
  const trimmed = line.trim()
  if (trimmed.startsWith('|') && trimmed.length > 1) return 'pipe'
  if ((trimmed.match(/\|/g)?.length ?? 0) >= 2) return 'pipe'
  return trimmed !== '' && line.includes('\t') ? 'tab' : null
}

function cellsOfLine(line: string, kind: Separator): GridCell[] {
  const parts =
    kind === 'tab'
      ? line.split('\t')
      : line
          .replace(FILLED_UP, '')
          .trim()
          .replace(/^\|/, '')
          .replace(/\|$/, '')
          .split(/(?<!\\)\|/)
  return parts.map((part, column) => ({
    text: part.replace(/<br\s*\/?>/gi, '\n').trim(),
    column,
    colspan: 1,
    rowspan: 1,
  }))
}
