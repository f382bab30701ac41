import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FilterBar, FilterText } from '@/app/_components/filter-bar'
import { PageHead } from '@/app/_components/page-head'
import { PageShell } from '@/app/_components/page-shell'
import { countyYears } from '@/app/_figures/county-years'
import { DownloadLinks } from '@/app/_handout/download-links'
import { NothingImported } from '@/app/submissions/_list/notices'
import type { Query } from '@/app/units/_list/parse-list-state'
import { IndicatorHits } from './_search/indicator-hits'
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
          <p className={styles.advice}>
            可搜索单位（名称、别名、原名、拼音首字母）、指标和各单位年报的全文。多个词用空格隔开，须在同一段中；加引号按原话查找。
          </p>
        </>
      ) : (
        <Results asked={asked} />
      )}
    </PageShell>
  )
}

function Results({ asked }: { asked: SearchQuery }) {
  const found = runSearch(asked)
  const county = countyYears()
  const { q, year, page } = asked
  if (page !== null && page > Math.max(1, Math.ceil(found.text.total / PAGE_SIZE)))
    redirect(`/search?${new URLSearchParams({ q, ...(year === null ? {} : { year: String(year) }) })}`)
  return (
    <>
      <UnitHits units={found.units} />
      <IndicatorHits indicators={found.indicators} />
      {county.years.length === 0 ? (
        <section className="section">
          <h2>年报全文</h2>
          <NothingImported county={county} />
        </section>
      ) : (
        <TextHits found={found} asked={{ q, year, page: page ?? 1 }} pageSize={PAGE_SIZE} />
      )}
      <DownloadLinks
        href={`/api/v1/search?q=${encodeURIComponent(q)}${year === null ? '' : `&year=${year}`}`}
        label="搜索结果"
      />
    </>
  )
}
