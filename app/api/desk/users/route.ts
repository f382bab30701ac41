import { passwordField, roleFields } from '@/app/_server/account-fields'
import { deskForm, field } from '@/app/_server/desk-form'
import { createAccount } from '@/db/accounts/create-account'
import { demand } from '@/db/desk/demand'

/** Makes an account. */
export const POST = deskForm(async ({ store, actor, form }) => {
  demand(actor, 'manageUsers')
  const username = field(form, 'username')
  const { password, told } = passwordField(form, username)
  const person = { username, name: field(form, 'name'), password, ...roleFields(form) }
  await createAccount(store, actor, person)
  return { to: '/desk/users', notice: `已建立账号 ${username}。${told}` }
})
