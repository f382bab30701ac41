import { redirect } from 'next/navigation'
import { PageShell } from './_components/page-shell'
import { countyYears } from './_figures/county-years'
import { EmptyState } from './_overview/empty-state'
import { OverviewPage } from './_overview/overview-page'
import { yearRedirect } from './_params/year-redirect'

export const dynamic = 'force-dynamic'
/** The layout's template does not reach the page beside it. */
export const metadata = { title: { absolute: '概览 - 年报汇' } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The latest year of the county; what there is while there is none. ?year= leads to the page of that year. */
export default async function Home({ searchParams }: Props) {
  const other = yearRedirect(await searchParams, (year) => `/years/${year}`)
  if (other !== null) redirect(other)
  const county = countyYears()
  const latest = county.years.at(-1)
  return (
    <PageShell section="overview">
      {latest === undefined ? <EmptyState county={county} /> : <OverviewPage county={county} year={latest} />}
    </PageShell>
  )
}
