import type { Metadata } from 'next'
import { NewestInView } from '@/app/_components/newest-in-view'
import { PageHead } from '@/app/_components/page-head'
import { PageShell } from '@/app/_components/page-shell'
import { countyYears } from '@/app/_figures/county-years'
import { DownloadLinks } from '@/app/_handout/download-links'
import { NothingImported } from '@/app/submissions/_list/notices'
import styles from './_compare/compare.module.css'
import { CompareFigures, isWhole } from './_compare/compare-figures'
import { type CompareQuery, compareHref, parseCompareQuery } from './_compare/compare-query'
import { type Comparison, loadComparison } from './_compare/load-comparison'
import { Picker } from './_compare/picker'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: '对比' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Any units × any years × any indicators; the whole view stands in the address. */
export default async function ComparePage({ searchParams }: Props) {
  const query = parseCompareQuery(await searchParams)
  const comparison = loadComparison(query)
  if (comparison.context.years.length === 0) return <NothingYet />
  return (
    <PageShell section="compare">
      <PageHead title="对比" lead={<Lead comparison={comparison} whole={isWhole(query, comparison)} />}>
        <Picker query={query} comparison={comparison} />
      </PageHead>
      <Notices query={query} comparison={comparison} />
      {comparison.years.length === 0 ? (
        <p className="prose">所选年度没有年报。请改选年度。</p>
      ) : (
        <>
          <CompareFigures query={query} comparison={comparison} />
          <NewestInView />
        </>
      )}
      {comparison.years.length === 0 ? null : (
        <DownloadLinks href={compareHref(query).replace('/compare', '/api/v1/compare')} label="所列各数" />
      )}
    </PageShell>
  )
}

function NothingYet() {
  return (
    <PageShell section="compare">
      <PageHead title="对比" />
      <NothingImported county={countyYears()} />
    </PageShell>
  )
}

function Lead({ comparison, whole }: { comparison: Comparison; whole: boolean }) {
  const { years, units, chosenForYou } = comparison
  const [first] = years
  const last = years.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <>
      <span>{first === last ? `${first}年` : `${first}–${last}年`}</span>
      <span>
        {whole ? '全县' : `${units.length} 家单位${chosenForYou ? `（${last}年收到申请最多的）` : ''}`}
      </span>
    </>
  )
}

function Notices({ query, comparison }: { query: CompareQuery; comparison: Comparison }) {
  const notices = [
    ...comparison.unknownUnits.map((slug) => `链接中的单位“${slug}”不在本县名单中，已略去。`),
    ...query.notices,
    ...comparison.folded.map(
      ({ unit, into }) =>
        `${unit.shortName}已并入${into.shortName}的序列，不再单列；要分开看，请把“承继”改为“分列”。`,
    ),
    ...(query.view === 'line' && comparison.units.length > 6
      ? ['折线最多画 6 家，所选单位较多，已改用小图。']
      : []),
    ...((query.view === 'line' || query.view === 'multiples') && comparison.years.length === 1
      ? ['所选只有一个年度，没有变化可画，已改用柱。']
      : []),
    ...((query.basis === 'share' || query.basis === 'index') && query.measures.some((each) => each.rate)
      ? [`比率没有${query.basis === 'share' ? '占比' : '指数'}，仍按数值显示。`]
      : []),
  ]
  return notices.map((notice) => (
    <p key={notice} className={styles.notice}>
      {notice}
    </p>
  ))
}
