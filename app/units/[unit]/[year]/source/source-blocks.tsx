import type { Block, Grid, SourceDocument } from '@/lib/model/source-document'
import { highlight } from '../_report/highlight'
import styles from './source.module.css'
import { UnsureCell } from './unsure-cell'

/** Words of a paragraph to mark: what a finding quotes. */
export type SourceMark = { readonly block: number; readonly quote: string; readonly anchor: string }

type Props = {
  readonly source: SourceDocument
  readonly marks?: readonly SourceMark[]
}

/** The document as it was read, block by block; `b12`, `b12-r3` and `b12-r3-c4` are the anchors of its places. */
export function SourceBlocks({ source, marks = [] }: Props) {
  const grids: readonly Block[] = source.blocks.filter((block) => block.kind === 'grid')
  return (
    <article
      className={source.carrier === 'text' ? `${styles.document} ${styles.plain}` : styles.document}
      aria-label="原文件内容"
    >
      {source.blocks
        .map((block, at) => ({ block, at, anchor: `b${at}`, number: grids.indexOf(block) + 1 }))
        .map(({ block, at, anchor, number }) =>
          block.kind === 'grid' ? (
            <GridView key={anchor} grid={block} anchor={anchor} number={number} />
          ) : (
            <p key={anchor} id={anchor} className={styles.paragraph}>
              <Marked text={block.text} marks={marks.filter((each) => each.block === at)} />
            </p>
          ),
        )}
    </article>
  )
}

function Marked({ text, marks }: { text: string; marks: readonly SourceMark[] }) {
  if (marks.length === 0) return text
  const stretches = highlight(
    text,
    marks.map(({ quote }) => quote),
  )
  return stretches.map((stretch) => {
    const anchors = stretch.marks.flatMap((mark) => marks[mark]?.anchor ?? [])
    if (anchors.length === 0) return stretch.text
    return (
      <mark key={stretch.start} data-marks={anchors.join(' ')}>
        {stretch.text}
      </mark>
    )
  })
}

function GridView({ grid, anchor, number }: { grid: Grid; anchor: string; number: number }) {
  const rows = grid.rows.map((cells, at) => ({ cells, id: `${anchor}-r${at}` }))
  return (
    <div className={`table-box ${styles.grid}`}>
      <table id={anchor}>
        <caption>
          <a href={`#${anchor}`}>第 {number} 个表</a>
        </caption>
        <tbody>
          {rows.map(({ cells, id }) => (
            <tr key={id} id={id}>
              {cells.map((cell) => (
                <td
                  key={cell.column}
                  id={`${id}-c${cell.column}`}
                  colSpan={cell.colspan > 1 ? cell.colspan : undefined}
                  rowSpan={cell.rowspan > 1 ? cell.rowspan : undefined}
                >
                  {cell.picture ? <UnsureCell text={cell.text} picture={cell.picture} /> : cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
