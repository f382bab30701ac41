import { StoreError } from '@/db/store'
import { field } from './desk-form'

/** A number that a form names something by. Throws StoreError when nothing was chosen. */
export function idField(form: FormData, name: string): number {
  const text = field(form, name)
  if (!/^\d{1,9}$/.test(text)) throw new StoreError('请先选择，没有改动。')
  return Number(text)
}
