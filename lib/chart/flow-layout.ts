import type { ApplicationFlow } from '../figures/application-flow'

/** A node of the flow: its bar, and where its words stand. */
export type FlowNode = {
  readonly id: string
  readonly side: 'in' | 'out' | 'dispute'
  readonly label: string
  readonly value: number
  readonly x: number
  readonly y: number
  readonly height: number
  readonly labelY: number
  /** 勾稽差: drawn apart, for it is no application. */
  readonly difference: boolean
}
export type FlowBand = {
  readonly id: string
  readonly path: string
  readonly side: 'in' | 'out'
  readonly difference: boolean
}
export type FlowDrawing = {
  readonly width: number
  readonly height: number
  readonly bar: number
  readonly nodes: readonly FlowNode[]
  readonly bands: readonly FlowBand[]
  /** The bar in the middle: everything that had to be handled. */
  readonly middle: { readonly x: number; readonly y: number; readonly height: number }
}

const BAR = 12
const GAP = 10
const LABEL = 20
const TOP = 28

type Size = {
  readonly width: number
  readonly inner: number
  readonly left: number
  readonly right: number
  readonly disputes: number | null
}
/** Wide pages show the disputes as a third column; phones have them in words below. */
const WIDE: Size = { width: 1216, inner: 300, left: 150, right: 820, disputes: 1040 }
const NARROW: Size = { width: 358, inner: 300, left: 96, right: 240, disputes: null }

/** Lays out a flow: what came in, the whole, what became of it. Parts of 0 are not drawn; the table has them. */
export function flowLayout(flow: ApplicationFlow, narrow: boolean): FlowDrawing {
  const size = narrow ? NARROW : WIDE
  const scale = flow.total > 0 ? size.inner / flow.total : 0
  const incoming = flow.incoming.filter((part) => part.value > 0)
  const outgoing = flow.outgoing.filter((part) => part.value > 0)
  const into = column(incoming, 'in', size.left, scale)
  const out = column(outgoing, 'out', size.right, scale)
  const disputes =
    size.disputes === null
      ? []
      : column(
          flow.disputes.flatMap((each) =>
            each.value === null || each.value === 0
              ? []
              : [{ id: each.label, label: each.label, value: each.value }],
          ),
          'dispute',
          size.disputes,
          scale,
        )
  const nodes = [...into, ...out, ...disputes]
  const height = Math.max(0, ...nodes.map((node) => Math.max(node.y + node.height, node.labelY + 8))) + 12
  const middle = {
    x: (size.left + size.right) / 2,
    y: TOP + Math.max(0, (height - TOP - 12 - flow.total * scale) / 2),
    height: flow.total * scale,
  }
  return {
    width: size.width,
    height,
    bar: BAR,
    nodes,
    bands: [...bandsTo(into, middle, true), ...bandsTo(out, middle, false)],
    middle,
  }
}

function column(
  parts: readonly { id: string; label: string; value: number }[],
  side: FlowNode['side'],
  x: number,
  scale: number,
): FlowNode[] {
  let y = TOP
  let free = TOP
  return parts.map((part) => {
    const height = part.value * scale
    const labelY = Math.max(free, y + height / 2)
    const node = { ...part, side, x, y, height, labelY, difference: part.id === 'difference' }
    free = labelY + LABEL
    y += Math.max(height + GAP, 0)
    return node
  })
}

function bandsTo(nodes: readonly FlowNode[], middle: FlowDrawing['middle'], leftSide: boolean): FlowBand[] {
  let at = middle.y
  return nodes.map((node) => {
    const [x0, x1] = leftSide ? [node.x + BAR, middle.x] : [middle.x + BAR, node.x]
    const [from, to] = leftSide ? [node.y, at] : [at, node.y]
    at += node.height
    const half = (x0 + x1) / 2
    const end = (y: number) => (y + node.height).toFixed(1)
    const path =
      `M${x0} ${from.toFixed(1)}C${half} ${from.toFixed(1)} ${half} ${to.toFixed(1)} ${x1} ${to.toFixed(1)}` +
      `V${end(to)}C${half} ${end(to)} ${half} ${end(from)} ${x0} ${end(from)}Z`
    return { id: node.id, path, side: leftSide ? 'in' : 'out', difference: node.difference }
  })
}
