import { PageShell } from './_components/page-shell'
import { countyYears } from './_figures/county-years'
import { EmptyState } from './_overview/empty-state'
import { OverviewPage } from './_overview/overview-page'

export const dynamic = 'force-dynamic'
/** The layout's template does not reach the page beside it. */
export const metadata = { title: { absolute: '概览 - 年报汇' } }

/** The latest year of the county; how to begin while there is none. */
export default function Home() {
  const county = countyYears()
  const latest = county.years.at(-1)
  return (
    <PageShell section="overview">
      {latest === undefined ? <EmptyState /> : <OverviewPage county={county} year={latest} />}
    </PageShell>
  )
}
