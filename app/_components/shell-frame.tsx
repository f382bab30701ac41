import type { ReactNode } from 'react'
import { WakeHandout } from '@/app/_handout/wake-handout'
import { FINDINGS_NOTES } from '@/lib/desk/view-words'
import styles from './shell.module.css'

export type ShellSection =
  | 'overview'
  | 'units'
  | 'indicators'
  | 'compare'
  | 'summary'
  | 'submissions'
  | 'search'
  | 'desk'
export type Crumb = { readonly label: string; readonly href: string | null }
export type ShellInfo = {
  readonly county: string | null
  readonly kind: 'real' | 'demo' | 'empty'
  readonly dataVersion: string | null
  /** What of the store the visitor sees. */
  readonly seen: 'local' | 'public' | 'desk'
  /** Chinese date of the last change of the data. */
  readonly updated: string | null
}

const SECTIONS: readonly { id: ShellSection; label: string; href: string }[] = [
  { id: 'overview', label: '概览', href: '/' },
  { id: 'units', label: '单位', href: '/units' },
  { id: 'indicators', label: '指标', href: '/indicators' },
  { id: 'compare', label: '对比', href: '/compare' },
  { id: 'summary', label: '汇总表', href: '/summary' },
  { id: 'submissions', label: '报送情况', href: '/submissions' },
  { id: 'desk', label: '工作台', href: '/desk' },
]

type Props = {
  readonly info: ShellInfo
  readonly section: ShellSection | null
  readonly crumbs?: readonly Crumb[] | undefined
  readonly children: ReactNode
}

/** Top bar, breadcrumbs, main part and footer around every page. Needs no store: error pages use it too. */
export function ShellFrame({ info, section, crumbs, children }: Props) {
  return (
    <>
      <a className={styles.skip} href="#main">
        跳到正文
      </a>
      <TopBar info={info} section={section} />
      {info.seen === 'desk' && section !== 'desk' ? <DraftsBar /> : null}
      <main id="main" className="page-main" tabIndex={-1}>
        {crumbs ? <Breadcrumbs crumbs={crumbs} /> : null}
        {children}
      </main>
      <Footer info={info} />
      <WakeHandout note={noteOf(info)} />
    </>
  )
}

/** County and date of the data, for pictures that leave the page. */
function noteOf({ county, kind, updated }: ShellInfo): string {
  const parts = [
    county,
    kind === 'demo' ? '演示数据，均为虚构' : null,
    updated ? `数据更新于${updated}` : null,
  ]
  return parts.filter(Boolean).join('　')
}

/** On every page that counts drafts: nobody else sees what stands here. */
function DraftsBar() {
  return (
    <form className={styles.drafts} action="/api/desk/view" method="post">
      <input type="hidden" name="drafts" value="0" />
      <span>含待审核：本页的数和内容包括尚未定稿的年报，只有您能看到。</span>
      <button type="submit">只看已定稿的</button>
    </form>
  )
}

function TopBar({ info, section }: { info: ShellInfo; section: ShellSection | null }) {
  return (
    <header className={styles.top}>
      <div className={styles.bar}>
        <a className={styles.brand} href="/" aria-label="年报汇，回到概览">
          年报<span>汇</span>
        </a>
        <span className={styles.county}>
          {info.county}
          {info.kind === 'demo' ? <span className={styles.demo}>演示数据</span> : null}
        </span>
        <nav className={styles.nav} aria-label="主要栏目">
          {SECTIONS.map((each) => (
            <a key={each.id} href={each.href} aria-current={each.id === section ? 'page' : undefined}>
              {each.label}
            </a>
          ))}
        </nav>
        {section === 'search' ? null : <SearchBox />}
      </div>
    </header>
  )
}

/** Search from anywhere; the page of the search has a box of its own. */
function SearchBox() {
  return (
    <search className={styles.search}>
      <form action="/search" method="get">
        <input type="search" name="q" aria-label="搜索单位、指标和年报全文" placeholder="搜索" />
        <button type="submit">搜索</button>
      </form>
    </search>
  )
}

/** Where a page stands; the desk puts it under its own bar. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className={styles.crumbs} aria-label="所在位置">
      <ol className="plain">
        {crumbs.map((each) => (
          <li key={each.label}>
            {each.href ? <a href={each.href}>{each.label}</a> : <span aria-current="page">{each.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Footer({ info }: { info: ShellInfo }) {
  return (
    <footer className={styles.footer}>
      <div className={styles.footerInner}>
        <p>
          来源：各单位政府信息公开工作年度报告。核对由程序完成：{FINDINGS_NOTES[info.seen]}；见
          <a href="/rules">核对规则</a>。
        </p>
        {info.kind === 'demo' ? (
          <p>
            演示数据：本县和各单位均为虚构，仅供了解功能；录入应报单位名单或收到第一份年报后，改为显示本县数据。
          </p>
        ) : null}
        {info.updated ? (
          <p>
            数据更新于{info.updated}
            {info.dataVersion ? `，数据版本 ${info.dataVersion}` : ''}
          </p>
        ) : null}
      </div>
    </footer>
  )
}
