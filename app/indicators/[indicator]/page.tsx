import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { CoverageBar } from '@/app/_components/coverage-bar'
import { FilterBar, FilterSelect } from '@/app/_components/filter-bar'
import { NewestInView } from '@/app/_components/newest-in-view'
import { PageHead } from '@/app/_components/page-head'
import { PageShell } from '@/app/_components/page-shell'
import { countyYears } from '@/app/_figures/county-years'
import { NothingImported } from '@/app/submissions/_list/notices'
import { type Measure, measureOf } from '@/lib/chart/measure'
import { CountyFigure } from '../_page/county-figure'
import { Definition } from '../_page/definition'
import styles from '../_page/indicator-page.module.css'
import { type IndicatorPageData, loadIndicator } from '../_page/load-indicator'
import { measurePlace, measureTitle, rowMeasures } from '../_page/row-measures'
import { SpreadFigure } from '../_page/spread-figure'
import { UnitsTable } from '../_page/units-table'
import { YearSentence } from '../_page/year-sentence'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ indicator: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const QUERY = z.object({
  year: z.coerce.number().int().nullable().catch(null),
  peer: z.string().nullable().catch(null),
})

async function measureIn(params: Props['params']): Promise<Measure | null> {
  return measureOf(decodeURIComponent((await params).indicator))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const measure = await measureIn(params)
  return { title: measure ? measureTitle(measure) : '没有这个页面' }
}

/** One indicator or rate: what it means, the county's figure over years, the spread within peer groups, every unit. */
export default async function IndicatorPage({ params, searchParams }: Props) {
  const measure = await measureIn(params)
  if (!measure) notFound()
  const data = loadIndicator(measure, QUERY.parse(await searchParams))
  return (
    <PageShell
      section="indicators"
      crumbs={[
        { label: '指标', href: '/indicators' },
        { label: measureTitle(measure), href: null },
      ]}
    >
      <Head measure={measure} data={data} />
      {data ? <Figures data={data} /> : <NothingImported county={countyYears()} />}
      <NewestInView />
      {data ? null : (
        <div className="section">
          <Definition measure={measure} />
        </div>
      )}
    </PageShell>
  )
}

function Head({ measure, data }: { measure: Measure; data: IndicatorPageData | null }) {
  return (
    <PageHead title={measureTitle(measure)} lead={<span>{measurePlace(measure)}</span>}>
      {data ? (
        <FilterBar action={`/indicators/${measure.id}`} submitLabel="查看">
          <FilterSelect
            name="year"
            label="年度"
            value={String(data.year)}
            options={data.context.years
              .toReversed()
              .map((year) => ({ value: String(year), label: `${year}年` }))}
          />
          <FilterSelect
            name="peer"
            label="单位"
            value={data.peer ?? ''}
            options={[
              { value: '', label: '全部' },
              ...data.peers.map((peer) => ({ value: peer, label: peer })),
            ]}
          />
        </FilterBar>
      ) : null}
      <RowNav measure={measure} year={data?.year ?? null} />
    </PageHead>
  )
}

/** The other columns of the same printed row. */
function RowNav({ measure, year }: { measure: Measure; year: number | null }) {
  const row = rowMeasures(measure)
  if (row.length < 2) return null
  return (
    <nav className={`no-print ${styles.row}`} aria-label="同一行的各栏">
      {row.map((each) => (
        <a
          key={each.id}
          href={`/indicators/${each.id}${year === null ? '' : `?year=${year}`}`}
          aria-current={each.id === measure.id ? 'page' : undefined}
        >
          {each.label}
        </a>
      ))}
    </nav>
  )
}

function Figures({ data }: { data: IndicatorPageData }) {
  const { chosen, year, measure, figures } = data
  const drawn = figures.filter((figure) => figure.point.value !== null).length > 1
  return (
    <>
      <YearSentence data={data} />
      <CoverageBar
        received={chosen.received.length}
        expected={chosen.expected}
        missing={chosen.missing.map((unit) => ({
          name: unit.shortName,
          href: `/units/${unit.slug}/${year}`,
        }))}
        href={`/submissions/${year}`}
      />
      {drawn ? (
        <div className="section pair">
          <CountyFigure data={data} />
          <Definition measure={measure} />
        </div>
      ) : (
        <div className="section">
          {figures.length === 1 ? (
            <p className={styles.note}>目前只有{year}年一个年度，导入其他年度后可以看到逐年变化。</p>
          ) : null}
          <Definition measure={measure} />
        </div>
      )}
      <SpreadFigure data={data} />
      <UnitsTable data={data} />
    </>
  )
}
