import { lacksReport } from '../figures/series'
import type { SeriesBreak } from '../figures/series-breaks'
import type { MeasurePoint } from './measure-points'

/** Geometry of one small multiple in its own units; the page scales it. */
export const MULTIPLE = { width: 300, height: 128, left: 34, right: 48, top: 10, bottom: 22 } as const

export type Spot = {
  readonly x: number
  readonly y: number
  readonly point: MeasurePoint
}
export type Multiple = {
  /** Runs of neighbouring numbers; a gap or a break that does not join ends a run. */
  readonly runs: readonly (readonly Spot[])[]
  readonly median: readonly (readonly { readonly x: number; readonly y: number }[])[]
  /** The band between the smallest and the largest of the peer group. */
  readonly range: readonly (readonly { readonly x: number; readonly high: number; readonly low: number }[])[]
  /** `hatched`: a report is missing; other gaps only say their word. */
  readonly gaps: readonly {
    readonly x: number
    readonly year: number
    readonly word: string
    readonly hatched: boolean
  }[]
  readonly breaks: readonly { readonly x: number; readonly note: string }[]
  readonly last: Spot | null
  readonly ticks: readonly { readonly y: number; readonly value: number }[]
  readonly years: readonly { readonly x: number; readonly year: number }[]
}

export type SpreadEnds = { readonly min: number; readonly max: number }

type Input = {
  readonly points: readonly MeasurePoint[]
  readonly median: readonly (number | null)[] | null
  readonly breaks: readonly SeriesBreak[]
  /** Ends of the peer group per year; left out: not drawn. */
  readonly range?: readonly (SpreadEnds | null)[] | null | undefined
  /** The axis all multiples of a row share; `low` is 0 unless there are changes to draw. */
  readonly top: number
  readonly low?: number
  readonly ticks: readonly number[]
}

/** Lays out one unit's points over years on a shared axis. */
export function smallMultiple({ points, median, range, breaks, top, low = 0, ticks }: Input): Multiple {
  const { width, height, left, right, bottom } = MULTIPLE
  const inner = width - left - right
  const last = Math.max(1, points.length - 1)
  const x = (index: number) => (points.length === 1 ? left + inner / 2 : left + (index / last) * inner)
  const y = (value: number) =>
    height - bottom - ((value - low) / (top - low)) * (height - bottom - MULTIPLE.top)
  const cuts = new Set(breaks.flatMap((each) => (each.joins ? [] : [each.year])))
  const spots = points.map((point, index) =>
    point.value === null ? null : { x: x(index), y: y(point.value), point },
  )
  const first = points[0]?.year ?? 0
  return {
    runs: runsOf(spots, (index) => cuts.has(points[index]?.year ?? 0)),
    median: runsOf(
      (median ?? []).map((value, index) => (value === null ? null : { x: x(index), y: y(value) })),
      (index) => cuts.has(points[index]?.year ?? 0),
    ),
    range: runsOf(
      (range ?? []).map((ends, index) =>
        ends === null ? null : { x: x(index), high: y(ends.max), low: y(ends.min) },
      ),
      (index) => cuts.has(points[index]?.year ?? 0),
    ),
    gaps: points.flatMap((point, index) =>
      point.value === null
        ? [{ x: x(index), year: point.year, word: point.gap ?? '无数据', hatched: lacksReport(point.state) }]
        : [],
    ),
    breaks: breaks
      .filter((each) => each.year > first && points.some((point) => point.year === each.year))
      .map((each) => ({ x: x(points.findIndex((p) => p.year === each.year) - 0.5), note: each.note })),
    last: spots.findLast((spot) => spot !== null) ?? null,
    ticks: ticks.map((value) => ({ y: y(value), value })),
    years: points.flatMap((point, index) =>
      index === 0 || index === points.length - 1 || index === Math.floor(last / 2)
        ? [{ x: x(index), year: point.year }]
        : [],
    ),
  }
}

function runsOf<T>(spots: readonly (T | null)[], cutBefore: (index: number) => boolean): T[][] {
  const runs: T[][] = []
  let open: T[] | null = null
  for (const [index, spot] of spots.entries()) {
    if (spot === null) {
      open = null
      continue
    }
    if (open === null || cutBefore(index)) {
      open = []
      runs.push(open)
    }
    open.push(spot)
  }
  return runs
}
