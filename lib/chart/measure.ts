import type { TableId, Unit } from '../catalogue/form'
import { type Definition, indicatorDefinition, rateDefinition } from '../catalogue/glossary'
import { INDICATORS, type IndicatorId, isIndicatorId } from '../catalogue/indicators'
import { isCount, RATES, type RateId, type RateSpec } from '../catalogue/rates'
import { idsAcrossForms } from '../figures/crosswalk-series'
import { rateIndicators } from '../figures/rate'
import { numberText } from './describe-number'

export type MeasureId = IndicatorId | `rate.${RateId}`
/** Anything that can be charted: a printed or stated indicator, or a rate derived from several. */
export type Measure = {
  readonly id: MeasureId
  readonly label: string
  readonly unit: Unit | '%'
  readonly table: TableId | 'prose' | 'rate'
  /** Null for an indicator. */
  readonly rate: RateSpec | null
}

const RATE_MEASURES: readonly Measure[] = RATES.map((rate: (typeof RATES)[number] & RateSpec) => ({
  id: `rate.${rate.id}` as const,
  label: rate.label,
  unit: isCount(rate) ? '件' : '%',
  table: 'rate',
  rate,
}))
const INDICATOR_MEASURES: readonly Measure[] = INDICATORS.map(({ id, label, unit, table }) => ({
  id,
  label: label.replace(/·总计$/, ''),
  unit,
  table,
  rate: null,
}))

/** Every measure: indicators in the order of the forms, then the rates. */
export const MEASURES: readonly Measure[] = [...INDICATOR_MEASURES, ...RATE_MEASURES]
const BY_ID: ReadonlyMap<string, Measure> = new Map(MEASURES.map((each) => [each.id, each]))

/** The measure an address names: an indicator id, `rate.<id>` or a bare rate id; null for anything else. */
export function measureOf(text: string): Measure | null {
  return BY_ID.get(text) ?? BY_ID.get(`rate.${text}`) ?? null
}

/** The ids to ask the store for when a measure is wanted through both forms. */
export function measureIndicators(measure: Measure): IndicatorId[] {
  if (measure.rate) return rateIndicators(measure.rate)
  return isIndicatorId(measure.id) ? idsAcrossForms(measure.id) : []
}

/** The sentence of definition of a measure. */
export function measureDefinition(measure: Measure): Definition {
  if (measure.rate) return rateDefinition(measure.rate)
  return isIndicatorId(measure.id) ? indicatorDefinition(measure.id) : { label: measure.label, sentence: '' }
}

/** A value of a measure as printed, without its unit but for per cent: 1,234, 59.3%. Rates are kept as per cent. */
export function measureText(measure: Pick<Measure, 'unit'>, value: number): string {
  return measure.unit === '%' ? `${value.toFixed(1)}%` : numberText(value)
}
