import { type ComparedMeasure, FEWEST_PEERS } from './compare-measure'

type Reference = {
  readonly reference: ComparedMeasure['reference']
  readonly units: readonly {
    readonly unit: { readonly shortName: string }
    readonly median: readonly (number | null)[] | null
  }[]
}

/** Why the reference asked for is not drawn, or not for every unit; null where it is. */
export function whyNoMedian({ reference, units }: Reference, peers: number): string | null {
  if (reference === 'index') return '指数以各单位首个有数的年份为 100，没有同类单位中位数。'
  const without = units.filter((each) => !each.median?.some((value) => value !== null))
  const few = `同类单位有数的不足 ${FEWEST_PEERS} 家`
  if (without.length === units.length) return `${few}，不画同类单位中位数。`
  if (peers > 1) return '所选单位不属同一类，不画同类单位中位数。'
  if (without.length === 0) return null
  return `灰线为同类单位中位数；${without.map((each) => each.unit.shortName).join('、')}的${few}，不画。`
}
