import { PageHead } from '@/app/_components/page-head'
import { requireActor } from '@/app/_server/session'
import styles from '../_desk/desk.module.css'
import { DeskShell } from '../_desk/desk-shell'
import { NewPassword } from '../_desk/new-password'

export const metadata = { title: '修改密码' }

/** One's own password. */
export default async function PasswordPage() {
  const actor = await requireActor('seeDesk')
  return (
    <DeskShell actor={actor}>
      <PageHead title="修改密码" />
      <form className={styles.form} action="/api/desk/password" method="post">
        <label>
          现在的密码
          <input type="password" name="current" autoComplete="current-password" required={true} />
        </label>
        <NewPassword />
        <button type="submit">修改密码</button>
        <p className={styles.hint}>修改后，在其他设备上的登录将退出。</p>
      </form>
    </DeskShell>
  )
}
