import { z } from 'zod'
import { FilterBar, FilterText } from '@/app/_components/filter-bar'
import { PageHead } from '@/app/_components/page-head'
import { PageShell } from '@/app/_components/page-shell'
import { countyYears } from '@/app/_figures/county-years'
import { DownloadLinks } from '@/app/_handout/download-links'
import { indicatorSections } from './_list/indicator-sections'
import { latestSums } from './_list/latest-sums'
import { SectionTable } from './_list/section-table'
import styles from './indicators.module.css'

export const dynamic = 'force-dynamic'
export const metadata = { title: '指标' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const QUERY = z.string().trim().max(60).catch('')
const SUGGESTIONS = ['诉讼', '规范性文件', '不予公开', '自然人', '公开率']

/** Every indicator there is, where it stands and what the county's latest sum is; ?q= narrows the list. */
export default async function IndicatorsPage({ searchParams }: Props) {
  const query = QUERY.parse((await searchParams).q)
  const county = countyYears()
  const year = county.years.at(-1) ?? null
  const sections = indicatorSections(query)
  const sums = latestSums(
    county,
    year,
    sections.flatMap((section) => section.lines.map((line) => line.id)),
  )
  return (
    <PageShell section="indicators">
      <PageHead title="指标" lead={<Lead year={year} units={sums.units} />}>
        <FilterBar action="/indicators" submitLabel="查找">
          <FilterText name="q" label="查找" value={query} placeholder="名称、分组或条款" />
        </FilterBar>
        <Suggestions query={query} />
      </PageHead>
      {query === '' ? <Contents sections={sections} /> : <Found query={query} sections={sections} />}
      {sections.map((section) => (
        <SectionTable key={section.id} section={section} sums={sums} />
      ))}
      {sections.length > 0 ? (
        <DownloadLinks
          href={`/api/v1/indicators${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`}
          label="指标表"
        />
      ) : null}
    </PageShell>
  )
}

function Lead({ year, units }: { year: number | null; units: number }) {
  return (
    <>
      <span>表格各栏、正文所述和由此计算的比率；每项都有含义、依据和两种表式的对应关系</span>
      {year === null ? null : (
        <span>
          合计为{year}年 {units} 家，计入家数不同的另注
        </span>
      )}
    </>
  )
}

function Suggestions({ query }: { query: string }) {
  return (
    <p className={`no-print ${styles.suggestions}`}>
      {query === '' ? null : <a href="/indicators">显示全部指标</a>}
      <span className="muted">如：</span>
      {SUGGESTIONS.map((word) => (
        <a key={word} href={`/indicators?q=${encodeURIComponent(word)}`}>
          {word}
        </a>
      ))}
    </p>
  )
}

type Sections = ReturnType<typeof indicatorSections>

function Contents({ sections }: { sections: Sections }) {
  return (
    <nav className={`no-print ${styles.contents}`} aria-label="本页各部分">
      {sections.map((section) => (
        <a key={section.id} href={`#${section.id}`}>
          {section.title}
        </a>
      ))}
    </nav>
  )
}

function Found({ query, sections }: { query: string; sections: Sections }) {
  const count = sections.reduce((sum, section) => sum + section.lines.length, 0)
  if (count > 0)
    return (
      <p className="muted" role="status">
        “{query}”找到 {count} 项
      </p>
    )
  return (
    <div className="prose" role="status">
      <p>没有找到含“{query}”的指标。</p>
      <p>
        可以换用较短的词（如“诉讼”“收费”），用空格隔开的几个词须同时出现；或
        <a href="/indicators">显示全部指标</a>。
      </p>
    </div>
  )
}
