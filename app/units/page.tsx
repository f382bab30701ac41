import { redirect } from 'next/navigation'
import { EmptyState } from '@/app/_overview/empty-state'
import { yearRedirect } from '@/app/_params/year-redirect'
import { PageShell } from '../_components/page-shell'
import { countyYears } from '../_figures/county-years'
import type { Query } from './_list/parse-list-state'
import { UnitsPage } from './_list/units-page'

export const dynamic = 'force-dynamic'
export const metadata = { title: '单位' }

type Props = { searchParams: Promise<Query> }

/** The units of the latest year; how to begin while there is no report. ?year= leads to the list of that year. */
export default async function Units({ searchParams }: Props) {
  const query = await searchParams
  const other = yearRedirect(query, (year) => `/years/${year}/units`)
  if (other !== null) redirect(other)
  const county = countyYears()
  const latest = county.years.at(-1)
  return (
    <PageShell section="units">
      {latest === undefined ? (
        <EmptyState county={county} />
      ) : (
        <UnitsPage county={county} year={latest} path="/units" query={query} />
      )}
    </PageShell>
  )
}
