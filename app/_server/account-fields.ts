import { generatedPassword } from '@/db/accounts/credentials'
import { StoreError } from '@/db/store'
import { ROLES, type Role } from '@/lib/desk/permissions'
import { field } from './desk-form'

/** Role and unit of a form about an account. Throws StoreError for a role there is none of. */
export function roleFields(form: FormData): { role: Role; unitId: number | null } {
  const role = ROLES.find((each) => each === field(form, 'role'))
  if (!role) throw new StoreError('请选择角色。')
  const unit = field(form, 'unit')
  return { role, unitId: /^\d+$/.test(unit) ? Number(unit) : null }
}

/** The password of a form, or one made up, with the words that hand it over. */
export function passwordField(form: FormData, username: string): { password: string; told: string } {
  const typed = field(form, 'password')
  if (typed !== '') return { password: typed, told: '' }
  const password = generatedPassword()
  return { password, told: `\n${username}的密码：${password}（只显示这一次，请转交本人，登录后自行修改）` }
}
