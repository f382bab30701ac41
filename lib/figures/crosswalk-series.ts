import { CROSSWALK } from '../catalogue/crosswalk'
import type { ReportForm } from '../catalogue/form'
import { type CellIndicatorId, formCell, type IndicatorId } from '../catalogue/indicators'
import { exactSum } from './exact-sum'
import { type IndicatorValue, numberIn, valuesByUnit } from './indicator-value'
import { NO_MARKS } from './marks'

const PARTS: ReadonlyMap<IndicatorId, readonly IndicatorId[]> = new Map(
  CROSSWALK.flatMap((each) => (each.kind === 'sum' ? [[each.from, each.to] as const] : [])),
)
const NONE: readonly IndicatorId[] = []

/** The rows of the other form whose sum answers this indicator; empty for nearly all. */
function partsOf(indicator: IndicatorId): readonly IndicatorId[] {
  return PARTS.get(indicator) ?? NONE
}

/** The ids to ask the store for when a series of `indicator` is wanted through both forms. */
export function idsAcrossForms(indicator: IndicatorId): IndicatorId[] {
  return [indicator, ...partsOf(indicator)]
}

/**
 * One value of `indicator` per unit and year, whichever form the report is on: the printed cell where there is one,
 * else the sum of the rows that continue it (marked derived). A sum with a blank or unread part is no number.
 */
export function acrossForms(indicator: IndicatorId, values: readonly IndicatorValue[]): IndicatorValue[] {
  const parts = partsOf(indicator)
  if (parts.length === 0) return values.filter((value) => value.indicator === indicator)
  const answers: IndicatorValue[] = []
  for (const year of new Set(values.map((value) => value.year))) {
    for (const own of valuesByUnit(values.filter((value) => value.year === year)).values()) {
      const printed = own.get(indicator)
      const rows = parts.flatMap((part) => own.get(part) ?? [])
      const answer =
        printed && printed.status !== 'absent' ? printed : (sumOfParts(indicator, parts, rows) ?? printed)
      if (answer) answers.push(answer)
    }
  }
  return answers
}

/**
 * The reports of one year as cells of one form, whichever form each is on: what continues is taken over (same, sum), and
 * a cell the report's own form does not print is absent, so that it is told from one that was not read. `values` are
 * those of `idsAcrossForms` of every id, `forms` the form of each unit's report.
 */
export function valuesOnForm(
  ids: readonly CellIndicatorId[],
  year: number,
  values: readonly IndicatorValue[],
  forms: ReadonlyMap<number, ReportForm | null>,
): IndicatorValue[] {
  const byIndicator = new Map<IndicatorId, IndicatorValue[]>()
  for (const value of values) {
    const known = byIndicator.get(value.indicator)
    if (known) known.push(value)
    else byIndicator.set(value.indicator, [value])
  }
  const others = [...forms].filter((each): each is [number, ReportForm] => each[1] !== null)
  const answers: IndicatorValue[] = []
  for (const indicator of ids) {
    const printed = byIndicator.get(indicator) ?? []
    const parts = partsOf(indicator)
    const own =
      parts.length === 0
        ? printed
        : acrossForms(indicator, [...printed, ...parts.flatMap((id) => byIndicator.get(id) ?? [])])
    for (const value of own) answers.push(value)
    if (own.length === forms.size) continue
    const lacking = others.filter(([, form]) => !isPrintedOn(form, indicator))
    if (lacking.length === 0) continue
    const said = new Set(own.map((value) => value.unitId))
    for (const [unitId, form] of lacking)
      if (!said.has(unitId)) answers.push(absentValue(unitId, year, indicator, form))
  }
  return answers
}

function isPrintedOn(form: ReportForm, id: CellIndicatorId): boolean {
  return form !== 'before-2019' && formCell(form, id) !== undefined
}

function absentValue(
  unitId: number,
  year: number,
  indicator: CellIndicatorId,
  form: ReportForm,
): IndicatorValue {
  return { unitId, year, indicator, form, status: 'absent', value: null, ...NO_MARKS }
}

function sumOfParts(
  indicator: IndicatorId,
  parts: readonly IndicatorId[],
  rows: readonly IndicatorValue[],
): IndicatorValue | undefined {
  const [first] = rows
  if (!first || rows.length < parts.length || rows.some((row) => row.status === 'absent')) return undefined
  const numbers = rows.flatMap((row) => numberIn(row) ?? [])
  const stuck = rows.find((row) => numberIn(row) === null)
  return {
    ...first,
    indicator,
    status: stuck ? stuck.status : 'number',
    value: stuck ? null : exactSum(numbers),
    doubtful: rows.some((row) => row.doubtful),
    approximate: rows.some((row) => row.approximate),
    derived: true,
    zeroed: rows.some((row) => row.zeroed),
  }
}
