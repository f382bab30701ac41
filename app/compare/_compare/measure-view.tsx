import { EchartsFigure } from '@/app/_charts/echarts-figure'
import { SmallMultiple } from '@/app/_charts/small-multiple'
import { UnitYearTable } from '@/app/_charts/unit-year-table'
import { axisScale } from '@/app/_components/axis-scale'
import { FigureFrame } from '@/app/_components/figure-frame'
import { measureTitle } from '@/app/indicators/_page/row-measures'
import { BAR_STEP, barOption } from '@/lib/chart/bar-option'
import { MOST_SERIES } from '@/lib/chart/chart-look'
import { describeBars } from '@/lib/chart/describe-bars'
import { describeLines } from '@/lib/chart/describe-line'
import { numberText } from '@/lib/chart/describe-number'
import { breakNote, lineOption } from '@/lib/chart/line-option'
import type { MeasurePoint } from '@/lib/chart/measure-points'
import { smallMultiple } from '@/lib/chart/small-multiple'
import styles from './compare.module.css'
import type { View } from './compare-query'
import type { ComparedMeasure } from './load-comparison'
import { whyNoMedian } from './median-words'

export type MeasureViewProps = {
  readonly compared: ComparedMeasure
  readonly years: readonly number[]
  readonly view: View
  /** 来源 · 已收 n/N, under every figure. */
  readonly source: string
}

/** One measure of a comparison in the view chosen; what a view cannot show falls to the nearest that can. */
export function MeasureView(props: MeasureViewProps) {
  const { view, compared, years } = props
  if (view === 'table' || view === 'heat') return <TableView {...props} />
  if (view === 'bar' || years.length < 2) return <BarView {...props} />
  if (view === 'line' && compared.units.length <= MOST_SERIES) return <LineView {...props} />
  return <MultiplesView {...props} />
}

/** 本年新收政府信息公开申请数量，件 */
function headingOf({ measure, unit }: ComparedMeasure): string {
  return `${measureTitle(measure)}，${unit === '' ? '指数' : unit}`
}

function LineView({ compared, years, source }: MeasureViewProps) {
  const { units, breaks, unit } = compared
  const lines = units.map((each) => ({ label: each.unit.shortName, points: each.points }))
  const peers = new Set(units.map((each) => each.unit.peer))
  const chart = { lines, years, breaks, unit, median: peers.size === 1 ? (units[0]?.median ?? null) : null }
  return (
    <FigureFrame
      title={headingOf(compared)}
      subtitle={<Notes compared={compared} peers={peers.size} />}
      description={describeLines(headingOf(compared), lines.map(described), unit)}
      chart={
        <>
          <EchartsFigure
            wide={lineOption({ ...chart, narrow: false })}
            narrow={lineOption({ ...chart, narrow: true })}
            height={380}
            label={headingOf(compared)}
            unit={unit}
          />
          <LineKey names={lines.map((line) => line.label)} />
          <GapList compared={compared} />
        </>
      }
      table={<MeasureTable compared={compared} years={years} />}
      source={source}
    />
  )
}

/** Names and colours for phones, where the ends of lines have no room for names. */
function LineKey({ names }: { names: readonly string[] }) {
  return (
    <ul className={`plain ${styles.key}`}>
      {names.map((name, at) => (
        <li key={name}>
          <svg width="14" height="10" aria-hidden="true">
            <rect className={`fill-${at + 1}`} width="14" height="4" y="3" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

function BarView({ compared, years, source }: MeasureViewProps) {
  const { unit, units } = compared
  const year = years.at(-1) ?? 0
  const at = years.length - 1
  const bars = units
    .flatMap((each) => {
      const point = each.points[at]
      if (!point) return []
      return [
        { label: each.unit.shortName, point, median: each.median?.[at] ?? null, text: textOf(point, unit) },
      ]
    })
    .sort((a, b) => (b.point.value ?? -1) - (a.point.value ?? -1))
  const title = `${year}年${headingOf(compared)}`
  return (
    <FigureFrame
      title={title}
      subtitle={
        <>
          {bars.some((bar) => bar.median !== null)
            ? '竖线为同类单位中位数。'
            : compared.reference === 'off'
              ? ''
              : whyNoMedian(compared, 1)}
          {years.length > 1 ? '柱形图显示所选最后一年。' : ''}
        </>
      }
      description={describeBars(
        title,
        bars.map((bar) => ({
          label: bar.label,
          value: bar.point.value,
          ...(bar.point.gap ? { gap: bar.point.gap } : {}),
        })),
        unit,
      )}
      chart={
        <EchartsFigure
          wide={barOption(bars, unit, false)}
          narrow={barOption(bars, unit, true)}
          height={bars.length * BAR_STEP + 54}
          label={title}
          unit={unit}
        />
      }
      table={<MeasureTable compared={compared} years={years} />}
      source={source}
    />
  )
}

function MultiplesView({ compared, years, source }: MeasureViewProps) {
  const { units, breaks, unit } = compared
  const known = units.flatMap((each) => [
    ...each.points.flatMap((point) => point.value ?? []),
    ...(each.median?.flatMap((value) => value ?? []) ?? []),
  ])
  const scale = axisScale(known, 2)
  return (
    <FigureFrame
      title={headingOf(compared)}
      subtitle={<Notes compared={compared} peers={1} />}
      description={describeLines(
        headingOf(compared),
        units.map((each) => described({ label: each.unit.shortName, points: each.points })),
        unit,
      )}
      chart={
        <ul className={`plain ${styles.multiples}`}>
          {units.map((each) => (
            <li key={each.unit.id}>
              <h3>
                <a href={`/units/${each.unit.slug}`}>{each.unit.shortName}</a>
              </h3>
              <SmallMultiple
                drawn={smallMultiple({ ...each, breaks, top: scale.top, ticks: scale.ticks })}
                unit={unit}
                label={each.unit.shortName}
              />
            </li>
          ))}
        </ul>
      }
      table={<MeasureTable compared={compared} years={years} />}
      source={source}
    />
  )
}

function Notes({ compared, peers }: { compared: ComparedMeasure; peers: number }) {
  const { breaks } = compared
  const none = whyNoMedian(compared, peers)
  return (
    <>
      {compared.reference === 'off' ? null : none === null ? (
        <span className={styles.medianKey}>灰线为同类单位中位数　</span>
      ) : (
        <span className={styles.note}>{none}</span>
      )}
      空心点为存疑、约数或分母不足5；断开处无数
      {breaks.map((each) => (
        <span key={each.note} className={styles.note}>
          {breakNote(each)}
        </span>
      ))}
    </>
  )
}

/** Gaps of a line chart in words, for a line cannot show why it ends. */
function GapList({ compared }: { compared: ComparedMeasure }) {
  const gaps = compared.units.flatMap((each) =>
    each.points.flatMap((point) =>
      point.value === null && point.state !== 'not_applicable' && point.state !== 'absent'
        ? [`${each.unit.shortName}${point.year}年${point.gap ?? '无数据'}`]
        : [],
    ),
  )
  return gaps.length === 0 ? null : <p className={styles.gaps}>空缺：{gaps.join('、')}</p>
}

function TableView({ compared, years, view, source }: MeasureViewProps) {
  return (
    <section className={styles.tableView}>
      <h2>{headingOf(compared)}</h2>
      <MeasureTable compared={compared} years={years} heat={view === 'heat'} />
      <p className={styles.source}>
        {view === 'heat' ? '颜色越深数越大，0 与空缺不着色。' : ''}
        {source}
      </p>
    </section>
  )
}

const HEAT_STEPS = 5

function MeasureTable({
  compared,
  years,
  heat = false,
}: {
  compared: ComparedMeasure
  years: readonly number[]
  heat?: boolean
}) {
  const most = Math.max(
    0,
    ...compared.units.flatMap((each) => each.points.flatMap((point) => point.value ?? [])),
  )
  const tone = (point: MeasurePoint) =>
    point.value === null || point.value <= 0 || most === 0
      ? undefined
      : styles[`heat${Math.max(1, Math.ceil((point.value / most) * HEAT_STEPS))}`]
  return (
    <UnitYearTable
      caption={headingOf(compared)}
      measure={compared.measure}
      unit={compared.unit}
      years={years}
      groups={[{ label: null, rows: compared.units }]}
      {...(heat ? { tone } : {})}
    />
  )
}

function described(line: { label: string; points: readonly MeasurePoint[] }) {
  return {
    label: line.label,
    points: line.points.map(({ year, value, gap }) => ({
      year,
      value: value === null ? null : Number(value.toFixed(1)),
      gap: gap ?? undefined,
    })),
  }
}

function textOf(point: MeasurePoint, unit: string): string {
  if (point.value === null) return point.gap ?? '无数据'
  const shown = Number.isInteger(point.value) ? numberText(point.value) : point.value.toFixed(1)
  return `${shown}${unit === '%' ? '%' : ''}${point.doubtful ? ' 疑' : ''}`
}
