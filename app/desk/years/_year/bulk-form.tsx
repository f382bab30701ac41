import { BULK_STEPS } from '@/db/desk/bulk-steps'
import type { YearLine } from '@/db/queries/desk/year-lines'
import { STEPS } from '@/lib/desk/report-state'
import { ChooseAll } from './choose-all'
import styles from './year.module.css'

/** The boxes of the table belong to this form. */
export const BULK_FORM = 'bulk'

type Props = {
  readonly lines: readonly YearLine[]
  readonly year: number
  /** Whether acceptance needs two people: then one proposes and another accepts. */
  readonly second: boolean
}

/** One step for all chosen reports: what is done every day in January to sixty of them. */
export function BulkForm({ lines, year, second }: Props) {
  if (!lines.some(({ report }) => report !== null)) return null
  return (
    <form id={BULK_FORM} action={`/api/desk/years/${year}/steps`} method="post" className={styles.bulk}>
      <ChooseAll form={BULK_FORM} />
      <span>所选年报：</span>
      {BULK_STEPS.filter((step) => step !== 'propose' || second).map((step) => (
        <button key={step} type="submit" name="step" value={step}>
          {STEPS[step].label}
        </button>
      ))}
      <label className={styles.date}>
        公布日期
        <input type="date" name="date" min={`${year + 1}-01-01`} />
      </label>
      <span className="muted small">
        有错误未处理的，须单独审核后{second ? '提请定稿和定稿' : '定稿'}；
        {second ? '提请定稿的由另一人定稿；' : ''}登记公布须填公布日期。
      </span>
    </form>
  )
}
