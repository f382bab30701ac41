import type { BarSeriesOption, EChartsOption, ScatterSeriesOption } from 'echarts'
import { AMBER, FONT, INK, LINE, LINE_SOFT, MUTED, SERIES_COLOURS } from './chart-look'
import type { MeasurePoint } from './measure-points'

export type ChartBar = {
  readonly label: string
  readonly point: MeasurePoint
  /** What it is compared with that year: the median of its peer group, or the county. */
  readonly reference: number | null
  /** The number as printed: 64, 59.3%. */
  readonly text: string
}

/** Height of one bar with its space, in pixels of the drawing. */
export const BAR_STEP = 30

/**
 * Bars of one measure and year, one per unit in the order given, from 0; a gap shows its reason and no bar. A short
 * upright line marks what each is compared with, named by `reference`. Charts side by side share an `axis`.
 */
export function barOption(
  bars: readonly ChartBar[],
  unit: string,
  narrow: boolean,
  reference: string,
  axis: { readonly low: number; readonly top: number },
): EChartsOption {
  const medians: ScatterSeriesOption = {
    type: 'scatter',
    name: reference,
    symbol: 'rect',
    symbolSize: [5, 22],
    color: SERIES_COLOURS[1],
    itemStyle: { borderColor: '#fff', borderWidth: 1 },
    data: bars.flatMap((bar, at) => (bar.reference === null ? [] : [{ value: [bar.reference, at] }])),
  }
  // A bar without a value draws nothing, not even its label: the reason stands on the base line by itself.
  const gaps: ScatterSeriesOption = {
    type: 'scatter',
    name: '',
    symbolSize: 0.1,
    silent: true,
    data: bars.flatMap((bar, at) =>
      bar.point.value === null
        ? [{ value: [0, at], label: { show: true, position: 'right', formatter: bar.text, color: AMBER } }]
        : [],
    ),
  }
  const series: BarSeriesOption = {
    type: 'bar',
    name: unit,
    barWidth: 16,
    color: SERIES_COLOURS[0],
    data: bars.map(barDatum),
  }
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: narrow ? 118 : 210, right: 72, top: 10, bottom: 34 },
    xAxis: {
      type: 'value',
      min: axis.low,
      max: axis.top,
      name: unit,
      nameTextStyle: { color: MUTED },
      axisLabel: { color: MUTED, fontSize: 12, hideOverlap: true },
      splitLine: { lineStyle: { color: LINE_SOFT } },
      splitNumber: narrow ? 2 : 4,
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map((bar) => bar.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: LINE } },
      axisLabel: { color: INK, fontSize: 13, width: narrow ? 104 : 196, overflow: 'truncate' },
    },
    series: [series, medians, gaps],
  }
}

function barDatum(bar: ChartBar) {
  const { point } = bar
  const faint = point.small || point.doubtful
  return {
    value: point.value,
    detail: point.detail,
    gap: point.gap,
    doubtful: point.doubtful,
    label: {
      show: true,
      position: (point.value ?? 0) < 0 ? ('left' as const) : ('right' as const),
      formatter: bar.text,
      color: INK,
      fontSize: 13,
    },
    ...(faint ? { itemStyle: { color: '#9bb7d3', borderColor: SERIES_COLOURS[0], borderWidth: 1 } } : {}),
  }
}
