import { passwordField, roleFields } from '@/app/_server/account-fields'
import { type DeskInput, type DeskOutcome, deskForm, field } from '@/app/_server/desk-form'
import { resetPassword, setDisabled, setRole } from '@/db/accounts/change-account'
import { demand } from '@/db/desk/demand'
import { listAccounts } from '@/db/queries/desk/list-accounts'

type Context = { readonly params: Promise<{ readonly user: string }> }

/** Changes somebody's role, password or whether they may sign in. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { user } = await params
  return deskForm((input) => change(user, input))(request)
}

async function change(userId: string, { store, actor, form }: DeskInput): Promise<DeskOutcome> {
  demand(actor, 'manageUsers')
  const username = listAccounts(store).find(({ id }) => id === userId)?.username ?? ''
  const to = '/desk/users'
  const what = field(form, 'change')
  if (what === 'role') {
    const { role, unitId } = roleFields(form)
    setRole(store, actor, userId, role, unitId)
    return { to, notice: `已修改 ${username} 的角色和单位。` }
  }
  if (what === 'password') {
    const { password, told } = passwordField(form, username)
    await resetPassword(store, actor, userId, password)
    return { to, notice: `已重设 ${username} 的密码，其登录已退出。${told}` }
  }
  if (what === 'disable' || what === 'enable') {
    setDisabled(store, actor, userId, what === 'disable')
    return { to, notice: what === 'disable' ? `已停用账号 ${username}。` : `已恢复账号 ${username}。` }
  }
  return { to, fault: '不认识的操作，没有改动。' }
}
