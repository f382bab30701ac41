import { type MedianRange, medianRange } from '../figures/median-range'
import type { MeasurePoint } from './measure-points'

export type PeerPoints = { readonly peer: string; readonly points: readonly MeasurePoint[] }

/**
 * Median and range of each peer group per year, over the units that have a number; rates with a denominator under 5
 * are left out, as everywhere. Lines of the result stand in the order of `years`.
 */
export function peerMedians(
  units: readonly PeerPoints[],
  years: readonly number[],
): ReadonlyMap<string, readonly (MedianRange | null)[]> {
  const peers = [...new Set(units.map((unit) => unit.peer))]
  return new Map(
    peers.map((peer) => {
      const members = units.filter((unit) => unit.peer === peer)
      const spread = years.map((_, at) =>
        medianRange(
          members.map(({ points }) => {
            const point = points[at]
            return point && !point.small ? point.value : null
          }),
        ),
      )
      return [peer, spread]
    }),
  )
}
