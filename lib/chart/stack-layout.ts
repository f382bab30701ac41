/** A column of a stacked chart: one year, its parts from the bottom up; null: nothing to draw, with the reason. */
export type StackColumn = {
  readonly year: number
  readonly parts: readonly { readonly id: string; readonly label: string; readonly value: number | null }[]
  readonly gap: string | null
}
export type StackPart = {
  readonly id: string
  readonly label: string
  readonly value: number
  /** Number of the series colour, 1 … 7; 7 is 其他. */
  readonly tone: number
  readonly x: number
  readonly y: number
  readonly height: number
}
export type StackDrawing = {
  readonly width: number
  readonly height: number
  readonly bar: number
  readonly floor: number
  readonly left: number
  readonly parts: readonly (StackPart & { readonly year: number })[]
  readonly heads: readonly {
    readonly year: number
    readonly x: number
    readonly y: number
    readonly total: number
  }[]
  readonly gaps: readonly { readonly year: number; readonly x: number; readonly word: string }[]
  readonly ticks: readonly { readonly y: number; readonly value: number }[]
  readonly years: readonly { readonly year: number; readonly x: number }[]
  /** Break lines, between two years. */
  readonly breaks: readonly { readonly x: number; readonly note: string }[]
}

const HEIGHT = 320
const TOP = 26
const BOTTOM = 26
const LEFT = 52

/** Lays out stacked columns from 0 on a shared axis; the parts of a column keep their order and colour over the years. */
export function stackLayout(
  columns: readonly StackColumn[],
  axis: { readonly top: number; readonly ticks: readonly number[] },
  breaks: readonly { readonly year: number; readonly note: string }[],
  narrow: boolean,
): StackDrawing {
  const width = narrow ? 358 : 1216
  const step = (width - LEFT) / Math.max(1, columns.length)
  const bar = Math.min(64, step * 0.6)
  const floor = HEIGHT - BOTTOM
  const scale = (floor - TOP) / axis.top
  const centre = (at: number) => LEFT + step * (at + 0.5)
  const drawn = columns.map((column, at) => {
    let y = floor
    const parts = column.parts.flatMap((part, index) => {
      if (part.value === null || part.value <= 0) return []
      const height = part.value * scale
      y -= height
      return [
        {
          ...part,
          value: part.value,
          tone: Math.min(7, index + 1),
          x: centre(at) - bar / 2,
          y,
          height,
          year: column.year,
        },
      ]
    })
    return { year: column.year, x: centre(at), y, parts, gap: column.gap }
  })
  return {
    width,
    height: HEIGHT,
    bar,
    floor,
    left: LEFT,
    parts: drawn.flatMap((each) => each.parts),
    heads: drawn.flatMap(({ year, x, y, parts, gap }) =>
      gap === null ? [{ year, x, y: y - 6, total: parts.reduce((sum, part) => sum + part.value, 0) }] : [],
    ),
    gaps: drawn.flatMap(({ year, x, gap }) => (gap === null ? [] : [{ year, x, word: gap }])),
    ticks: axis.ticks.map((value) => ({ value, y: floor - value * scale })),
    years: drawn.map(({ year, x }) => ({ year, x })),
    breaks: breaks.flatMap(({ year, note }) => {
      const at = columns.findIndex((column) => column.year === year)
      return at > 0 ? [{ x: LEFT + step * at, note }] : []
    }),
  }
}
