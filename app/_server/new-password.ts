import { StoreError } from '@/db/store'
import { field } from './desk-form'

/** The new password of a form that asks for it twice. Throws StoreError when the two differ. */
export function newPassword(form: FormData): string {
  const password = field(form, 'password')
  if (password !== field(form, 'again')) throw new StoreError('两次输入的密码不一致，没有保存。')
  return password
}
