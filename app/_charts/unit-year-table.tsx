import type { ReactNode } from 'react'
import { reportHref } from '@/app/_components/addresses'
import type { UnitRow } from '@/db/queries/list-units'
import { type IndicatorId, isIndicatorId } from '@/lib/catalogue/indicators'
import type { Measure } from '@/lib/chart/measure'
import type { MeasurePoint } from '@/lib/chart/measure-points'
import { PointCell } from './point-cell'

export type UnitYearRow = {
  readonly unit: UnitRow
  readonly points: readonly MeasurePoint[]
  /** Under the name: whose figures are in the row. */
  readonly note?: ReactNode
  /** Slug of the unit whose report prints a year's number, null where several do; left out: the unit's own. */
  readonly reportOf?: (year: number) => string | null
  /** Place within the peer group, or why there is none. */
  readonly place?: string
}
export type UnitYearGroup = { readonly label: string | null; readonly rows: readonly UnitYearRow[] }

type Props = {
  readonly caption: string
  readonly measure: Measure
  readonly unit: string
  readonly years: readonly number[]
  readonly groups: readonly UnitYearGroup[]
  /** Marks a cell, e.g. by its size in a heat map. */
  readonly tone?: (point: MeasurePoint) => string | undefined
  /** Head of the column of places; left out: there is none. */
  readonly placeHead?: string | undefined
  readonly foot?: ReactNode
}

/** Units × years of one measure; every number leads to its place in the report, every gap says what it is. */
export function UnitYearTable({ caption, measure, unit, years, groups, tone, placeHead, foot }: Props) {
  const cell = isIndicatorId(measure.id) ? measure.id : undefined
  return (
    <div className="table-box tall" data-newest="last">
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            {years.map((year) => (
              <th key={year} scope="col" className="numeric">
                {year}
              </th>
            ))}
            {placeHead ? (
              <th scope="col" className="numeric">
                {placeHead}
              </th>
            ) : null}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.label ?? ''}>
            {group.label ? (
              <tr className="subhead">
                <th scope="rowgroup" colSpan={years.length + (placeHead ? 2 : 1)}>
                  <span className="stays">
                    {group.label} {group.rows.length} 家
                  </span>
                </th>
              </tr>
            ) : null}
            {group.rows.map(({ unit: of, points, note, reportOf, place }) => (
              <tr key={of.id}>
                <th scope="row">
                  <a href={`/units/${of.slug}`}>{of.shortName}</a>
                  {of.status === 'pending' ? (
                    <span data-beside className="muted small">
                      {' '}
                      待确认
                    </span>
                  ) : null}
                  {note}
                </th>
                {points.map((point) => (
                  <td key={point.year} className={`numeric ${tone?.(point) ?? ''}`}>
                    <PointCell
                      point={point}
                      unit={unit}
                      href={placeOfNumber(point, reportOf ? reportOf(point.year) : of.slug, cell)}
                    />
                  </td>
                ))}
                {placeHead ? <td className="numeric">{place}</td> : null}
              </tr>
            ))}
          </tbody>
        ))}
        {foot}
      </table>
    </div>
  )
}

function placeOfNumber(point: MeasurePoint, slug: string | null, cell: IndicatorId | undefined) {
  return point.value === null || slug === null ? null : reportHref(slug, point.year, cell)
}
