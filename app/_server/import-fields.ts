import { StoreError } from '@/db/store'
import type { GivenIdentity } from '@/lib/narrative/identity'
import { field } from './desk-form'

/** Ends an action with a sentence for whoever asked for it. */
export function refuse(sentence: string): never {
  throw new StoreError(sentence)
}

/** Unit and year as a person wrote them into a form; what is left empty is left to the document. */
export function givenFields(form: FormData): GivenIdentity {
  const unit = field(form, 'unit').trim()
  return { unit: unit === '' ? undefined : unit, year: yearField(form) ?? undefined }
}

/** The reporting year of a form; null when it is left empty. Throws StoreError for what is no year. */
export function yearField(form: FormData): number | null {
  const text = field(form, 'year').trim()
  if (text === '') return null
  if (!/^20\d{2}$/.test(text) || Number(text) < 2008)
    throw new StoreError(`“${text}”不是报告年度，请写四位数字，如 2025；没有改动。`)
  return Number(text)
}

/** The numbers of a field that stands once per line. */
export function lineFields(form: FormData, name: string): number[] {
  return form.getAll(name).flatMap((each) => (/^\d{1,15}$/.test(String(each)) ? [Number(each)] : []))
}
