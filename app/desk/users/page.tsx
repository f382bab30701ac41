import { PageHead } from '@/app/_components/page-head'
import { requireActor } from '@/app/_server/session'
import { deskStore } from '@/app/_server/writing-store'
import { listAccounts } from '@/db/queries/desk/list-accounts'
import { unitNames } from '@/db/queries/desk/unit-names'
import { DeskShell } from '../_desk/desk-shell'
import { AccountTable } from './_users/account-table'
import { NewAccount } from './_users/new-account'

export const metadata = { title: '账号' }

/** Everybody with an account: who they are, what they may do, and a form for one more. */
export default async function UsersPage() {
  const actor = await requireActor('manageUsers')
  const store = deskStore()
  const units = unitNames(store)
  return (
    <DeskShell actor={actor} at="/desk/users">
      <PageHead
        title="账号"
        lead={<span>管理员管账号和设置；主管人员办理全部年报；单位填报人只办理本单位的年报。</span>}
      />
      <AccountTable accounts={listAccounts(store)} units={units} self={actor.id} />
      <NewAccount units={units} />
    </DeskShell>
  )
}
