import { createHash } from 'node:crypto'
import type { EChartsOption } from 'echarts'
import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { type DrawnNode, type PlainNode, plainNode } from '@/lib/chart/plain-svg'

use([LineChart, BarChart, ScatterChart, GridComponent, MarkLineComponent, LabelLayout, SVGRenderer])

/** The part of the SVG painter used here; the library types it for canvas and SVG alike. */
type SvgPainter = { renderToVNode(options: Record<string, boolean>): DrawnNode }

/** Drawings kept per process. An option holds its figures, so its hash changes with them: nothing stale is served. */
const DRAWN = new Map<string, PlainNode>()
const MOST_KEPT = 200

/** Draws a chart on the server as plain SVG nodes; the same option is drawn once. */
export function echartsSvg(option: EChartsOption, width: number, height: number): PlainNode {
  const key = createHash('sha256')
    .update(JSON.stringify([option, width, height]))
    .digest('hex')
  const known = DRAWN.get(key)
  if (known) return known
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption(option)
  const painter = chart.getZr().painter as unknown as SvgPainter
  const drawn = painter.renderToVNode({ animation: false, emphasis: false, compress: true, useViewBox: true })
  const node = plainNode(drawn, `k${key.slice(0, 8)}`)
  chart.dispose()
  const [oldest] = DRAWN.keys()
  if (DRAWN.size >= MOST_KEPT && oldest !== undefined) DRAWN.delete(oldest)
  DRAWN.set(key, node)
  return node
}
