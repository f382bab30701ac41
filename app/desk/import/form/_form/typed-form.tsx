import { FormTable } from '@/app/_components/form-table'
import type { FormId } from '@/lib/catalogue/form'
import { type CellIndicatorId, indicator } from '@/lib/catalogue/indicators'
import { formLayout } from '@/lib/export/form-layout'
import type { CarriedOver } from './carried-over'
import styles from './form.module.css'
import { TypingAid } from './typing-aid'

type Props = {
  readonly form: FormId
  readonly unit: { readonly id: number; readonly name: string }
  readonly year: number
  readonly carried: readonly CarriedOver[]
  readonly officer: boolean
}

const FORM = 'typed-form'

/** The three tables as printed, with a field in the place of every number. */
export function TypedForm({ form, unit, year, carried, officer }: Props) {
  return (
    <form id={FORM} className={styles.typed} action="/api/desk/import/typed" method="post" autoComplete="off">
      <input type="hidden" name="unit" value={unit.id} />
      <input type="hidden" name="year" value={year} />
      <TypingAid formId={FORM} form={form} carried={carried} draft={`nianbao.typed.${unit.id}.${year}`} />
      {carried.length > 0 ? <CarriedWords carried={carried} year={year} /> : null}
      {formLayout(form).map((table) => (
        <section key={table.id} className="section">
          <h2>
            {table.section}、{table.title}
          </h2>
          <FormTable table={table} cell={(id) => ({ content: <Field id={id} />, quiet: false })} />
        </section>
      ))}
      <p className={styles.send}>
        <button type="submit">{officer ? '交给主管部门' : '列入待确认清单'}</button>
        <span className="muted">空着的格按空白保存，不当作 0。</span>
      </p>
    </form>
  )
}

function CarriedWords({
  carried,
  year,
}: {
  readonly carried: readonly CarriedOver[]
  readonly year: number
}) {
  return (
    <p className="small">
      {year - 1}年报告的结转数：{carried.map(({ column, value }) => `${column} ${value}`).join('，')}
      。请与本年的上年结转一行核对。
    </p>
  )
}

function Field({ id }: { readonly id: CellIndicatorId }) {
  return (
    <input
      type="text"
      name={id}
      inputMode="decimal"
      maxLength={20}
      aria-label={indicator(id).label}
      className={styles.cell}
    />
  )
}
