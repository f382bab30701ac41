import type { SourceMark } from '@/app/units/[unit]/[year]/source/source-blocks'
import type { Block, GridCell, PagePart, Paragraph } from '@/lib/model/source-document'

/** A box on a page of the original: the anchor of a place of the source, or lines a finding quotes. */
export type PlaceBox = {
  /** `b3-r2-c1`, as in the text of the source; null where another box bears it. */
  readonly id: string | null
  readonly part: PagePart
  /** Anchors of the findings whose words stand here. */
  readonly marks: readonly string[]
}

/**
 * Everything of a source that stands somewhere on its pages, by page; tables come before their rows and these before
 * their cells, so that the smallest lies on top. Empty: the carrier has no pages, or was read before they were kept.
 */
export function pagePlaces(
  blocks: readonly Block[],
  marks: readonly SourceMark[],
): ReadonlyMap<number, readonly PlaceBox[]> {
  const boxes = blocks.flatMap((block, at) =>
    block.kind === 'grid'
      ? tableBoxes(block.rows, `b${at}`)
      : textBoxes(
          block,
          `b${at}`,
          marks.filter((mark) => mark.block === at),
        ),
  )
  const pages = [...new Set(boxes.map(({ part }) => part[0]))]
  return new Map(pages.map((page) => [page, boxes.filter(({ part }) => part[0] === page)]))
}

function tableBoxes(rows: readonly (readonly GridCell[])[], anchor: string): PlaceBox[] {
  const parts = (cells: readonly GridCell[]) => cells.flatMap((cell) => cell.parts ?? [])
  return [
    ...anchored(anchor, parts(rows.flat())),
    ...rows.flatMap((row, at) => anchored(`${anchor}-r${at}`, parts(row))),
    ...rows.flatMap((row, at) =>
      row.flatMap((cell) => anchored(`${anchor}-r${at}-c${cell.column}`, cell.parts ?? [])),
    ),
  ]
}

function textBoxes(
  { text, lines = [] }: Paragraph,
  anchor: string,
  marks: readonly SourceMark[],
): PlaceBox[] {
  const quoted = lines.flatMap(({ at, part }, index): PlaceBox[] => {
    const end = lines[index + 1]?.at ?? text.length
    const here = marks.filter(({ quote }) => {
      const from = text.indexOf(quote)
      return from !== -1 && from < end && from + quote.length > at
    })
    return here.length > 0 ? [{ id: null, part, marks: here.map((mark) => mark.anchor) }] : []
  })
  const parts = lines.map(({ part }) => part)
  return [...anchored(anchor, parts), ...quoted]
}

/** One box around what stands on the first of its pages. */
function anchored(id: string, parts: readonly PagePart[]): PlaceBox[] {
  const page = Math.min(...parts.map(([number]) => number))
  const here = parts.filter(([number]) => number === page)
  if (here.length === 0) return []
  const edge = (at: 1 | 2 | 3 | 4) => here.map((part) => part[at])
  const part: PagePart = [
    page,
    Math.min(...edge(1)),
    Math.min(...edge(2)),
    Math.max(...edge(3)),
    Math.max(...edge(4)),
  ]
  return [{ id, part, marks: [] }]
}
