import { EchartsFigure } from '@/app/_charts/echarts-figure'
import { FigureFrame } from '@/app/_components/figure-frame'
import { MOST_SERIES } from '@/lib/chart/chart-look'
import { describeLines } from '@/lib/chart/describe-line'
import { lineOption } from '@/lib/chart/line-option'
import { BarView } from './bar-view'
import styles from './compare.module.css'
import type { ComparedMeasure } from './compare-measure'
import type { View } from './compare-query'
import { CompareTable, peersOf } from './compare-table'
import { described, headingOf, lineReferences, Notes, TableNotes } from './figure-words'
import type { Comparison } from './load-comparison'
import { MultiplesView } from './multiples-view'
import { StackView } from './stack-view'

export type MeasureViewProps = {
  readonly compared: ComparedMeasure
  readonly comparison: Comparison
  readonly years: readonly number[]
  readonly view: View
  /** What a stacked chart divides. */
  readonly parts: 'rows' | 'units'
  /** 来源 · 已收 n/N, under every figure. */
  readonly source: string
}

/** One measure of a comparison in the view chosen; what a view cannot show falls to the nearest that can. */
export function MeasureView(props: MeasureViewProps) {
  const { view, compared, years } = props
  if (view === 'stack') return <StackView {...props} otherwise={<MultiplesView {...props} />} />
  if (compared.units.length === 0) return <NoUnit compared={compared} />
  if (view === 'table' || view === 'heat') return <TableView {...props} />
  if (view === 'bar' || years.length < 2) return <BarView {...props} />
  if (view === 'line' && compared.units.length <= MOST_SERIES) return <LineView {...props} />
  return <MultiplesView {...props} />
}

function NoUnit({ compared }: { compared: ComparedMeasure }) {
  const { leftOut } = compared
  return (
    <section>
      <h2>{headingOf(compared)}</h2>
      <p className={styles.notice}>
        {leftOut && leftOut.length > 0
          ? `所选单位没有一家在所示各年都有数，同口径无可比单位：${leftOut.map((unit) => unit.shortName).join('、')}。请缩短年度或者关闭同口径。`
          : '没有可显示的单位。'}
      </p>
    </section>
  )
}

function LineView({ compared, years, source }: MeasureViewProps) {
  const { units, breaks, unit } = compared
  const lines = units.map((each) => ({ label: each.unit.shortName, points: each.points, cuts: each.splits }))
  const peers = peersOf(compared).length
  const chart = { lines, years, breaks, unit, references: lineReferences(compared, peers) }
  return (
    <FigureFrame
      title={headingOf(compared)}
      subtitle={<Notes compared={compared} peers={peers} />}
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
      table={<CompareTable compared={compared} years={years} />}
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
      <p className={styles.gaps}>
        <TableNotes compared={compared} />
      </p>
      <CompareTable compared={compared} years={years} heat={view === 'heat'} />
      <p className={styles.source}>
        {view === 'heat'
          ? `颜色越深数越大，0 与空缺不着色${compared.basis === 'change' ? '，黄色为减少' : ''}。`
          : ''}
        {source}
      </p>
    </section>
  )
}
