import { numberText } from './describe-number'
import type { Measure } from './measure'
import type { MeasurePoint } from './measure-points'

/** absolute: as printed · share: of the sum of all units that count that year · index: the first year with a number is 100. */
export const BASES = [
  { id: 'absolute', label: '数量' },
  { id: 'share', label: '占全县' },
  { id: 'index', label: '指数' },
] as const
export type Basis = (typeof BASES)[number]['id']

/** The unit values of a basis are printed with; null for an index, which has none. */
export function basisUnit(measure: Measure, basis: Basis): string {
  if (basis === 'index') return ''
  return basis === 'share' ? '%' : measure.unit
}

/**
 * A unit's points on another basis. `totals` are the county's sums per year (null where there is none). What cannot be
 * formed becomes a gap with its reason; rates have no share.
 */
export function onBasis(
  points: readonly MeasurePoint[],
  measure: Measure,
  basis: Basis,
  totals: ReadonlyMap<number, number | null>,
): MeasurePoint[] {
  if (basis === 'absolute' || (basis === 'share' && measure.rate)) return [...points]
  const first = points.find((point) => point.value !== null)
  return points.map((point) => {
    if (point.value === null) return point
    const whole = basis === 'share' ? totals.get(point.year) : first?.value
    if (!whole) return unformed(point, basis === 'share' ? '合计为 0' : `${first?.year ?? ''}年为 0，无指数`)
    const said = `${numberText(point.value)}${measure.unit}`
    return {
      ...point,
      value: (point.value / whole) * 100,
      detail: basis === 'share' ? `${said}/${numberText(whole)}${measure.unit}` : said,
    }
  })
}

function unformed(point: MeasurePoint, gap: string): MeasurePoint {
  return { ...point, state: 'no_rate', value: null, gap }
}
