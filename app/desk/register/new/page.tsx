import { z } from 'zod'
import { PageHead } from '@/app/_components/page-head'
import { registerPage, takeKeptWords } from '@/app/_server/kept-words'
import { requireActor } from '@/app/_server/session'
import { deskStore } from '@/app/_server/writing-store'
import { lockedYears } from '@/db/desk/locked-years'
import { countyKey } from '@/db/queries/county-info'
import { registerEntries } from '@/db/queries/desk/register-entries'
import { firstReport, unregisteredUnits } from '@/db/queries/desk/unregistered-units'
import { UNIT_KINDS } from '@/lib/catalogue/unit-kinds'
import { DeskShell } from '../../_desk/desk-shell'
import { DeedForm } from '../_register/deed-form'
import styles from '../_register/register.module.css'
import { UnitForm } from '../_register/unit-form'

export const metadata = { title: '登记单位' }
const UNIT = z.coerce.number().int().optional().catch(undefined)
type Props = { readonly searchParams: Promise<{ readonly unit?: string | string[] }> }

/** A unit more; ?unit= begins with the name of one that is 待确认. */
export default async function NewUnitPage({ searchParams }: Props) {
  const actor = await requireActor('editRegister')
  const store = deskStore()
  const asked = UNIT.parse((await searchParams).unit)
  const pending = unregisteredUnits(store).pending.find(({ unit }) => unit.id === asked)?.unit
  const fields = pending
    ? { name: pending.name, kind: UNIT_KINDS.find(({ id }) => id === pending.kind)?.label ?? '' }
    : {}
  const typed = takeKeptWords(actor.id, registerPage(null))?.fields ?? null
  return (
    <DeskShell
      actor={actor}
      crumbs={[
        { label: '单位名录', href: '/desk/register' },
        { label: '登记单位', href: null },
      ]}
    >
      <PageHead title="登记单位" />
      <DeedForm
        deed="add"
        locked={lockedYears(store, countyKey(store))}
        className={styles.form}
        submit="登记"
      >
        <UnitForm
          fields={typed ?? fields}
          typed={null}
          names={registerEntries(store).map(({ name }) => name)}
          firstYear={pending ? firstReport(store, pending.id) : null}
        />
      </DeedForm>
    </DeskShell>
  )
}
