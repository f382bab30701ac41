import { FlagsWithin } from '@/app/_components/cell-text'
import { coverageText } from '@/app/_components/coverage-bar'
import { FigureFrame } from '@/app/_components/figure-frame'
import { type Measure, measureText } from '@/lib/chart/measure'
import { type PeerSpread, spreadOf as spreadOfPoints } from '@/lib/chart/peer-medians'
import styles from './indicator-page.module.css'
import type { IndicatorPageData, UnitLine } from './load-indicator'
import { SpreadDots } from './spread-dots'

type Spread = {
  readonly label: string
  readonly units: readonly { readonly name: string; readonly value: number }[]
  readonly range: PeerSpread
  /** Units of the group without a number that year, and those whose denominator is too small to compare. */
  readonly without: number
  readonly small: number
}

/** How the units of each peer group spread in the chosen year: median and range, never a ranking across groups. */
export function SpreadFigure({ data }: { data: IndicatorPageData }) {
  const { measure, year, chosen } = data
  const covered = coverageText(chosen.received.length, chosen.expected)
  const at = data.context.years.indexOf(year)
  const spreads = data.groups
    .filter((group) => group.outside === null)
    .flatMap((group) => spreadOf(group.label, group.lines, at) ?? [])
  if (!spreads.some((spread) => spread.range.n >= DRAWN_FROM)) return null
  return (
    <section className="section">
      <FigureFrame
        title="同类单位的分布"
        source={`来源：各单位年报　${year}年${covered}${data.context.updated ? `　${data.context.updated}` : ''}`}
        subtitle={`${year}年，${measure.unit}；每点一家，竖线为中位数；各类单位职责不同，分开看，各用各的刻度`}
        description={spreads.map((spread) => describeSpread(spread, measure)).join('')}
        chart={
          <div className={styles.strips}>
            {spreads.map((spread) => (
              <Group key={spread.label} spread={spread} measure={measure} />
            ))}
          </div>
        }
        table={<SpreadTable spreads={spreads} measure={measure} />}
      />
    </section>
  )
}

function spreadOf(label: string, lines: readonly UnitLine[], at: number): Spread | null {
  const points = lines.flatMap(({ unit, points: all }) => {
    const point = all[at]
    return point && point.state !== 'not_applicable' ? [{ name: unit.shortName, point }] : []
  })
  const units = points.flatMap(({ name, point }) =>
    point.value === null || point.small ? [] : [{ name, value: point.value }],
  )
  const range = spreadOfPoints(points.map(({ point }) => point))
  if (!range) return null
  const small = points.filter(({ point }) => point.small).length
  return { label, units, range, small, without: points.length - units.length - small }
}

function describeSpread({ label, range }: Spread, measure: Measure): string {
  const said = (value: number) => `${measureText(measure, value)}${measure.unit === '%' ? '' : measure.unit}`
  return `${label}${range.n}家，中位数${said(range.median)}，最小${said(range.min)}，最大${said(range.max)}。`
}

/** Below this many units there is no spread to draw: the values are named. */
const DRAWN_FROM = 3

function Group({ spread, measure }: { spread: Spread; measure: Measure }) {
  return (
    <div className={styles.strip}>
      <div>
        <h3>{spread.label}</h3>
        <SpreadWords spread={spread} measure={measure} />
      </div>
      {spread.range.min === spread.range.max && spread.range.n > 1 ? (
        <p className="small">
          {spread.range.n} 家均为 {measureText(measure, spread.range.min)}
        </p>
      ) : spread.range.n < DRAWN_FROM ? (
        <p className="small">
          {spread.units.map(({ name, value }) => `${name} ${measureText(measure, value)}`).join('、')}
        </p>
      ) : (
        <SpreadDots units={spread.units} range={spread.range} measure={measure} />
      )}
    </div>
  )
}

function SpreadWords({ spread: { range, small, without }, measure }: { spread: Spread; measure: Measure }) {
  const text = (value: number) => measureText(measure, value)
  return (
    <p className={styles.spread}>
      {range.n} 家
      {range.n < DRAWN_FROM ? (
        '，太少，不看分布'
      ) : (
        <>
          ，中位数 <strong>{text(range.median)}</strong>
          <FlagsWithin marks={range.marks} />
          <br />
          范围 {text(range.min)}–{text(range.max)}
        </>
      )}
      {small > 0 ? (
        <>
          <br />另 {small} 家分母不足5，未列
        </>
      ) : null}
      {without > 0 ? (
        <>
          <br />另 {without} 家没有数
        </>
      ) : null}
    </p>
  )
}

function SpreadTable({ spreads, measure }: { spreads: readonly Spread[]; measure: Measure }) {
  const heads = ['有数的单位', '中位数', '最小', '最大', '分母不足5', '没有数']
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">同类组</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="numeric">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {spreads.map(({ label, range, small, without }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="numeric">{range.n} 家</td>
            <td className="numeric">
              {measureText(measure, range.median)}
              <FlagsWithin marks={range.marks} />
            </td>
            <td className="numeric">{measureText(measure, range.min)}</td>
            <td className="numeric">{measureText(measure, range.max)}</td>
            <td className="numeric">{small} 家</td>
            <td className="numeric">{without} 家</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
