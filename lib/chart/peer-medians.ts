import { type Marks, marksOf } from '../figures/marks'
import { type MedianRange, medianRange } from '../figures/median-range'
import type { MeasurePoint } from './measure-points'

/** How a peer group spreads, with the marks its numbers carry: a doubtful one may have moved the middle. */
export type PeerSpread = MedianRange & { readonly marks: Marks }
export type PeerPoints = { readonly peer: string; readonly points: readonly MeasurePoint[] }

/**
 * Median and range of each peer group per year, over the units that have a number; rates with a denominator under 5
 * are left out, as everywhere. Lines of the result stand in the order of `years`.
 */
export function peerMedians(
  units: readonly PeerPoints[],
  years: readonly number[],
): ReadonlyMap<string, readonly (PeerSpread | null)[]> {
  const peers = [...new Set(units.map((unit) => unit.peer))]
  return new Map(
    peers.map((peer) => {
      const members = units.filter((unit) => unit.peer === peer)
      const spread = years.map((_, at) => spreadOf(members.flatMap(({ points }) => points[at] ?? [])))
      return [peer, spread]
    }),
  )
}

/** Median, range and marks of the points that have a number and a denominator large enough; null when none has. */
export function spreadOf(points: readonly MeasurePoint[]): PeerSpread | null {
  const counted = points.filter(({ value, small }) => value !== null && !small)
  const range = medianRange(counted.map(({ value }) => value))
  return range && { ...range, marks: marksOf(counted) }
}
