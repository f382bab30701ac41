import { Fragment, type ReactNode } from 'react'
import { DISPUTE_TABLE } from '@/lib/catalogue/dispute-table'
import { indicatorDefinition } from '@/lib/catalogue/glossary'
import { type CellIndicatorId, indicator } from '@/lib/catalogue/indicators'
import type { LayoutCell, LayoutRow, LayoutTable } from '@/lib/export/form-layout'
import styles from './form-table.module.css'
import { oneOfEachRow, rowTerm, TermMark, TermNote } from './term'

/** What a page puts into the place of one number. */
export type FormCellView = {
  readonly content: ReactNode
  /** Lights the cell. */
  readonly tone?: string | undefined
  /** A row of nothing but quiet cells folds to its total on phones. */
  readonly quiet: boolean
}

/** The place of a row in words and the text around it; a cell from elsewhere carries its own. */
export type RowSource = { readonly place: string; readonly snippet: string }

type Props = {
  readonly table: LayoutTable
  readonly cell: (id: CellIndicatorId) => FormCellView
  /** Where a row was read from, for the panel beside its cells. */
  readonly source?: (row: LayoutRow) => RowSource | null
}

/** One statutory table as printed, every number under its indicator as anchor. On phones rows become cards, total first. */
export function FormTable({ table, cell, source }: Props) {
  const rows = table.rows.map((row, at) => ({ row, key: `${table.id}-${at}` }))
  const lead = table.id === 'disclosure' ? 0 : table.rows.findIndex((row) => !row.head)
  return (
    <div className={`table-box ${styles.box}`}>
      <table
        className={`${styles.form} ${styles[table.id] ?? ''}`}
        aria-label={`${table.section}、${table.title}`}
      >
        {lead > 0 ? (
          <thead>
            {rows.slice(0, lead).map(({ row, key }) => (
              <HeadRow key={key} row={row} />
            ))}
          </thead>
        ) : null}
        <tbody>
          {rows
            .slice(lead)
            .map(({ row, key }) =>
              row.head ? (
                <HeadRow key={key} row={row} />
              ) : (
                <BodyRow key={key} row={row} cell={cell} source={source?.(row) ?? null} />
              ),
            )}
        </tbody>
      </table>
      {oneOfEachRow(table.rows.flatMap(({ cells }) => cells.flatMap((each) => each.indicator ?? []))).map(
        (id) => (
          <TermNote key={id} id={rowTerm(id)} definitions={[indicatorDefinition(id)]} />
        ),
      )}
    </div>
  )
}

function HeadRow({ row }: { row: LayoutRow }) {
  const cells = row.cells.map((each, at) => ({ each, key: `${at}-${each.text}` }))
  return (
    <tr>
      {cells.map(({ each, key }) => (
        <th
          key={key}
          scope={each.kind === 'corner' ? undefined : each.colspan > 1 ? 'colgroup' : 'col'}
          colSpan={span(each.colspan)}
          rowSpan={span(each.rowspan)}
          className={styles[each.kind]}
        >
          {each.text}
          <HeadTerm text={each.text} />
        </th>
      ))}
    </tr>
  )
}

/** Table four prints its rows as heads side by side. */
function HeadTerm({ text }: { text: string }) {
  const row = DISPUTE_TABLE.blocks[0].rows.find(({ label }) => label === text)
  return row ? <TermMark id={rowTerm(`${DISPUTE_TABLE.id}.${row.id}.`)} /> : null
}

function span(count: number): number | undefined {
  return count > 1 ? count : undefined
}

type BodyProps = Pick<Props, 'cell'> & { readonly row: LayoutRow; readonly source: RowSource | null }

function BodyRow({ row, cell, source }: BodyProps) {
  const labels = row.cells.filter((each) => !each.indicator)
  const values = row.cells.flatMap((each) =>
    each.indicator ? [{ id: each.indicator, colspan: each.colspan, view: cell(each.indicator) }] : [],
  )
  const quiet = values.every(({ view }) => view.quiet)
  return (
    <tr
      className={quiet ? styles.quietRow : undefined}
      data-place={source?.place}
      data-snippet={source?.snippet}
    >
      {labels.map((each) => (
        <Label key={each.text} each={each} of={each.kind === 'label' ? values[0]?.id : undefined} />
      ))}
      {values.map(({ id, colspan, view }, at) => {
        const { rowLabel, columnLabel } = indicator(id)
        const before = values[at - 1]
        const opens =
          labels.length === 0 && (before === undefined || indicator(before.id).rowLabel !== rowLabel)
        return (
          <Fragment key={id}>
            {opens ? <th className={styles.phoneHead}>{rowLabel}</th> : null}
            <td
              id={id}
              colSpan={span(colspan)}
              data-column={columnLabel}
              className={view.tone ? `${styles.value} ${styles[view.tone] ?? ''}` : styles.value}
            >
              {view.content}
            </td>
          </Fragment>
        )
      })}
    </tr>
  )
}

/** `of`: an indicator of the row the label names. */
function Label({ each, of }: { each: LayoutCell; of: CellIndicatorId | undefined }) {
  return (
    <th
      scope={each.kind === 'group' ? 'rowgroup' : 'row'}
      colSpan={span(each.colspan)}
      rowSpan={span(each.rowspan)}
      className={styles[each.kind]}
    >
      {each.text}
      {of ? <TermMark id={rowTerm(of)} /> : null}
    </th>
  )
}
