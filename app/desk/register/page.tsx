import { PageHead } from '@/app/_components/page-head'
import { requireActor } from '@/app/_server/session'
import { deskStore } from '@/app/_server/writing-store'
import { lockedYears } from '@/db/desk/locked-years'
import { countyKey } from '@/db/queries/county-info'
import { deskLog } from '@/db/queries/desk/desk-log'
import { registerEntries } from '@/db/queries/desk/register-entries'
import { officeScopes, unregisteredUnits } from '@/db/queries/desk/unregistered-units'
import { DeskShell } from '../_desk/desk-shell'
import { ExternalUnits } from './_register/external-units'
import { MergerList } from './_register/merger-list'
import { OfficeScopes } from './_register/office-scopes'
import { PendingUnits } from './_register/pending-units'
import { RegisterFile } from './_register/register-file'
import { RegisterTable } from './_register/register-table'

export const metadata = { title: '单位名录' }

/** The register: units that wait for a person's word first, then every unit, mergers that can be undone, and the file. */
export default async function RegisterPage() {
  const actor = await requireActor('editRegister')
  const store = deskStore()
  const entries = registerEntries(store)
  const { pending, external } = unregisteredUnits(store)
  const mergers = deskLog(store, { limit: 1000, event: '合并单位' })
  const locked = lockedYears(store, countyKey(store))
  return (
    <DeskShell actor={actor} at="/desk/register">
      <PageHead
        title="单位名录"
        lead={
          <>
            <span>在册 {entries.length} 家</span>
            <span>待确认 {pending.length} 家</span>
            <a href="/desk/register/new">登记单位</a>
            <a href="/api/desk/register/file">下载名录（CSV）</a>
          </>
        }
      />
      <PendingUnits pending={pending} entries={entries} locked={locked} />
      <OfficeScopes offices={officeScopes(store)} locked={locked} />
      <RegisterTable entries={entries} />
      <MergerList mergers={mergers} locked={locked} />
      <ExternalUnits external={external} locked={locked} />
      <RegisterFile />
    </DeskShell>
  )
}
