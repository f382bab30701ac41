import { FlagsWithin } from '@/app/_components/cell-text'
import { StateBadge } from '@/app/_components/state-badge'
import { CellShown } from './list-cells'
import type { CellMarks, ListCell, ListRow, RowBadge } from './list-row'
import type { ShownColumn } from './shown-list'
import { columnTotal } from './totals'
import styles from './unit-list.module.css'

const BADGES: Record<RowBadge, { word: string; title: string }> = {
  pending: { word: '待确认', title: '由年报得知，尚未列入应报名单' },
  external: { word: '外部参照', title: '不属于本县，不计入合计' },
  government: { word: '汇总报告', title: '整个政府的报告，不与各单位相加' },
  voluntary: { word: '非应报', title: '该年不应报送而有年报' },
  excluded: { word: '不计入', title: '按单位名单，不计入全县汇总' },
}

type RowProps = {
  readonly row: ListRow
  readonly columns: readonly ShownColumn[]
  readonly year: number
  readonly smallBelow: number
  /** What is said of a unit without a report one may see. */
  readonly missingWord: string
  /** The other name the search found it by. */
  readonly foundBy: string | null
}

/** One unit: its name leads to its page, each number to the cell it is printed in. */
export function UnitLine({ row, columns, year, smallBelow, missingWord, foundBy }: RowProps) {
  const report = `/units/${row.slug}/${year}`
  const { cells } = row
  return (
    <tr>
      <th scope="row" className={styles.unit}>
        <a href={`/units/${row.slug}`} title={row.fullName}>
          {row.name}
        </a>
        {foundBy ? <span className={styles.foundBy}>又名 {foundBy}</span> : null}
        {row.badge ? (
          <span className={styles.badge}>
            <StateBadge tone="info" title={BADGES[row.badge].title}>
              {BADGES[row.badge].word}
            </StateBadge>
          </span>
        ) : null}
      </th>
      <td className={styles.kind}>{row.kindLabel}</td>
      {cells ? (
        columns.map(({ column, at }) => {
          const cell = cells[at]
          return (
            <td key={column.id} className={column.kind === 'findings' ? styles.findingCell : undefined}>
              {cell === undefined ? null : (
                <a href={`${report}${column.place}`}>
                  <CellShown cell={cell} smallBelow={smallBelow} />
                </a>
              )}
            </td>
          )
        })
      ) : (
        <td colSpan={columns.length} className={styles.missing}>
          <a href={report} className="cell-missing">
            {missingWord}
          </a>
        </td>
      )}
    </tr>
  )
}

type TotalProps = {
  readonly rows: readonly ListRow[]
  readonly columns: readonly ShownColumn[]
  readonly year: number
  readonly smallBelow: number
}

/** Σ over the counted units of `rows`, each with n/N where not all of them have the number; rates are Σ/Σ. */
export function TotalCells({ rows, columns, year, smallBelow }: TotalProps) {
  return columns.map(({ column, at }) => {
    const { cell, marks, counted, asked } = columnTotal(column, at, rows)
    const shown =
      cell === null ? <NoSum asked={asked} /> : <Sum cell={cell} marks={marks} smallBelow={smallBelow} />
    return (
      <td key={column.id} className={column.kind === 'findings' ? styles.findingCell : undefined}>
        {column.indicator && cell !== null ? (
          <a href={`/indicators/${column.indicator}?year=${year}`}>{shown}</a>
        ) : (
          shown
        )}
        {counted === asked || column.kind === 'findings' ? null : (
          <span className={styles.coverage} title={`${asked} 家中 ${counted} 家有此数`}>
            {counted}/{asked} 家
          </span>
        )}
      </td>
    )
  })
}

function Sum({ cell, marks, smallBelow }: { cell: ListCell; marks: CellMarks; smallBelow: number }) {
  return (
    <>
      <CellShown cell={cell} smallBelow={smallBelow} />
      <FlagsWithin marks={marks} />
    </>
  )
}

function NoSum({ asked }: { asked: number }) {
  const reason = asked === 0 ? '没有计入合计的年报' : '没有可计入的数'
  return (
    <span className="cell-none" title={reason}>
      —<span className="visually-hidden">（{reason}）</span>
    </span>
  )
}
