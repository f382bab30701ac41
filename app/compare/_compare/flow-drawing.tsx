import { numberText, percentText } from '@/lib/chart/describe-number'
import type { FlowDrawing, FlowNode } from '@/lib/chart/flow-layout'
import styles from './compare.module.css'

/** The flow as laid out: bars left and right, bands through the whole, disputes apart. */
export function FlowDrawingSvg({ drawn, total }: { drawn: FlowDrawing; total: number }) {
  const { width, height, bar, middle } = drawn
  const disputes = drawn.nodes.filter((node) => node.side === 'dispute')
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} ${height.toFixed(0)}`} aria-hidden="true">
      {drawn.bands.map((band) => (
        <path
          key={`${band.side} ${band.id}`}
          className={
            band.difference ? styles.bandDifference : band.side === 'in' ? styles.bandIn : styles.bandOut
          }
          d={band.path}
        />
      ))}
      <rect className="fill-1" x={middle.x} y={middle.y} width={bar} height={middle.height} />
      <text className={styles.headNumber} x={middle.x + bar / 2} y={middle.y - 8}>
        应办 {numberText(total)}
      </text>
      {drawn.nodes.map((node) => (
        <Node key={`${node.side} ${node.id}`} node={node} bar={bar} total={total} />
      ))}
      {disputes[0] ? (
        <>
          <line className={styles.break} x1={disputes[0].x - 24} x2={disputes[0].x - 24} y1={6} y2={height} />
          <text className={styles.columnHead} x={disputes[0].x} y={16}>
            争议（不是去向）
          </text>
        </>
      ) : null}
    </svg>
  )
}

function Node({ node, bar, total }: { node: FlowNode; bar: number; total: number }) {
  const left = node.side === 'in'
  const fill = node.difference
    ? styles.difference
    : node.side === 'dispute'
      ? 'fill-6'
      : left
        ? 'fill-1'
        : 'fill-3'
  const share = percentText(node.value, total)
  return (
    <g>
      <rect className={fill} x={node.x} y={node.y} width={bar} height={Math.max(1, node.height)}>
        <title>{`${node.label} ${numberText(node.value)}件`}</title>
      </rect>
      <text
        className={`${styles.nodeLabel} ${left ? styles.toLeft : ''}`}
        x={left ? node.x - 8 : node.x + bar + 8}
        y={node.labelY + 5}
      >
        {node.label} {numberText(node.value)}
        {node.side === 'dispute' ? null : <tspan className={styles.nodeShare}> {share}</tspan>}
      </text>
    </g>
  )
}
