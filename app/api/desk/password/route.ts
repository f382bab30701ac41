import { deskForm, field } from '@/app/_server/desk-form'
import { newPassword } from '@/app/_server/new-password'
import { checkPassword } from '@/db/accounts/credentials'
import { changeOwnPassword } from '@/db/accounts/sign-in'

/** Changes one's own password; sessions on other devices end. */
export const POST = deskForm(async ({ store, form, client, cookie, actor }) => {
  const password = newPassword(form)
  checkPassword(password, actor?.name ?? '')
  const passwords = { currentPassword: field(form, 'current'), newPassword: password }
  const { cookies, fault } = await changeOwnPassword(store, cookie, passwords, client)
  if (fault === 'locked') return { to: '/desk/password', fault: '尝试次数过多，请等一分钟后再试。' }
  if (fault !== null) return { to: '/desk/password', fault: '现在的密码不对，没有修改。' }
  return { to: '/desk', notice: '密码已修改。', cookies }
})
