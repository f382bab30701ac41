import type { UnitRef } from '@/db/queries/unit-ref'

type Props = { readonly units: readonly UnitRef[]; readonly year: number }

/** Units whose report of the year was removed and that need not report: the list has no line for them, but a way back. */
export function RemovedUnits({ units, year }: Props) {
  if (units.length === 0) return null
  return (
    <p className="small">
      收到的年报已移出、不在上表的单位（可在年报页“各版”中恢复）：
      {units.map(({ id, slug, shortName }, at) => (
        <span key={id}>
          {at === 0 ? '' : '、'}
          <a href={`/desk/reports/${slug}/${year}`}>{shortName}</a>
        </span>
      ))}
      。
    </p>
  )
}
