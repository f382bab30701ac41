import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { coverageText } from '@/app/_components/coverage-bar'
import { FilterBar, FilterLinks, FilterSelect } from '@/app/_components/filter-bar'
import { PageHead } from '@/app/_components/page-head'
import { PageShell } from '@/app/_components/page-shell'
import { DownloadLinks } from '@/app/_handout/download-links'
import { yearParam } from '@/app/_params/year-param'
import type { YearCoverage } from '@/db/queries/year-coverage'
import type { StoreView } from '@/db/store-view'
import { dateText } from '@/lib/chart/describe-number'
import { deadlineOf, isAfter } from '@/lib/desk/deadline'
import { loadSubmissions, type Submissions } from '../_list/load-submissions'
import { MissingList } from '../_list/missing-list'
import { ExternalNotice, RegisterNotice } from '../_list/notices'
import { peersOf, type SubmissionGroup, submissionGroups } from '../_list/submission-groups'
import { missingWord } from '../_list/submission-words'
import styles from '../_list/submissions.module.css'
import { YearTable } from '../_list/year-table'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ year: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PEER = z.string().nullable().catch(null)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const year = yearParam((await params).year)
  return { title: year === null ? '没有这个页面' : `${year}年报送情况` }
}

/** One year: who handed in, who is missing, and the list of the missing to paste into a notice. */
export default async function YearSubmissionsPage({ params, searchParams }: Props) {
  const year = yearParam((await params).year)
  const submissions = loadSubmissions()
  const { county, matrix, register, external } = submissions
  if (year === null || !county.years.includes(year)) notFound()
  const peers = peersOf(matrix)
  const asked = PEER.parse((await searchParams).peer)
  const peer = peers.find((each) => each === asked) ?? null
  const coverage = county.coverageOf(year)
  const groups = submissionGroups(matrix, register, peer)
  return (
    <PageShell
      section="submissions"
      crumbs={[
        { label: '报送情况', href: '/submissions' },
        { label: `${year}年`, href: null },
      ]}
    >
      <Head submissions={submissions} year={year} peers={peers} peer={peer} />
      <Facts coverage={coverage} groups={submissionGroups(matrix, register, null)} view={matrix.view} />
      {register ? (
        <MissingList county={county} coverage={coverage} view={matrix.view} />
      ) : (
        <RegisterNotice seen={county.seen} />
      )}
      <section className="section" aria-labelledby="list">
        <h2 id="list" className={styles.heading}>
          {peer ?? '全部单位'}
        </h2>
        <YearTable groups={groups} year={year} />
        <DownloadLinks
          href={`/api/v1/submissions/${year}${peer === null ? '' : `?peer=${encodeURIComponent(peer)}`}`}
        />
        <p className="muted small">
          首次导入是本系统收到文件的日期，不等于单位报送或公布的日期；补录往年年报的，都在报送时限以后。
        </p>
      </section>
      <ExternalNotice units={external} year={year} />
    </PageShell>
  )
}

type HeadProps = {
  submissions: Submissions
  year: number
  peers: readonly string[]
  peer: string | null
}

function Head({ submissions: { county }, year, peers, peer }: HeadProps) {
  return (
    <PageHead
      title={`${year}年年度报告报送情况`}
      lead={
        <>
          {county.updated ? <span>数据截至 {county.updated}</span> : null}
          <span>
            报送时限 {dateText(`${deadlineOf('department', year)}T00:00:00+08:00`)}（《条例》第四十九条）
          </span>
        </>
      }
    >
      <div className={styles.filters}>
        <FilterBar>
          <FilterLinks
            label="年度"
            value={`${year}年`}
            links={county.years.toReversed().map((each) => ({
              label: `${each}年`,
              href: `/submissions/${each}`,
              current: each === year,
            }))}
          />
        </FilterBar>
        <FilterBar action={`/submissions/${year}`}>
          <FilterSelect
            name="peer"
            label="单位"
            value={peer ?? ''}
            options={[{ value: '', label: '全部' }, ...peers.map((each) => ({ value: each, label: each }))]}
          />
        </FilterBar>
      </div>
    </PageHead>
  )
}

type FactsProps = {
  readonly coverage: YearCoverage
  readonly groups: readonly SubmissionGroup[]
  readonly view: StoreView
}

function Facts({ coverage, groups, view }: FactsProps) {
  const { year, received, expected, missing } = coverage
  const imported = groups
    .flatMap((group) => group.rows)
    .filter(({ unit }) => received.some((each) => each.id === unit.id))
    .flatMap(({ unit, submissions }) => {
      const first = submissions.find((each) => each.year === year)?.firstImportedAt
      return first ? [isAfter(first, deadlineOf(unit.kind, year))] : []
    })
  const late = imported.filter(Boolean).length
  const order =
    late === imported.length
      ? '这些年报都在报送时限以后录入本系统'
      : `报送时限以前录入本系统 ${imported.length - late} 家，以后录入 ${late} 家`
  return (
    <>
      <p className={styles.facts}>
        <strong>{coverageText(received.length, expected)}</strong>
        {expected === null ? null : `，${missingWord(view)} ${missing.length} 家`}。
      </p>
      {imported.length > 0 ? (
        <p className="muted small">{order}；这不是单位报送或公布的日期，不说明是否按时。</p>
      ) : null}
    </>
  )
}
