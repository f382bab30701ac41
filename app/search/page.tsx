import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FilterBar, FilterText } from '@/app/_components/filter-bar'
import { PageHead } from '@/app/_components/page-head'
import { PageShell } from '@/app/_components/page-shell'
import { countyYears } from '@/app/_figures/county-years'
import { DownloadLinks } from '@/app/_handout/download-links'
import { NothingImported } from '@/app/submissions/_list/notices'
import type { Query } from '@/app/units/_list/parse-list-state'
import { AnswerTables } from './_search/answer-table'
import { IndicatorHits } from './_search/indicator-hits'
import { loadAnswers } from './_search/load-answers'
import { parseSearch, type SearchQuery } from './_search/parse-search'
import { PAGE_SIZE, runSearch } from './_search/run-search'
import styles from './_search/search.module.css'
import { TextHits } from './_search/text-hits'
import { UnitHits } from './_search/unit-hits'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = parseSearch(await searchParams)
  return { title: 'fault' in asked ? '搜索' : `搜索：${asked.q}` }
}

/** Units, indicators and the text of all reports. Everything asked stands in the address. */
export default async function SearchPage({ searchParams }: Props) {
  const asked = parseSearch(await searchParams)
  const fault = 'fault' in asked ? asked.fault : null
  return (
    <PageShell section="search">
      <PageHead title={fault === null ? `搜索“${asked.q}”` : '搜索'}>
        <FilterBar action="/search" submitLabel="搜索">
          <FilterText name="q" label="内容" value={asked.q} placeholder="单位、指标或年报中的话" />
        </FilterBar>
      </PageHead>
      {'fault' in asked ? (
        <>
          {asked.q === '' ? null : <p className={styles.fault}>{asked.fault}</p>}
          <Advice />
        </>
      ) : (
        <Results asked={asked} />
      )}
    </PageShell>
  )
}

function Advice() {
  return (
    <p className={styles.advice}>
      可搜索单位（名称、别名、原名、拼音首字母）、指标和各单位年报的全文，如“城关镇
      诉讼”。多个词用空格隔开，须在同一段中；加引号按原话查找。
    </p>
  )
}

/** Where to go on when nothing was found. */
function NoHits() {
  return (
    <section className="section" aria-label="换个办法找">
      <Advice />
      <p>
        也可以从<a href="/units">全部单位</a>或<a href="/indicators">全部指标</a>中查找。
      </p>
    </section>
  )
}

function Results({ asked }: { asked: SearchQuery }) {
  const found = runSearch(asked)
  const county = countyYears()
  const { q, year, page } = asked
  if (page !== null && page > Math.max(1, Math.ceil(found.text.total / PAGE_SIZE)))
    redirect(`/search?${new URLSearchParams({ q, ...(year === null ? {} : { year: String(year) }) })}`)
  const answers = loadAnswers(found, year)
  const none = found.units.length + found.indicators.length + found.text.total === 0
  return (
    <>
      {found.instead === null ? null : (
        <p className={styles.instead}>
          没有找到“{q}”，以下按年报的用语“{found.instead}”查找。
        </p>
      )}
      <AnswerTables answers={answers} />
      {found.units.length === 0 && !none ? null : <UnitHits units={found.units} />}
      <IndicatorHits indicators={found.indicators} />
      {county.years.length === 0 ? (
        <section className="section">
          <h2>年报全文</h2>
          <NothingImported county={county} />
        </section>
      ) : (
        <TextHits found={found} asked={{ q, year, page: page ?? 1 }} pageSize={PAGE_SIZE} />
      )}
      {none ? (
        <NoHits />
      ) : (
        <DownloadLinks
          href={`/api/v1/search?q=${encodeURIComponent(q)}${year === null ? '' : `&year=${year}`}`}
          label="搜索结果"
        />
      )}
    </>
  )
}
