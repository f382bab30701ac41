import { breakOf, CROSSWALK } from '../catalogue/crosswalk'
import { oldBreakNote } from '../catalogue/crosswalk-before-2019'
import type { ReportForm } from '../catalogue/form'
import { FORM_BEFORE_2019 } from '../catalogue/form-before-2019'
import { FORMS, type IndicatorId, indicator } from '../catalogue/indicators'

/** A line drawn between two years of a chart, with its reason in Chinese. */
export type SeriesBreak = {
  /** The first year after the line. */
  readonly year: number
  /** form: the statutory form changed · law: the law behind the counts changed. */
  readonly kind: 'form' | 'law'
  /** False: the two sides are not comparable and must not be joined by a line. */
  readonly joins: boolean
  readonly note: string
}

// 行政复议法 (2023年修订) 第二十三条第一款第（三）、（四）项, in force 2024-01-01.
const RECONSIDERATION_FIRST = {
  year: 2024,
  kind: 'law',
  joins: true,
  note: '自2024年1月1日起，对不予公开政府信息等情形不服的，应当先申请行政复议（2023年修订的《行政复议法》第二十三条）。此后直接起诉减少、复议增加有法律原因，与以前年度不宜直接比较。',
} as const satisfies SeriesBreak

const DISPUTE_SERIES: readonly IndicatorId[] = ['prose.reconsiderations', 'prose.lawsuits']

/** Whether an indicator counts disputes, so that the change of 2024 concerns it. */
function isDisputeSeries(id: IndicatorId): boolean {
  return indicator(id).table === 'disputes' || DISPUTE_SERIES.includes(id)
}

/**
 * The lines a series of `id` over `years` (ascending) must show. `formOf` gives the form a year was reported on
 * (for a sum over units: the prescribed one, see `prescribedForm`); null where there is no report.
 */
export function breaksOfSeries(
  id: IndicatorId,
  years: readonly number[],
  formOf: (year: number) => ReportForm | null,
): SeriesBreak[] {
  const breaks: SeriesBreak[] = []
  const printed = indicator(id).table !== 'prose'
  let last: ReportForm | null = null
  for (const year of years) {
    const form = formOf(year)
    if (printed && form && last && form !== last) breaks.push({ year, ...formBreak(id, form, last) })
    last = form ?? last
  }
  const [first] = years
  const spans = first !== undefined && first < RECONSIDERATION_FIRST.year
  if (spans && years.includes(RECONSIDERATION_FIRST.year) && isDisputeSeries(id)) {
    breaks.push(RECONSIDERATION_FIRST)
  }
  return breaks.sort((a, b) => a.year - b.year)
}

/** The old tables and the later forms are never joined by a line, also where a row counts the same. */
function formBreak(id: IndicatorId, form: ReportForm, before: ReportForm): Omit<SeriesBreak, 'year'> {
  if (form === 'before-2019' || before === 'before-2019')
    return { kind: 'form', joins: false, note: oldBreakNote(id) }
  const ended = breakOf(id)
  if (ended) return { kind: 'form', joins: false, note: ended.note }
  const sum = CROSSWALK.find((each) => each.kind === 'sum' && each.from === id)
  if (sum) return { kind: 'form', joins: true, note: sum.note }
  return { kind: 'form', joins: true, note: `此年起为${FORMS[form].label}，本项口径未变。` }
}

const PRESCRIBED = [...Object.values(FORMS), FORM_BEFORE_2019]

/** The form the rules prescribe for a year (2008–2018, 2019–2020, 2021–); null before there were any. */
export function prescribedForm(year: number): ReportForm | null {
  const form = PRESCRIBED.find((each) => year >= each.from && (each.to === null || year <= each.to))
  return form?.id ?? null
}
