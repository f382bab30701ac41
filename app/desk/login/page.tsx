import { PageHead } from '@/app/_components/page-head'
import { currentActor } from '@/app/_server/session'
import { deskStore } from '@/app/_server/writing-store'
import { hasAccounts } from '@/db/queries/desk/list-accounts'
import styles from '../_desk/desk.module.css'
import { DeskShell } from '../_desk/desk-shell'

export const metadata = { title: '登录' }

type Props = { readonly searchParams: Promise<{ readonly next?: string | string[] }> }

/** Signing in. Where to go afterwards is the page that was asked for. */
export default async function LoginPage({ searchParams }: Props) {
  const actor = await currentActor()
  const { next } = await searchParams
  return (
    <DeskShell actor={actor}>
      <PageHead title="登录工作台" />
      {hasAccounts(deskStore()) ? <LoginForm next={typeof next === 'string' ? next : ''} /> : <NoAccounts />}
    </DeskShell>
  )
}

function LoginForm({ next }: { next: string }) {
  return (
    <form className={styles.form} action="/api/desk/sign-in" method="post">
      <input type="hidden" name="next" value={next} />
      <label>
        用户名
        <input type="text" name="username" autoComplete="username" required={true} maxLength={30} />
      </label>
      <label>
        密码
        <input type="password" name="password" autoComplete="current-password" required={true} />
      </label>
      <button type="submit">登录</button>
      <p className={styles.hint}>没有账号或忘记密码，请联系管理员。查阅已公布的年报不需要登录。</p>
    </form>
  )
}

function NoAccounts() {
  return (
    <div className="prose">
      <p>
        还没有账号。请用启动程序时服务器窗口中显示的链接建立第一个管理员账号，或在服务器上运行 npm run user --
        add 用户名 --role admin。
      </p>
    </div>
  )
}
