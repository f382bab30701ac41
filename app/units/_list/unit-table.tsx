'use client'

import { type ReactNode, useMemo, useState } from 'react'
import { DownloadLinks } from '@/app/_handout/download-links'
import { WrittenOut } from '@/app/_markup/written-out'
import { ListControls, showInAddress } from './list-controls'
import { ListHeads } from './list-heads'
import type { ListRow } from './list-row'
import { TotalCells, UnitLine } from './list-rows'
import { type ListState, listHref, nextSort } from './list-state'
import type { UnitList } from './load-list'
import { matchUnit } from './match-unit'
import { type ShownColumn, shownList } from './shown-list'
import { byGroup } from './totals'
import styles from './unit-list.module.css'

type Props = {
  readonly list: UnitList
  /** The page's own address without its query. */
  readonly path: string
  readonly initial: ListState
  /** Ids of the rows as the address asks to sort them; null for the register's order. */
  readonly initialOrder: readonly number[] | null
  /** Choice of the year, first in the bar of filters. */
  readonly years: ReactNode
  /** What the table covers, between filters and table. */
  readonly children: ReactNode
}

/**
 * The table of units. Rendered on the server from the address, so it is whole without script; in the browser the same
 * markup then sorts, searches and shows columns at once.
 */
export function UnitTable({ list, path, initial, initialOrder, years, children }: Props) {
  const [state, setState] = useState(initial)
  const [order, setOrder] = useState(initialOrder)
  const change = (part: Partial<ListState>) => {
    const next = { ...state, ...part }
    setState(next)
    showInAddress(path, next)
  }
  const sort = async (column: string) => {
    const next = nextSort(state, column)
    try {
      const { sortedOrder } = await import('./sort-rows')
      setOrder(sortedOrder(list, next))
      change(next)
    } catch {
      // The sorter could not be loaded: the server sorts as well.
      window.location.assign(listHref(path, { ...state, ...next }))
    }
  }
  const { rows, columns } = useMemo(() => shownList(list, state, order), [list, state, order])
  const table = { columns, year: list.year, smallBelow: list.smallBelow, missingWord: list.missingWord }
  const groups = byGroup(rows, list.groups)
  const hidden = rows.length < list.rows.length
  return (
    <>
      <ListControls path={path} state={state} kinds={list.kinds} columns={list.columns} change={change}>
        {years}
      </ListControls>
      {children}
      <p className={styles.status} role="status">
        {hidden ? `显示 ${rows.length} / ${list.rows.length} 家` : `共 ${rows.length} 家`}
        {state.sort ? '，同类单位内排序' : ''}
      </p>
      <div className={`table-box tall ${styles.box}`}>
        <table className={`data-table ${styles.table}`} aria-label={`${list.year}年各单位`}>
          <ListHeads columns={columns} path={path} state={state} onSort={sort} />
          {groups.map(([group, own]) => (
            <WrittenOut key={group} tag="tbody">
              <GroupLine group={group} rows={own} {...table} />
              {own.map((row) => (
                <UnitLine key={row.id} row={row} {...table} foundBy={matchUnit(row, state.q).by} />
              ))}
            </WrittenOut>
          ))}
          {rows.length === 0 ? <NoneFound span={columns.length + 2} /> : null}
          <tfoot>
            <tr>
              <th scope="row" colSpan={1}>
                {hidden ? '所列合计' : '合计'}
                <span className={styles.coverage}>计入 {countedIn(rows)} 家</span>
              </th>
              <td className={styles.kind} />
              <TotalCells rows={rows} {...table} />
            </tr>
          </tfoot>
        </table>
      </div>
      <DownloadLinks href={listHref(`/api/v1/years/${list.year}/units`, state)} label="本表" />
    </>
  )
}

function countedIn(rows: readonly ListRow[]): number {
  return rows.filter((row) => row.counted && row.cells).length
}

type GroupProps = {
  readonly group: string
  readonly rows: readonly ListRow[]
  readonly columns: readonly ShownColumn[]
  readonly year: number
  readonly smallBelow: number
  readonly missingWord: string
}

/** The head of a group with its subtotal; groups that do not count say so instead. */
function GroupLine({ group, rows, ...table }: GroupProps) {
  const missing = rows.filter((row) => row.cells === null).length
  const counted = countedIn(rows)
  return (
    <tr className={styles.group}>
      <th scope="rowgroup">
        {group}
        <span className={styles.coverage}>
          {rows.length} 家{missing > 0 ? `，${table.missingWord} ${missing} 家` : ''}
        </span>
      </th>
      <td className={styles.kind} />
      {counted === 0 ? (
        <td colSpan={table.columns.length} className={styles.apart}>
          {missing === rows.length ? '没有年报' : '不计入合计，供参照'}
        </td>
      ) : (
        <TotalCells rows={rows} {...table} />
      )}
    </tr>
  )
}

function NoneFound({ span }: { span: number }) {
  return (
    <tbody>
      <tr>
        <td colSpan={span} className={styles.none}>
          没有找到这样的单位。可以换用较短的词，或者“恢复默认”。
        </td>
      </tr>
    </tbody>
  )
}
