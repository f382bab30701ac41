import type { FormId, ReportForm } from './form'
import { FORM_BEFORE_2019 } from './form-before-2019'
import { FORMS } from './indicators'

/** The name of any form a report may be on: 2021年表式, 2018年以前统计表. */
export function formLabel(form: ReportForm): string {
  return form === 'before-2019' ? FORM_BEFORE_2019.label : FORMS[form].label
}

/** The statutory form of a report, whose cells the catalogue lists; null for an older report, or when nothing tells. */
export function statutoryForm(form: ReportForm | null): FormId | null {
  return form === 'before-2019' ? null : form
}
