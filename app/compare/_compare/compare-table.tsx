import { UnitYearTable } from '@/app/_charts/unit-year-table'
import { unitHref } from '@/app/_components/addresses'
import { FlagsWithin } from '@/app/_components/cell-text'
import { numberText } from '@/lib/chart/describe-number'
import type { MeasurePoint } from '@/lib/chart/measure-points'
import styles from './compare.module.css'
import { type ComparedMeasure, type ComparedUnit, FEWEST_PEERS, isPlaced } from './compare-measure'
import { headingOf } from './figure-words'

type Props = {
  readonly compared: ComparedMeasure
  readonly years: readonly number[]
  readonly heat?: boolean
}

const HEAT_STEPS = 5

/** The rows of every chart of a measure: units by peer group, then what they are compared with. */
export function CompareTable({ compared, years, heat = false }: Props) {
  const peers = peersOf(compared)
  const sizes = compared.units.flatMap((each) => each.points.flatMap((point) => Math.abs(point.value ?? 0)))
  const most = Math.max(0, ...sizes)
  const tone = (point: MeasurePoint) => {
    if (!point.value || most === 0) return undefined
    const step = Math.max(1, Math.ceil((Math.abs(point.value) / most) * HEAT_STEPS))
    return styles[`${point.value < 0 ? 'fall' : 'heat'}${step}`]
  }
  const placed = isPlaced(compared)
  return (
    <div className={styles.rows}>
      <UnitYearTable
        caption={headingOf(compared)}
        measure={compared.measure}
        unit={compared.unit}
        years={years}
        groups={peers.map((peer) => ({
          label: peers.length > 1 ? peer : null,
          rows: compared.units.filter((each) => each.unit.peer === peer).map((each) => rowOf(each, placed)),
        }))}
        placeHead={placed ? `${years.at(-1)}年同类位次` : undefined}
        foot={<Foot compared={compared} years={years} peers={peers} placed={placed} />}
        {...(heat ? { tone } : {})}
      />
    </div>
  )
}

/** Peer groups in the order of the units. */
export function peersOf({ units }: ComparedMeasure): string[] {
  return [...new Set(units.map((each) => each.unit.peer))]
}

function rowOf(each: ComparedUnit, placed: boolean) {
  const parts = [...new Set([...each.sources.values()].flat())].filter((unit) => unit.id !== each.unit.id)
  const reportOf = (year: number) => {
    const from = each.sources.get(year)
    if (!from) return each.unit.slug
    return from.length === 1 ? (from[0]?.slug ?? null) : null
  }
  return {
    unit: each.unit,
    points: each.points,
    reportOf,
    ...(placed && each.place !== null ? { place: each.place } : {}),
    ...(parts.length > 0
      ? {
          note: (
            <span data-beside className={styles.joined}>
              含原
              {parts.map((unit, at) => (
                <span key={unit.id}>
                  {at > 0 ? '、' : ''}
                  <a href={unitHref(unit.slug)}>{unit.shortName}</a>
                </span>
              ))}
            </span>
          ),
        }
      : {}),
  }
}

type FootProps = {
  readonly compared: ComparedMeasure
  readonly years: readonly number[]
  readonly peers: readonly string[]
  readonly placed: boolean
}

function Foot({ compared, years, peers, placed }: FootProps) {
  const { county, reference, units } = compared
  const end = placed ? <td /> : null
  return (
    <tfoot>
      {reference === 'peers'
        ? peers.map((peer) => (
            <tr key={peer}>
              <th scope="row">{peer}中位数</th>
              {years.map((year, at) => (
                <td key={year} className="numeric">
                  <Spread
                    spread={units.find((each) => each.unit.peer === peer)?.spread?.[at] ?? null}
                    compared={compared}
                  />
                </td>
              ))}
              {end}
            </tr>
          ))
        : null}
      {county && county.points.length > 0 ? (
        <tr>
          <th scope="row">全县{compared.measure.unit === '%' || compared.basis === 'index' ? '' : '合计'}</th>
          {county.points.map((point) => (
            <td key={point.year} className="numeric">
              {point.value === null ? (
                <span className="cell-none small">{point.gap}</span>
              ) : (
                <>
                  {plain(point.value, compared)}
                  <FlagsWithin marks={point} />
                </>
              )}
              {point.value !== null && point.detail ? (
                <span data-beside className={styles.basis}>
                  {point.detail}
                </span>
              ) : null}
            </td>
          ))}
          {end}
        </tr>
      ) : null}
    </tfoot>
  )
}

function Spread({
  spread,
  compared,
}: {
  spread: NonNullable<ComparedUnit['spread']>[number]
  compared: ComparedMeasure
}) {
  if (spread === null) return <span className="cell-none">—</span>
  if (spread.n < FEWEST_PEERS) return <span className="cell-none small">有数的仅 {spread.n} 家</span>
  return (
    <>
      {plain(spread.median, compared)}
      <FlagsWithin marks={spread.marks} />
      <span data-beside className={styles.basis}>
        {plain(spread.min, compared)} 至 {plain(spread.max, compared)}，{spread.n} 家
      </span>
    </>
  )
}

function plain(value: number, { unit }: ComparedMeasure): string {
  return `${Number.isInteger(value) && unit !== '%' ? numberText(value) : value.toFixed(1)}${unit === '%' ? '%' : ''}`
}
