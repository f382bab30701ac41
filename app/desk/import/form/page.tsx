import { PageHead } from '@/app/_components/page-head'
import { requireActor } from '@/app/_server/session'
import { deskStore } from '@/app/_server/writing-store'
import { deskReport } from '@/db/queries/desk/desk-report'
import { unitNames } from '@/db/queries/desk/unit-names'
import { yearCells } from '@/db/queries/report-view'
import { may } from '@/lib/desk/permissions'
import { typedForm } from '@/lib/desk/typed-report'
import { DeskShell } from '../../_desk/desk-shell'
import { AlreadyThere } from './_form/already-there'
import { carriedOver } from './_form/carried-over'
import { ChooseReport } from './_form/choose-report'
import { TypedForm } from './_form/typed-form'

export const metadata = { title: '录入年报' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A report typed into the statutory form: for paper, or for a unit that has no document. */
export default async function TypeReportPage({ searchParams }: Props) {
  const actor = await requireActor('seeDesk')
  const { unit: unitText, year: yearText } = await searchParams
  const store = deskStore()
  const units = unitNames(store).filter(({ id }) => may(actor, 'uploadReport', id))
  const unit = units.find(({ id }) => String(id) === unitText)
  const year = /^20\d{2}$/.test(String(yearText)) ? Number(yearText) : null
  const form = year === null ? null : typedForm(year)
  const asked = yearText !== undefined
  const fault = asked && form === null ? '三张表的表式从2019年起使用，请填2019年及以后的年度。' : null
  const before = unit && year !== null ? yearCells(store, unit.id, year - 1) : null
  const supervises = may(actor, 'import')
  return (
    <DeskShell
      actor={actor}
      at={supervises ? '/desk/import' : '/desk/my'}
      crumbs={[
        supervises ? { href: '/desk/import', label: '收录年报' } : { href: '/desk/my', label: '本单位年报' },
      ]}
    >
      <PageHead
        title={unit && form ? `录入${unit.name}${year}年年报` : '按法定表样录入'}
        lead={<span>方向键、回车在格子间移动；勾稽随填随算；什么都不会自动填入。</span>}
      />
      <ChooseReport units={units} unitId={unit?.id ?? null} year={year} fault={fault} />
      {unit && form && year !== null ? (
        <AlreadyThere unit={unit.name} year={year} version={deskReport(store, unit.id, year).version} />
      ) : null}
      {unit && form && year !== null ? (
        <TypedForm
          form={form}
          unit={unit}
          year={year}
          carried={before ? carriedOver(form, before.cells) : []}
          officer={!supervises}
        />
      ) : null}
    </DeskShell>
  )
}
