import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { PageShell } from '@/app/_components/page-shell'
import { Breadcrumbs, type Crumb } from '@/app/_components/shell-frame'
import { NOTICE_COOKIE, readNotice } from '@/app/_server/notice-cookie'
import { DESK_VIEW_COOKIE } from '@/app/_server/session-cookie'
import { type Actor, type DeskAction, may, ROLE_LABELS, type Role } from '@/lib/desk/permissions'
import styles from './desk.module.css'
import { NoticeBar } from './notice-bar'

/** Pages of the desk, in the order of work. A page is linked for those who may use it. */
const PAGES: readonly { href: string; label: string; action: DeskAction; role?: Role }[] = [
  { href: '/desk', label: '工作台', action: 'seeDesk' },
  { href: '/desk/my', label: '本单位年报', action: 'seeDesk', role: 'officer' },
  { href: '/desk/import', label: '收录', action: 'import' },
  { href: '/desk/years', label: '年度办理', action: 'lockYear' },
  { href: '/desk/register', label: '单位名录', action: 'editRegister' },
  { href: '/desk/settings', label: '设置', action: 'seeSettings' },
  { href: '/desk/log', label: '日志', action: 'seeDesk' },
  { href: '/desk/users', label: '账号', action: 'manageUsers' },
]

type Props = {
  /** Null on the pages that are open to all. */
  readonly actor: Actor | null
  /** Address of the page among those linked at the top. */
  readonly at?: string
  readonly crumbs?: readonly Crumb[]
  readonly children: ReactNode
}

/** The frame of every page of the desk: who is signed in, the pages they may use, and what the last action said. */
export async function DeskShell({ actor, at, crumbs, children }: Props) {
  const jar = await cookies()
  const notice = readNotice(jar.get(NOTICE_COOKIE)?.value)
  const drafts = jar.get(DESK_VIEW_COOKIE)?.value === '1'
  return (
    <PageShell section="desk">
      {actor ? <DeskBar actor={actor} at={at} drafts={drafts} /> : null}
      {crumbs ? <Breadcrumbs crumbs={crumbs} /> : null}
      {notice ? <NoticeBar notice={notice} /> : null}
      {children}
    </PageShell>
  )
}

type BarProps = { readonly actor: Actor; readonly at: string | undefined; readonly drafts: boolean }

function DeskBar({ actor, at, drafts }: BarProps) {
  return (
    <div className={`no-print ${styles.bar}`}>
      <nav className={styles.links} aria-label="工作台栏目">
        {PAGES.filter(({ action, role = actor.role }) => may(actor, action) && role === actor.role).map(
          ({ href, label }) => (
            <a key={href} href={href} aria-current={href === at ? 'page' : undefined}>
              {label}
            </a>
          ),
        )}
      </nav>
      <div className={styles.person}>
        {may(actor, 'import') ? <DraftSwitch on={drafts} /> : null}
        <span>
          {actor.name}
          <span className={styles.role}>（{ROLE_LABELS[actor.role]}）</span>
        </span>
        <a href="/desk/password">修改密码</a>
        <form action="/api/desk/sign-out" method="post">
          <button type="submit">退出</button>
        </form>
      </div>
    </div>
  )
}

/** Whether the public pages show this person reports still under review. */
function DraftSwitch({ on }: { on: boolean }) {
  return (
    <form action="/api/desk/view" method="post">
      <input type="hidden" name="drafts" value={on ? '0' : '1'} />
      <button type="submit" aria-pressed={on}>
        {on ? '各页含待审核：开' : '各页含待审核：关'}
      </button>
    </form>
  )
}
