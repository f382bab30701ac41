import type { ReportForm } from '../lib/catalogue/form'
import { FORM_BEFORE_2019 } from '../lib/catalogue/form-before-2019'

/** A form as the column `cells.form` holds it: the first year it applies to, so that the index stays small. */
export function formNumber(form: ReportForm | null): number | null {
  if (form === null) return null
  return form === 'before-2019' ? FORM_BEFORE_2019.from : Number(form)
}

/** The form of such a number; null for a report that tells none. */
export function formOfNumber(number: number | null): ReportForm | null {
  if (number === null) return null
  return number === FORM_BEFORE_2019.from ? 'before-2019' : number === 2019 ? '2019' : '2021'
}
