import { FORMS } from '@/lib/catalogue/indicators'
import type { SeriesBreak } from '@/lib/figures/series-breaks'
import type { YearMark } from './line-series'

/** The dashed lines of a chart from the breaks of its series: short words in the drawing, the reason in the tooltip. */
export function yearMarks(breaks: readonly SeriesBreak[]): YearMark[] {
  return breaks.map((each) => ({
    year: each.year,
    label: each.kind === 'form' ? `${each.year}年起新表式` : `${each.year}年起复议前置`,
    note: each.note,
  }))
}

/** The years from which a form of the catalogue applies, for charts of figures that stand on every form. */
export const FORM_YEARS: readonly YearMark[] = Object.values(FORMS).map((form) => ({
  year: form.from,
  label: `${form.from}年起新表式`,
  note: `${form.basis}：${form.label}`,
}))
