import { Message } from '@/app/_components/message'
import { PageHead } from '@/app/_components/page-head'
import { deskStore } from '@/app/_server/writing-store'
import { holdsFirstAccount } from '@/db/accounts/first-account'
import styles from '../_desk/desk.module.css'
import { DeskShell } from '../_desk/desk-shell'
import { NewPassword } from '../_desk/new-password'

export const metadata = { title: '建立管理员账号' }

type Props = { readonly searchParams: Promise<{ readonly token?: string | string[] }> }

/** The first account of all, made by whoever has the link printed in the server's window. */
export default async function FirstAccountPage({ searchParams }: Props) {
  const { token } = await searchParams
  if (typeof token !== 'string' || !holdsFirstAccount(deskStore(), token))
    return (
      <DeskShell actor={null}>
        <Message title="链接已失效">
          <p>
            这个链接已用过或已失效。已有账号的请<a href="/desk/login">登录</a>
            ；没有的请重新启动程序，使用新的链接。
          </p>
        </Message>
      </DeskShell>
    )
  return (
    <DeskShell actor={null}>
      <PageHead title="建立第一个管理员账号" />
      <form className={styles.form} action="/api/desk/first" method="post">
        <input type="hidden" name="token" value={token} />
        <label>
          用户名
          <input type="text" name="username" autoComplete="username" required={true} maxLength={30} />
        </label>
        <label>
          姓名
          <input type="text" name="name" autoComplete="name" maxLength={30} />
        </label>
        <NewPassword />
        <button type="submit">建立账号</button>
        <p className={styles.hint}>
          建立后，未登录的人只能看到已定稿的年报和已认定的问题；其余内容登录工作台后查看。
        </p>
      </form>
    </DeskShell>
  )
}
