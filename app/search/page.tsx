import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { FilterBar, FilterText } from '@/app/_components/filter-bar'
import { PageHead } from '@/app/_components/page-head'
import { PageShell } from '@/app/_components/page-shell'
import { IndicatorHits } from './_search/indicator-hits'
import { PAGE_SIZE, runSearch } from './_search/run-search'
import styles from './_search/search.module.css'
import { TextHits } from './_search/text-hits'
import { UnitHits } from './_search/unit-hits'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const LONGEST = 100
const QUERY = z.object({
  q: z
    .string()
    .catch('')
    .transform((text) => text.trim().slice(0, LONGEST)),
  year: z.coerce.number().int().min(1900).max(2099).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = QUERY.parse(await searchParams)
  return { title: q === '' ? '搜索' : `搜索：${q}` }
}

/** Units, indicators and the text of all reports. Everything asked stands in the address. */
export default async function SearchPage({ searchParams }: Props) {
  const asked = QUERY.parse(await searchParams)
  const found = asked.q === '' ? null : runSearch(asked.q, asked.year, asked.page)
  const pages = Math.max(1, Math.ceil((found?.text.total ?? 0) / PAGE_SIZE))
  if (found && asked.page > pages) redirect(`/search?${new URLSearchParams({ q: asked.q })}`)
  return (
    <PageShell section="search">
      <PageHead title={asked.q === '' ? '搜索' : `搜索“${asked.q}”`}>
        <FilterBar action="/search" submitLabel="搜索">
          <FilterText name="q" label="内容" value={asked.q} placeholder="单位、指标或年报中的话" />
        </FilterBar>
      </PageHead>
      {found === null ? (
        <p className={styles.advice}>
          可搜索单位（名称、别名、原名、拼音首字母）、指标和各单位年报的全文。多个词用空格隔开，须在同一段中；加引号按原话查找。
        </p>
      ) : (
        <>
          <UnitHits units={found.units} />
          <IndicatorHits indicators={found.indicators} />
          <TextHits found={found} asked={asked} pageSize={PAGE_SIZE} />
        </>
      )}
    </PageShell>
  )
}
