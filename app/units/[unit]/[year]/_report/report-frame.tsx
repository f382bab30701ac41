import type { ReactNode } from 'react'
import { PageHead } from '@/app/_components/page-head'
import { PageShell } from '@/app/_components/page-shell'
import { PrintButton } from '@/app/_components/print-button'
import { StateBadge } from '@/app/_components/state-badge'
import type { ReportView } from '@/db/queries/report-view'
import { unitReports } from '@/db/queries/unit-reports'
import type { StoreView } from '@/db/store-view'
import { formLabel } from '@/lib/catalogue/report-form'
import { UNIT_KINDS } from '@/lib/catalogue/unit-kinds'
import { dateText } from '@/lib/chart/describe-number'
import { FINDINGS_NOTES, NOTHING_FOUND } from '@/lib/desk/view-words'
import { type CellStatus, isDoubtful } from '@/lib/model/cell-value'
import { OLD_PERIODS, type OldTable } from '@/lib/model/old-table'
import { findingWord } from './finding-words'
import type { ReportPage } from './load-report'
import { Publication } from './publication'
import styles from './report-frame.module.css'
import { originalHref, REPORT_TABS, type ReportTab, tabHref } from './tabs'

type Props = { readonly page: ReportPage; readonly tab: ReportTab; readonly children: ReactNode }

/** Head, facts and tabs around every tab of a report. */
export function ReportFrame({ page, tab, children }: Props) {
  const { unit, year, view } = page
  const target = { slug: unit.slug, year, version: page.versionNo }
  const tabs = page.versions.length > 0 ? REPORT_TABS : REPORT_TABS.slice(0, 1)
  const years = unitReports(page.db, unit.id).map((each) => each.year)
  return (
    <PageShell section="units" crumbs={reportCrumbs(page)}>
      <PageHead
        title={`${unit.name} ${year}年年度报告`}
        lead={view ? <Facts page={page} view={view} /> : null}
      />
      {view && view.version.state !== 'current' ? <OldVersion page={page} /> : null}
      <div className={`no-print ${styles.bar}`}>
        <nav className={styles.tabs} aria-label="报告的各部分">
          {tabs.map((each) => (
            <a
              key={each.id}
              href={tabHref(target, each.id)}
              aria-current={each.id === tab ? 'page' : undefined}
            >
              {each.label}
            </a>
          ))}
        </nav>
        <div className={styles.actions}>
          <YearLinks years={years} slug={unit.slug} year={year} tab={tab} />
          {view ? (
            <>
              <PrintButton />
              <a href={originalHref(target)}>下载原文件</a>
            </>
          ) : null}
        </div>
      </div>
      {children}
    </PageShell>
  )
}

/** 单位 / 卫生健康局 / 2024年 */
function reportCrumbs({ unit, year }: Pick<ReportPage, 'unit' | 'year'>) {
  return [
    { label: '单位', href: '/units' },
    { label: unit.shortName, href: `/units/${unit.slug}` },
    { label: `${year}年`, href: null },
  ]
}

function Facts({ page, view }: { page: ReportPage; view: ReportView }) {
  const { unit } = page
  const kind = UNIT_KINDS.find((each) => each.id === unit.kind)?.label
  return (
    <>
      <span>{kind}</span>
      {unit.status === 'pending' ? <StateBadge tone="warn">待确认单位</StateBadge> : null}
      {unit.status === 'external' ? <StateBadge tone="info">外部参照，不计入本县合计</StateBadge> : null}
      <span>{view.form ? formLabel(view.form) : '表式无法判断'}</span>
      <span>{dateText(view.version.importedAt)}导入</span>
      <span>第 {view.version.versionNo} 版</span>
      <Publication version={view.version} />
      <FindingCounts view={view} seen={page.seen} />
      <span>{readWords(view)}</span>
      <span>{verifiedWords(view, page.seen)}</span>
    </>
  )
}

/** Whether a person has looked at what the checks say; in public what is said, and what is not, clears no report. */
function verifiedWords(view: ReportView, seen: StoreView): string {
  const confirmed = view.findings.filter(({ state }) => state === 'confirmed').length
  if (seen === 'public') return FINDINGS_NOTES.public
  if (confirmed === 0) return FINDINGS_NOTES.local
  return `自动核对，其中 ${confirmed} 条经主管部门认定`
}

function FindingCounts({ view, seen }: { view: ReportView; seen: StoreView }) {
  const counts = new Map<string, { tone: 'error' | 'warn' | 'info' | 'ok' | 'plain'; count: number }>()
  for (const finding of view.findings) {
    if (finding.state === 'dismissed') continue
    const { word, tone } = findingWord(finding)
    counts.set(word, { tone, count: (counts.get(word)?.count ?? 0) + 1 })
  }
  // The rules are those of the later forms: nothing found is no finding about an older table.
  if (counts.size === 0 && view.form === 'before-2019')
    return <StateBadge tone="plain">2018年以前的报告不作勾稽核对</StateBadge>
  if (counts.size === 0)
    return <StateBadge tone={seen === 'public' ? 'plain' : 'ok'}>{NOTHING_FOUND[seen]}</StateBadge>
  return [...counts].map(([word, { tone, count }]) => (
    <StateBadge key={word} tone={tone}>
      {word} {count}
    </StateBadge>
  ))
}

/** 已读 199 / 200 格，空白 1：how much of the form stands in the store, and as what. */
function readWords(view: ReportView): string {
  const { oldTable } = view
  const cells = oldTable ? oldCells(oldTable) : [...view.cells.values()]
  const of = (status: CellStatus) => cells.filter((cell) => cell.value.status === status).length
  const parts = [
    { word: '空白', count: of('blank') },
    { word: '填符号', count: of('mark') },
    { word: '无法识别', count: of('illegible') },
    { word: '存疑', count: cells.filter(isDoubtful).length },
  ].filter((part) => part.count > 0)
  const whole = cells.filter((cell) => cell.value.status !== 'absent').length
  const read = whole === 0 ? '未读到表格' : `已读 ${of('number')} / ${whole} 格`
  return [read, ...parts.map((part) => `${part.word} ${part.count}`)].join('，')
}

/** The figures of an older table. */
function oldCells({ rows }: OldTable) {
  return rows.flatMap((row) => OLD_PERIODS.map((period) => row[period]))
}

function OldVersion({ page }: { page: ReportPage }) {
  const { unit, year, view } = page
  return (
    <p className={styles.notice}>
      {view?.version.state === 'removed' ? '这一版已移出，不计入统计。' : '这是较早的一版，不计入统计。'}
      <a href={tabHref({ slug: unit.slug, year }, 'tables')}>查看现行版本</a>
    </p>
  )
}

type YearProps = {
  readonly years: readonly number[]
  readonly slug: string
  readonly year: number
  readonly tab: ReportTab
}

function YearLinks({ years, slug, year, tab }: YearProps) {
  const before = years.find((each) => each < year)
  const after = years.findLast((each) => each > year)
  return (
    <>
      {before ? (
        <a href={tabHref({ slug, year: before }, tab)} aria-label={`${before}年的报告`}>
          ‹ {before}
        </a>
      ) : null}
      {after ? (
        <a href={tabHref({ slug, year: after }, tab)} aria-label={`${after}年的报告`}>
          {after} ›
        </a>
      ) : null}
    </>
  )
}
