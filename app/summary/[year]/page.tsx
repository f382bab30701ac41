import type { Metadata } from 'next'
import { PageShell } from '@/app/_components/page-shell'
import { countyYears } from '@/app/_figures/county-years'
import { yearText } from '@/lib/chart/describe-number'
import { summaryYear } from '../_summary/load-summary'
import { SummaryPage } from '../_summary/summary-page'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ year: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${yearText(summaryYear(countyYears(), (await params).year))}汇总表` }
}

/** The county's statutory tables of one year as sums of its units. A year without any report is not found. */
export default async function YearSummary({ params }: Props) {
  const county = countyYears()
  const year = summaryYear(county, (await params).year)
  return (
    <PageShell
      section="summary"
      crumbs={[
        { label: '汇总表', href: '/summary' },
        { label: yearText(year), href: null },
      ]}
    >
      <SummaryPage county={county} year={year} />
    </PageShell>
  )
}
