import type { SeededRandom } from '../../demo/seeded-random'
import { widthOf } from '../grid-layout'
import { CUT_SIGN, type PrintedDocument, type PrintedTable } from '../printed'

/** `rows`: a line for each row · `cells`: a line for each cell. */
export type FlatLayout = 'rows' | 'cells'
/** `filled`: bars at the end of a row for the columns its merged cells cover; `barFirst`: rows begin with a bar. */
type Style = { readonly filled: boolean; readonly barFirst: boolean }

/** A damaged document as programs that take the text out of web pages print it: cells with bars, no columns. */
export function writeFlat(document: PrintedDocument, layout: FlatLayout, random: SeededRandom): string {
  const style: Style = { filled: random.chance(0.5), barFirst: random.chance(0.5) }
  const lines = document.blocks.flatMap((block) =>
    block.kind === 'table' ? tableLines(block, layout, style) : [block.text],
  )
  const text = `${lines.join('\n')}\n`
  return text.split(CUT_SIGN)[0] ?? text
}

function tableLines(table: PrintedTable, layout: FlatLayout, { filled, barFirst }: Style): string[] {
  const width = widthOf(table)
  return table.rows.flatMap(({ cells }) => {
    const texts = cells.map((cell) => cell.text.replaceAll('\n', ' '))
    const filler = filled ? '|'.repeat(Math.max(0, width - texts.length)) : ''
    if (layout === 'rows') return [`${barFirst ? '| ' : ''}${texts.join(' | ')} | ${filler}`.trimEnd()]
    const lines = texts.map((text) => `${text} |`.trimStart())
    return [...(barFirst ? ['|'] : []), ...lines, ...(filler === '' ? [] : [filler])]
  })
}
