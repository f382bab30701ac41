import type { SectionParagraph } from '../model/report'
import type { Block } from '../model/source-document'

/** What of a report is searched. */
export type SearchableReport = {
  readonly sections: readonly { readonly paragraphs: readonly SectionParagraph[] }[]
  readonly source: { readonly blocks: readonly Block[] }
}

/** A piece of a report that search finds as a whole, with the block of the document it begins in. */
export type Passage = {
  readonly block: number
  readonly text: string
  /** False for headings and rows of tables, which every report repeats: they stand after what a unit wrote itself. */
  readonly prose: boolean
}

/** A heading or label has no stop in it. */
const SENTENCE = /[。；！？]/

/**
 * The text of a report in pieces: paragraphs put together where the document breaks its lines, everything else block by
 * block, rows of tables with their cells side by side.
 */
export function passagesOf({ sections, source }: SearchableReport): Passage[] {
  const joined = sections
    .flatMap((section) => section.paragraphs)
    .filter(({ joins }) => joins !== undefined && joins.length > 0)
  const inside = new Map<number, string>()
  for (const { text, block, joins } of joined)
    for (const part of [block, ...(joins ?? []).map((join) => join.block)]) inside.set(part, text)
  const blocks = source.blocks.flatMap((block, index): Passage[] => {
    if (block.kind === 'grid')
      return block.rows.map((row) => ({
        block: index,
        text: row.map((cell) => cell.text).join(' '),
        prose: false,
      }))
    // A line that is wholly in a paragraph put together would be found twice.
    if (inside.get(index)?.includes(block.text.trim())) return []
    return [{ block: index, text: block.text, prose: SENTENCE.test(block.text) }]
  })
  return [...blocks, ...joined.map(({ text, block }) => ({ block, text, prose: true }))].filter(
    ({ text }) => text.trim() !== '',
  )
}
