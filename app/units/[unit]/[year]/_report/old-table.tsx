import type { ReactNode } from 'react'
import type { ReportView } from '@/db/queries/report-view'
import { OLD_SERIES, oldCrosswalkOf } from '@/lib/catalogue/crosswalk-before-2019'
import { FORM_BEFORE_2019 } from '@/lib/catalogue/form-before-2019'
import { indicator } from '@/lib/catalogue/indicators'
import type { Cell } from '@/lib/model/cell-value'
import type { OldPeriod, OldRow, OldTable } from '@/lib/model/old-table'
import styles from './old-table.module.css'
import { readCell } from './read-cell'
import { placeAnchor, placeWords } from './source-place'

type Props = { readonly view: ReportView; readonly table: OldTable; readonly sourceHref: string }

const PERIOD: Readonly<Record<OldPeriod, string>> = { year: '本年', cumulative: '历年累计' }

/** The statistics table of a report of 2008–2018 as printed, and what of it continues in the later forms. */
export function OldTableView({ view, table, sourceHref }: Props) {
  const periods = (['year', 'cumulative'] as const).filter((period) =>
    table.rows.some((row) => row[period].value.status !== 'absent'),
  )
  return (
    <section>
      <h2>{FORM_BEFORE_2019.label}</h2>
      <p className={styles.lead}>
        这份报告用的是{FORM_BEFORE_2019.label}（{FORM_BEFORE_2019.basis}），不是2019年起的三张表。
        与后来栏目确实可比的数接入该指标的历年数列，并在2019年处断开；其余只在这里列出。
      </p>
      <div className="table-box">
        <table className="data-table" aria-label={FORM_BEFORE_2019.label}>
          <thead>
            <tr>
              <th scope="col">统计指标</th>
              <th scope="col">计量单位</th>
              {periods.map((period) => (
                <th key={period} scope="col" className="numeric">
                  {table.heads[period] ?? PERIOD[period]}
                </th>
              ))}
              <th scope="col">2019年起</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.label} {...rowPlace(view, row)}>
                <th scope="row">{row.label}</th>
                <td>{row.measure ?? ''}</td>
                {periods.map((period) => (
                  <td
                    key={period}
                    id={period === 'year' ? seriesId(row) : undefined}
                    data-column={table.heads[period] ?? PERIOD[period]}
                    className="numeric"
                  >
                    <Figure view={view} cell={row[period]} sourceHref={sourceHref} />
                  </td>
                ))}
                <td className={styles.later}>{later(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** The indicator whose series a row enters; of the rows of a sum the first carries it. */
function seriesId({ item }: OldRow): string | undefined {
  return item === null ? undefined : OLD_SERIES.find(({ from }) => from[0] === item)?.to
}

function rowPlace(view: ReportView, { year, cumulative }: OldRow) {
  const place = year.place ?? cumulative.place
  return place ? { 'data-place': placeWords(view.source.blocks, place), 'data-snippet': place.snippet } : {}
}

function Figure({ view, cell, sourceHref }: { view: ReportView; cell: Cell; sourceHref: string }) {
  const anchor = cell.place ? placeAnchor(view.source.blocks, cell.place) : null
  if (!anchor) return readCell(cell)
  return (
    <a href={`${sourceHref}#${anchor}`} data-raw={cell.raw} data-note={cell.note ?? undefined}>
      {readCell(cell)}
    </a>
  )
}

/** How the row goes on: the indicator it is a value of, or why there is none. */
function later({ item }: OldRow): ReactNode {
  const stated = item === null ? undefined : oldCrosswalkOf(item)
  if (!stated) return <span title="目录中没有这一栏，照原样保存">照录</span>
  const [only] = stated.to
  if (stated.kind === 'break' || !only)
    return <span title={stated.note}>{stated.to.length > 0 ? '不可比' : '无此项'}</span>
  if (stated.to.length > 1) return <span title={stated.note}>只与两类之和可比</span>
  return (
    <a href={`/indicators/${only}`} title={stated.note}>
      {stated.kind === 'sum' ? '合计接' : '接'}
      {indicator(only).label}
    </a>
  )
}
