import type { EChartsOption } from 'echarts'
import { createElement, type ReactNode } from 'react'
import type { PlainNode } from '@/lib/chart/plain-svg'
import styles from './echarts-figure.module.css'
import { echartsSvg } from './echarts-svg'
import { LiveChart } from './live-chart'

type Props = {
  /** Drawn for wide pages, and by the client library when it takes over there. */
  readonly wide: EChartsOption
  readonly narrow: EChartsOption
  readonly height: number
  /** What the chart shows, in a few words. */
  readonly label: string
  /** Unit after the numbers of the tooltip. */
  readonly unit: string
}

const WIDE = 1216
const NARROW = 358

/** A chart drawn on the server, once for wide pages and once for phones; the client library takes over when touched. */
export function EchartsFigure({ wide, narrow, height, label, unit }: Props) {
  return (
    <>
      <div className={styles.wide}>
        <LiveChart option={wide} label={label} unit={unit}>
          <Drawing node={echartsSvg(wide, WIDE, height)} />
        </LiveChart>
      </div>
      <div className={styles.narrow}>
        <LiveChart option={narrow} label={label} unit={unit}>
          <Drawing node={echartsSvg(narrow, NARROW, height)} />
        </LiveChart>
      </div>
    </>
  )
}

function Drawing({ node }: { node: PlainNode }) {
  return <div className={styles.drawing}>{element(node, 'svg', true)}</div>
}

function element(node: PlainNode, key: string, root = false): ReactNode {
  const children = node.children.map((child, at) => element(child, `${child.tag}${at}`))
  const hidden = root ? { 'aria-hidden': true, focusable: false } : {}
  return createElement(node.tag, { ...node.attributes, ...hidden, key }, node.text, ...children)
}
