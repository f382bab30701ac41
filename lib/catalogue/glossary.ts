import { type CellIndicatorId, type IndicatorId, indicator, shortRowLabel } from './indicators'
import type { RateSpec } from './rates'
import { decisionRows, OUTCOME_GROUPS, type OutcomeGroupId } from './subtotals'

/** A label with its sentence of definition. */
export type Definition = { readonly label: string; readonly sentence: string }

/** What an indicator counts, with the article it counts by; all columns of a row share it. */
export function indicatorDefinition(id: IndicatorId): Definition {
  const { rowLabel, definition, article } = indicator(id)
  return {
    label: shortRowLabel(rowLabel),
    sentence: `${definition}${article === null ? '' : `《条例》${article}。`}`,
  }
}

/** What an outcome group counts: its one row, or the rows of the form of today it is the sum of. */
export function outcomeDefinition(id: OutcomeGroupId): Definition {
  const rows = decisionRows('2021').filter(({ group }) => group === id)
  const [first, second] = rows
  if (!first) throw new Error(`no rows of outcome ${id}`)
  const definition = indicatorDefinition(`applications.${first.rowId}.total` as CellIndicatorId)
  const { label } = OUTCOME_GROUPS.find((group) => group.id === id) ?? definition
  if (!second) return { label, sentence: definition.sentence }
  return { label, sentence: `以下各项之和：${rows.map((row) => shortRowLabel(row.label)).join('；')}。` }
}

/** How a rate is computed, and what must not be read into it. */
export function rateDefinition({ label, formula, caution }: RateSpec): Definition {
  return { label, sentence: `${formula}。${caution}` }
}
