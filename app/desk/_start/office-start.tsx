import { deskStore } from '@/app/_server/writing-store'
import { loadYear, reportedNow } from '@/app/desk/years/_year/load-year'
import { StateLinks } from '@/app/desk/years/_year/state-links'
import { rulesAreNewer } from '@/db/desk/rules-version'
import { registerEntries } from '@/db/queries/desk/register-entries'
import { stagedReports } from '@/db/queries/desk/staged-reports'
import { officeScopes, unregisteredUnits } from '@/db/queries/desk/unregistered-units'
import { type WaitingReports, waitingReports } from '@/db/queries/desk/waiting-reports'
import { deskYears } from '@/db/queries/desk/year-lines'
import { dateText } from '@/lib/chart/describe-number'
import { deadlineOf, deadlineText } from '@/lib/desk/deadline'
import type { Actor } from '@/lib/desk/permissions'

/** More years than this are a link to the list of years. */
const YEARS = 3

const WAITING_WORDS: Readonly<Record<WaitingReports['state'], string>> = {
  submitted: '已交，等待审核',
  proposed: '已提请定稿，等待复核',
}

/** What waits for the office: the years with where their reports stand, and what only a person can settle. */
export function OfficeStart({ actor }: { readonly actor: Actor }) {
  const store = deskStore()
  const years = deskYears(store, reportedNow()).slice(0, YEARS)
  const waiting = [
    ...waitingReports(store).map(({ year, state, reports, again }) => ({
      count: reports,
      words: `份${year}年的年报${WAITING_WORDS[state]}${again > 0 ? `（其中退回后重交的 ${again} 份）` : ''}`,
      href: `/desk/years/${year}?state=${state}`,
    })),
    { count: stagedReports(store, actor).length, words: '份文件已读取，等您确认收录', href: '/desk/import' },
    { count: unregisteredUnits(store).pending.length, words: '家单位待确认', href: '/desk/register' },
    {
      count: officeScopes(store).filter(({ decided }) => decided === null).length,
      words: '家办公室的年报口径待定',
      href: '/desk/register',
    },
  ].filter(({ count }) => count > 0)
  const newer = rulesAreNewer(store)
  const unlisted = registerEntries(store).length === 0
  return (
    <>
      <section className="section" aria-labelledby="waiting">
        <h2 id="waiting">待办</h2>
        {waiting.length === 0 && !newer && !unlisted ? (
          <p>没有待审核的年报，没有待确认的文件和单位。</p>
        ) : null}
        <ul>
          {unlisted ? (
            <li>
              <a href="/desk/register">单位名录是空的，先登记或上传应报单位</a>
            </li>
          ) : null}
          {newer ? (
            <li>
              <a href="/desk/settings">程序的核对规则有更新，还没有应用</a>
            </li>
          ) : null}
          {waiting.map(({ count, words, href }) => (
            <li key={words}>
              <a href={href}>
                {count} {words}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {years.map((year) => (
        <YearStart key={year} year={year} />
      ))}
    </>
  )
}

function YearStart({ year }: { readonly year: number }) {
  const { lines, today } = loadYear(year)
  const deadline = deadlineOf('department', year)
  const missing = lines.some(({ obliged, state }) => obliged === true && state === 'missing')
  const open = lines.reduce((total, { report }) => total + (report?.openErrors ?? 0), 0)
  return (
    <section className="section" aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>
        <a href={`/desk/years/${year}`}>{year}年年报</a>
      </h2>
      {lines.length === 0 ? (
        <p>
          还没有应报单位和年报。<a href="/desk/import">收录年报</a>
        </p>
      ) : (
        <StateLinks lines={lines} year={year} state={null} />
      )}
      <p className="muted small">
        报送时限 {dateText(`${deadline}T00:00:00+08:00`)}
        {missing ? `，未报的${deadlineText(deadline, today)}` : ''}
        {open > 0 ? `；未处理的错误 ${open} 条` : ''}
      </p>
    </section>
  )
}
