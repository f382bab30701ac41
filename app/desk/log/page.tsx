import { FilterBar, FilterSelect } from '@/app/_components/filter-bar'
import { PageHead } from '@/app/_components/page-head'
import { requireActor } from '@/app/_server/session'
import { deskStore } from '@/app/_server/writing-store'
import { deskLog, logChoices } from '@/db/queries/desk/desk-log'
import { unitNames } from '@/db/queries/desk/unit-names'
import { DeskShell } from '../_desk/desk-shell'
import { askedLog } from './_log/asked-log'
import { LogTable } from './_log/log-table'

export const metadata = { title: '日志' }
const SHOWN = 200
type Query = Readonly<Record<string, string | string[]>>
type Props = { readonly searchParams: Promise<Query> }

/** What was done at the desk, by whom and when, the latest first. */
export default async function LogPage({ searchParams }: Props) {
  const actor = await requireActor('seeDesk')
  const store = deskStore()
  const query = await searchParams
  const asked = askedLog(actor, query)
  const lines = deskLog(store, { ...asked, limit: SHOWN })
  const { people, years } = logChoices(store)
  const officer = actor.role === 'officer'
  const last = lines.length === SHOWN ? lines.at(-1) : undefined
  return (
    <DeskShell actor={actor} at="/desk/log">
      <PageHead
        title="日志"
        lead={
          <>
            <span>{officer ? '本单位年报的办理记录' : '办了什么、谁办的、何时办的；只增不改'}</span>
            <a href={`/api/desk/log?${addressOf(asked)}`}>下载 CSV</a>
          </>
        }
      >
        {officer ? null : (
          <FilterBar action="/desk/log">
            <FilterSelect
              name="unit"
              label="单位"
              value={String(asked.unitId ?? '')}
              options={options(unitNames(store).map(({ id, name }) => ({ value: String(id), label: name })))}
            />
            <FilterSelect
              name="year"
              label="年度"
              value={String(asked.year ?? '')}
              options={options(years.map((year) => ({ value: String(year), label: `${year}年` })))}
            />
            <FilterSelect
              name="person"
              label="经办人"
              value={asked.byId ?? ''}
              options={options(people.map(({ id, name }) => ({ value: id, label: name })))}
            />
          </FilterBar>
        )}
      </PageHead>
      <LogTable lines={lines} edits={!officer} />
      {last ? (
        <p>
          <a href={`/desk/log?${addressOf({ ...asked, before: last.at })}`}>更早的记录</a>
        </p>
      ) : null}
    </DeskShell>
  )
}

const options = (rest: readonly { value: string; label: string }[]) => [{ value: '', label: '全部' }, ...rest]

function addressOf({ unitId, year, byId, before }: ReturnType<typeof askedLog>): string {
  const given = { unit: unitId, year, person: byId, before }
  const entries = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return new URLSearchParams(entries).toString()
}
