import { deskForm, field } from '@/app/_server/desk-form'
import { newPassword } from '@/app/_server/new-password'
import { createFirstAccount } from '@/db/accounts/first-account'
import { signIn } from '@/db/accounts/sign-in'

/** Makes the first account with the link of the server's window, and signs in with it. */
export const POST = deskForm(async ({ store, form, client }) => {
  const password = newPassword(form)
  const username = field(form, 'username')
  await createFirstAccount(store, field(form, 'token'), { username, name: field(form, 'name'), password })
  const { cookies } = await signIn(store, { username, password }, client)
  return { to: '/desk', notice: '管理员账号已建立。', cookies }
})
