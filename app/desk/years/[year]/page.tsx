import { notFound } from 'next/navigation'
import { z } from 'zod'
import { FilterBar, FilterLinks } from '@/app/_components/filter-bar'
import { PageHead } from '@/app/_components/page-head'
import { yearParam } from '@/app/_params/year-param'
import { requireActor } from '@/app/_server/session'
import { deskStore } from '@/app/_server/writing-store'
import { secondPersonNeeded } from '@/db/desk/settings'
import { deskYears, yearLock } from '@/db/queries/desk/year-lines'
import { dateText } from '@/lib/chart/describe-number'
import { deadlineOf, deadlineText } from '@/lib/desk/deadline'
import { bulletin, reminder } from '@/lib/desk/year-letters'
import { YEAR_STATE_LABELS, YEAR_STATES } from '@/lib/desk/year-line'
import { yearRates } from '@/lib/desk/year-rates'
import { DeskShell } from '../../_desk/desk-shell'
import { BulkForm } from '../_year/bulk-form'
import { LetterSection } from '../_year/letter-section'
import { loadYear, reportedNow } from '../_year/load-year'
import { LockedNote, LockForm } from '../_year/lock-form'
import { RemovedUnits } from '../_year/removed-units'
import { StateLinks } from '../_year/state-links'
import { YearRates } from '../_year/year-rates'
import { YearTable } from '../_year/year-table'

export const metadata = { title: '年度办理' }
const STATE = z
  .enum(YEAR_STATES as [string, ...string[]])
  .optional()
  .catch(undefined)
type Props = {
  readonly params: Promise<{ readonly year: string }>
  readonly searchParams: Promise<{ readonly state?: string | string[] }>
}

/** A reporting year at the desk: every unit with its state, what is left to do, and the letters about it. */
export default async function DeskYearPage({ params, searchParams }: Props) {
  const actor = await requireActor('lockYear')
  const year = yearParam((await params).year)
  if (year === null) notFound()
  const facts = loadYear(year)
  const lock = yearLock(deskStore(), year)
  const asked = STATE.parse((await searchParams).state)
  const state = YEAR_STATES.find((each) => each === asked) ?? null
  const shown = state === null ? facts.lines : facts.lines.filter((line) => line.state === state)
  const deadline = deadlineOf('department', year)
  const obliged = facts.lines.filter((line) => line.obliged === true)
  // Once everybody has handed in, a deadline that is over is nobody's delay.
  const over = facts.today > deadline
  const missing = obliged.filter((line) => line.state === 'missing')
  return (
    <DeskShell actor={actor} at="/desk/years">
      <PageHead
        title={`${year}年年度报告办理`}
        lead={
          <>
            <span>
              {obliged.length === 0
                ? '应报名单未录入'
                : `应报 ${obliged.length} 家，未报 ${missing.length} 家`}
            </span>
            <span>
              报送时限 {dateText(`${deadline}T00:00:00+08:00`)}
              {over && missing.length === 0 ? '' : `，${deadlineText(deadline, facts.today)}`}
            </span>
          </>
        }
      >
        <FilterBar>
          <FilterLinks
            label="年度"
            value={`${year}年`}
            links={deskYears(deskStore(), reportedNow()).map((each) => ({
              label: `${each}年`,
              href: `/desk/years/${each}`,
              current: each === year,
            }))}
          />
        </FilterBar>
      </PageHead>
      <StateLinks lines={facts.lines} year={year} state={state} />
      {lock ? (
        <LockedNote year={year} lock={lock} />
      ) : (
        <BulkForm lines={shown} year={year} second={secondPersonNeeded(deskStore())} />
      )}
      <YearTable lines={shown} year={year} today={facts.today} />
      {state === null ? <RemovedUnits units={facts.removed} year={year} /> : null}
      {state === null ? null : (
        <p className="muted small">
          只列{YEAR_STATE_LABELS[state]}的 {shown.length} 家。
        </p>
      )}
      {facts.lines.length === 0 ? null : <YearRates rates={yearRates(facts.lines)} />}
      {obliged.length === 0 ? <NoLetters year={year} /> : <Letters facts={facts} />}
      <LockForm year={year} lock={lock} />
    </DeskShell>
  )
}

/** Who is awaited and what is to be told to all, as text and as files. */
function Letters({ facts }: { readonly facts: ReturnType<typeof loadYear> }) {
  const files = `/api/desk/years/${facts.year}`
  return (
    <>
      <LetterSection
        id="reminder"
        title="催报清单"
        letter={reminder(facts)}
        href={`${files}/reminder.csv`}
        file="CSV"
      />
      <LetterSection
        id="bulletin"
        title="通报（草稿）"
        letter={bulletin(facts)}
        href={`${files}/bulletin.docx`}
        file="DOCX"
      />
    </>
  )
}

/** Without a list of who has to report nobody can be named as missing. */
function NoLetters({ year }: { readonly year: number }) {
  return (
    <section className="section" aria-labelledby="letters">
      <h2 id="letters">催报清单和通报</h2>
      <p>
        {year}年的应报名单未录入，不能列出未报单位。请先在<a href="/desk/register">单位名录</a>
        里登记应报单位。
      </p>
    </section>
  )
}
