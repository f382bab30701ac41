import type { DeskReport } from '@/db/queries/desk/desk-report'
import { STATE_LABELS } from '@/lib/desk/report-state'

type Props = {
  readonly unit: string
  readonly year: number
  /** What the unit has of that year: its draft, else what counts. */
  readonly version: DeskReport['version']
}

/** Says so where what is to be typed would be another version of a report that is there. */
export function AlreadyThere({ unit, year, version }: Props) {
  if (!version) return null
  return (
    <p role="note">
      <strong>
        {unit}
        {year}年已有年报：第 {version.versionNo} 版，{STATE_LABELS[version.state]}。
      </strong>
      录入的内容存入后是新的一版，要再经审核；已有的版本保留，定稿前公开的数不变。
    </p>
  )
}
