import type { EChartsOption, LineSeriesOption } from 'echarts'
import type { SeriesBreak } from '../figures/series-breaks'
import {
  FONT,
  LINE,
  LINE_SOFT,
  MEDIAN,
  MUTED,
  SERIES_COLOURS,
  SERIES_SYMBOLS,
  SERIES_TEXT,
} from './chart-look'
import type { MeasurePoint } from './measure-points'

export type ChartLine = {
  readonly label: string
  readonly points: readonly MeasurePoint[]
  /** Years before which this line alone is interrupted: its unit was divided. */
  readonly cuts?: readonly number[]
}
/** A grey line to compare with: the median of the peer group, its ends, the county. */
export type ChartReference = {
  readonly label: string
  /** The same in a word or two, for phones. */
  readonly brief: string
  readonly values: readonly (number | null)[]
}
export type LineChart = {
  /** At most six; more belong into small multiples. */
  readonly lines: readonly ChartLine[]
  readonly years: readonly number[]
  /** Peer figures only where all lines are of one group. */
  readonly references: readonly ChartReference[]
  readonly breaks: readonly SeriesBreak[]
  /** 件, %, … printed above the axis. */
  readonly unit: string
  /** Leaves less room at the side: end labels without names, for phones. */
  readonly narrow: boolean
}

/** Units counted in whole things: no tick stands between two of them. */
const WHOLE = new Set(['件', '条', '项', '期', '次', '家'])
/** Keeps labels at the ends of lines apart when ECharts shifts them. */
const LABEL_HEIGHT = 19

/**
 * Lines over years. Gaps stay gaps; a doubtful point is hollow; a break where two forms are not comparable interrupts
 * the lines. `value` of each datum is [position of the year, number | null]; `detail` and `gap` are for the tooltip.
 * Lines stand on a hidden axis of positions, because a break line falls between two years; a second axis names them.
 */
export function lineOption(chart: LineChart): EChartsOption {
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: 52, right: chart.narrow ? 56 : 168, top: 44, bottom: 30 },
    xAxis: [
      { type: 'value', show: false, min: 0, max: Math.max(1, chart.years.length - 1), interval: 1 },
      {
        type: 'category',
        position: 'bottom',
        boundaryGap: false,
        data: chart.years.map(String),
        axisPointer: { show: false },
        // The last year ends where the names of the lines begin.
        axisLabel: { color: MUTED, fontSize: 12, alignMaxLabel: 'right' },
        axisLine: { lineStyle: { color: LINE } },
        axisTick: { show: false },
      },
    ],
    yAxis: {
      type: 'value',
      ...(hasNegative(chart) ? {} : { min: 0 }),
      ...(WHOLE.has(chart.unit) ? { minInterval: 1 } : {}),
      name: chart.unit,
      nameTextStyle: { color: MUTED, align: 'right' },
      axisLabel: { color: MUTED, fontSize: 12 },
      splitLine: { lineStyle: { color: LINE_SOFT } },
      axisLine: { show: false },
      axisTick: { show: false },
      splitNumber: 4,
    },
    series: [
      ...chart.lines.map((line, at) => lineSeries(line, at, chart)),
      ...chart.references.map((each) => referenceSeries(each, chart)),
    ],
  }
}

function lineSeries(line: ChartLine, at: number, chart: LineChart): LineSeriesOption {
  const colour = SERIES_COLOURS[at] ?? MUTED
  return {
    type: 'line',
    name: line.label,
    color: colour,
    symbol: SERIES_SYMBOLS[at] ?? 'circle',
    symbolSize: 7,
    showSymbol: true,
    connectNulls: false,
    clip: false,
    lineStyle: { width: 2 },
    data: line.points.flatMap((point, index) => [
      ...(interrupts(chart.breaks, point.year) || line.cuts?.includes(point.year)
        ? [{ value: [index - 0.5, null] }]
        : []),
      datum(point, index, colour),
    ]),
    endLabel: {
      show: true,
      formatter: chart.narrow ? lastText(line, '') : lastText(line, `${line.label} `),
      color: SERIES_TEXT[at] ?? MUTED,
      fontWeight: 'bold',
      fontSize: 13,
      lineHeight: LABEL_HEIGHT,
    },
    labelLayout: { moveOverlap: 'shiftY' },
    ...(at === 0 ? { markLine: breakLines(chart) } : {}),
  }
}

function interrupts(breaks: readonly SeriesBreak[], year: number): boolean {
  return breaks.some((each) => each.year === year && !each.joins)
}

function datum(point: MeasurePoint, index: number, colour: string) {
  const hollow = point.doubtful || point.approximate || point.small
  return {
    value: [index, point.value],
    detail: point.detail,
    gap: point.gap,
    doubtful: point.doubtful,
    ...(hollow ? { itemStyle: { color: '#fff', borderColor: colour, borderWidth: 2 } } : {}),
  }
}

function lastText(line: ChartLine, lead: string): string {
  const last = line.points.findLast((point) => point.value !== null)
  if (last?.value == null) return ''
  const shown = Number.isInteger(last.value) ? String(last.value) : last.value.toFixed(1)
  return `${lead}${shown}`
}

function breakLines({ breaks, years }: LineChart): NonNullable<LineSeriesOption['markLine']> {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: MEDIAN, type: 'dashed', width: 1 },
    label: { color: MUTED, fontSize: 12, position: 'end' },
    data: breaks
      .filter((each) => years.indexOf(each.year) > 0)
      .map((each) => ({ xAxis: years.indexOf(each.year) - 0.5, label: { formatter: breakText(each) } })),
  }
}

/** A break's reason with its year, for the note under a title. */
export function breakNote(each: SeriesBreak): string {
  return each.note.replace(/^此年起/, `${each.year}年起`)
}

/** The few words beside a break line: 2021年起新表式, 2024年起复议前置. */
function breakText(each: SeriesBreak): string {
  return each.kind === 'form' ? `${each.year}年起新表式` : `${each.year}年起复议前置`
}

function hasNegative({ lines, references }: LineChart): boolean {
  const below = (value: number | null) => value !== null && value < 0
  return (
    lines.some((line) => line.points.some((point) => below(point.value))) ||
    references.some((each) => each.values.some(below))
  )
}

function referenceSeries({ label, brief, values }: ChartReference, chart: LineChart): LineSeriesOption {
  return {
    type: 'line',
    name: label,
    color: MEDIAN,
    symbol: 'none',
    connectNulls: false,
    lineStyle: { width: 1.5, type: 'dashed' },
    data: chart.years.flatMap((year, at) => [
      ...(interrupts(chart.breaks, year) ? [{ value: [at - 0.5, null] }] : []),
      { value: [at, values[at] ?? null] },
    ]),
    endLabel: {
      show: true,
      formatter: chart.narrow ? brief : label,
      color: MUTED,
      fontSize: 12,
      lineHeight: LABEL_HEIGHT,
    },
    labelLayout: { moveOverlap: 'shiftY' },
  }
}
