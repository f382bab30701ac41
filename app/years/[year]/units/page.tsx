import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageShell } from '@/app/_components/page-shell'
import { countyYears } from '@/app/_figures/county-years'
import { yearParam } from '@/app/_params/year-param'
import type { Query } from '@/app/units/_list/parse-list-state'
import { UnitsPage } from '@/app/units/_list/units-page'
import { yearText } from '@/lib/chart/describe-number'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ year: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const year = yearParam((await params).year)
  return { title: year === null ? '没有这个页面' : `${yearText(year)}单位` }
}

/** The units of one year. A year without any report is not found. */
export default async function YearUnits({ params, searchParams }: Props) {
  const year = yearParam((await params).year)
  const query = await searchParams
  const county = countyYears()
  if (year === null || !county.years.includes(year)) notFound()
  return (
    <PageShell
      section="units"
      crumbs={[
        { label: '单位', href: '/units' },
        { label: yearText(year), href: null },
      ]}
    >
      <UnitsPage county={county} year={year} path={`/years/${year}/units`} query={query} />
    </PageShell>
  )
}
