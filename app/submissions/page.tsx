import { redirect } from 'next/navigation'
import { z } from 'zod'
import { FilterBar, FilterSelect } from '@/app/_components/filter-bar'
import { PageHead } from '@/app/_components/page-head'
import { PageShell } from '@/app/_components/page-shell'
import { DownloadLinks } from '@/app/_handout/download-links'
import { loadSubmissions, type Submissions } from './_list/load-submissions'
import { MatrixTable } from './_list/matrix-table'
import { ExternalNotice, NothingImported, RegisterNotice } from './_list/notices'
import { Legend } from './_list/state-cell'
import { peersOf, submissionGroups } from './_list/submission-groups'
import { YearsSummary } from './_list/years-summary'

export const dynamic = 'force-dynamic'
export const metadata = { title: '报送情况' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const QUERY = z.object({
  peer: z.string().nullable().catch(null),
  year: z.coerce.number().int().nullable().catch(null),
})

/** Who handed in which year's report: a line per year, and units × years. ?year= leads to the page of that year. */
export default async function SubmissionsPage({ searchParams }: Props) {
  const { peer, year } = QUERY.parse(await searchParams)
  const submissions = loadSubmissions()
  const { county, matrix, register, external } = submissions
  if (year !== null && county.years.includes(year)) redirect(`/submissions/${year}`)
  const peers = peersOf(matrix)
  const chosen = peers.find((each) => each === peer) ?? null
  return (
    <PageShell section="submissions">
      <PageHead title="报送情况" lead={<Lead submissions={submissions} />} />
      {register ? null : <RegisterNotice seen={county.seen} />}
      {matrix.years.length === 0 ? (
        <NothingImported county={county} />
      ) : (
        <>
          <YearsSummary county={county} register={register} view={matrix.view} />
          <section className="section" aria-labelledby="matrix">
            <h2 id="matrix">各单位各年</h2>
            <FilterBar action="/submissions">
              <FilterSelect
                name="peer"
                label="单位"
                value={chosen ?? ''}
                options={[
                  { value: '', label: '全部' },
                  ...peers.map((each) => ({ value: each, label: each })),
                ]}
              />
            </FilterBar>
            <Legend view={matrix.view} />
            <MatrixTable groups={submissionGroups(matrix, register, chosen)} years={matrix.years} />
            <DownloadLinks
              href={`/api/v1/submissions${chosen === null ? '' : `?peer=${encodeURIComponent(chosen)}`}`}
            />
          </section>
        </>
      )}
      <ExternalNotice units={external} />
    </PageShell>
  )
}

function Lead({ submissions: { county } }: { submissions: Submissions }) {
  return (
    <>
      {county.updated ? <span>数据截至 {county.updated}</span> : null}
      <span>各单位应在次年1月31日前报送上一年度报告（《条例》第四十九条）</span>
    </>
  )
}
