import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageShell } from '@/app/_components/page-shell'
import { countyYears } from '@/app/_figures/county-years'
import { OverviewPage } from '@/app/_overview/overview-page'
import { yearParam } from '@/app/_params/year-param'
import { yearText } from '@/lib/chart/describe-number'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ year: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const year = yearParam((await params).year)
  return { title: year === null ? '没有这个页面' : `${yearText(year)}概览` }
}

/** The county in one year. A year without any report is not found. */
export default async function YearOverview({ params }: Props) {
  const year = yearParam((await params).year)
  const county = countyYears()
  if (year === null || !county.years.includes(year)) notFound()
  return (
    <PageShell section="overview">
      <OverviewPage county={county} year={year} />
    </PageShell>
  )
}
