import { notFound } from 'next/navigation'
import { PageHead } from '@/app/_components/page-head'
import { registerPage, takeKeptWords } from '@/app/_server/kept-words'
import { requireActor } from '@/app/_server/session'
import { deskStore } from '@/app/_server/writing-store'
import { lockedYears } from '@/db/desk/locked-years'
import { countyKey } from '@/db/queries/county-info'
import { registerEntries } from '@/db/queries/desk/register-entries'
import { DeskShell } from '../../_desk/desk-shell'
import { DeedForm } from '../_register/deed-form'
import { UnitSelect } from '../_register/pending-units'
import styles from '../_register/register.module.css'
import { UnitForm } from '../_register/unit-form'

export const metadata = { title: '修改单位' }
type Props = { readonly params: Promise<{ readonly unit: string }> }

/** One unit of the register: its fields, what it is the same as, and the way out of the register. */
export default async function RegisterUnitPage({ params }: Props) {
  const actor = await requireActor('editRegister')
  const id = Number((await params).unit)
  const store = deskStore()
  const entries = registerEntries(store)
  const locked = lockedYears(store, countyKey(store))
  const entry = entries.find(({ unitId }) => unitId === id)
  if (!entry) notFound()
  const typed = takeKeptWords(actor.id, registerPage(id))?.fields ?? null
  const others = entries.filter((each) => each !== entry)
  return (
    <DeskShell
      actor={actor}
      crumbs={[
        { label: '单位名录', href: '/desk/register' },
        { label: entry.name, href: null },
      ]}
    >
      <PageHead title={entry.name} lead={<a href={`/desk/log?unit=${id}`}>改动记录</a>} />
      <DeedForm
        deed="change"
        hidden={{ unit: id, seen: entry.stamp }}
        locked={locked}
        className={styles.form}
        submit="保存"
      >
        <UnitForm fields={entry.fields} typed={typed} names={others.map(({ name }) => name)} />
      </DeedForm>
      <section className="section" aria-labelledby="same">
        <h2 id="same">与另一单位是同一个</h2>
        <p className="prose">
          同一个单位登记了两次时用。年报转入所选单位，名称成为它的别名；两边同一年都有年报的不能合并。机构改革不在这里办，请填写上面的变更方式。
        </p>
        <DeedForm deed="merge" hidden={{ unit: id }} locked={locked} submit="并入所选单位">
          <UnitSelect name="into" label="并入的单位" entries={others} />
        </DeedForm>
      </section>
      <section className="section" aria-labelledby="drop">
        <h2 id="drop">移出名录</h2>
        <p className="prose">有年报的转为待确认，年报不动；没有年报的从库中去除。</p>
        <DeedForm deed="drop" hidden={{ unit: id }} locked={locked} submit="移出名录" />
      </section>
    </DeskShell>
  )
}
