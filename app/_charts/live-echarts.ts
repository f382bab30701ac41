import type { EChartsOption } from 'echarts'
import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { numberText } from '@/lib/chart/describe-number'

use([
  LineChart,
  BarChart,
  ScatterChart,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
  LabelLayout,
  SVGRenderer,
])

/** Starts the living chart in `place`; the returned function ends it. Tooltips are elements, never strings of markup. */
export function startChart(
  place: HTMLElement,
  option: EChartsOption,
  unit: string,
  tipClass: string,
): () => void {
  const chart = init(place, null, { renderer: 'svg' })
  chart.setOption({
    ...option,
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      formatter: (shown: unknown) => tip(option, shown, unit, tipClass),
    },
  })
  const watch = new ResizeObserver(() => chart.resize())
  watch.observe(place)
  return () => {
    watch.disconnect()
    chart.dispose()
  }
}

type Datum = {
  readonly value?: unknown
  readonly detail?: string | null
  readonly gap?: string | null
  readonly doubtful?: boolean
}

/** Everything that stands at the year or unit pointed at, gaps with their reason. */
function tip(option: EChartsOption, shown: unknown, unit: string, tipClass: string): HTMLElement {
  const box = document.createElement('div')
  box.className = tipClass
  const [first] = Array.isArray(shown) ? shown : [shown]
  const { axisValue, axisValueLabel, dataIndex } = (first ?? {}) as Record<string, unknown>
  const years = yearsOf(option)
  const head = document.createElement('strong')
  head.textContent = years ? `${years[Number(axisValue)] ?? ''}年` : String(axisValueLabel ?? '')
  box.append(head)
  for (const series of Array.isArray(option.series) ? option.series : []) {
    const data = (Array.isArray(series.data) ? series.data : []) as Datum[]
    const along = (place: 0 | 1, at: unknown) =>
      data.find((each) => Array.isArray(each.value) && each.value[place] === at)
    const bar = series.type === 'bar' ? data[Number(dataIndex)] : along(1, dataIndex)
    const datum = years ? along(0, axisValue) : bar
    if (!datum || !series.name) continue
    const line = document.createElement('div')
    line.textContent = `${series.type === 'bar' ? '' : `${series.name} `}${words(datum, series.type, unit)}`
    box.append(line)
  }
  return box
}

/** The years of a line chart stand on its second axis; a bar chart has one axis and no years. */
function yearsOf(option: EChartsOption): readonly unknown[] | null {
  const axis = Array.isArray(option.xAxis) ? option.xAxis[1] : undefined
  return axis?.type === 'category' && Array.isArray(axis.data) ? axis.data : null
}

function words(datum: Datum, type: string | undefined, unit: string): string {
  const value = Array.isArray(datum.value) ? datum.value[type === 'scatter' ? 0 : 1] : datum.value
  if (typeof value !== 'number') return datum.gap ?? '无数据'
  const shown = Number.isInteger(value) ? numberText(value) : value.toFixed(1)
  const notes = [datum.detail, datum.doubtful ? '提取存疑' : null].filter(Boolean).join('，')
  return `${shown}${unit}${notes ? `（${notes}）` : ''}`
}
