import type { Metadata } from 'next'
import { PageHead } from '@/app/_components/page-head'
import { PageShell } from '@/app/_components/page-shell'
import { countyYears } from '@/app/_figures/county-years'
import { NothingImported } from '@/app/submissions/_list/notices'
import { SummaryPage } from './_summary/summary-page'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: '汇总表' }

/** The county's statutory tables of the latest year. */
export default function LatestSummary() {
  const county = countyYears()
  const year = county.years.at(-1)
  return (
    <PageShell section="summary">
      {year === undefined ? (
        <>
          <PageHead title="汇总表" />
          <NothingImported county={county} />
        </>
      ) : (
        <SummaryPage county={county} year={year} />
      )}
    </PageShell>
  )
}
