import { unitHref } from '@/app/_components/addresses'
import { StateBadge } from '@/app/_components/state-badge'
import type { UnitRef } from '@/db/queries/unit-ref'
import { StateCell } from './state-cell'
import type { SubmissionGroup } from './submission-groups'
import styles from './submissions.module.css'

type Props = { readonly groups: readonly SubmissionGroup[]; readonly years: readonly number[] }

/** Units × years, grouped by kind. */
export function MatrixTable({ groups, years }: Props) {
  return (
    <div className="table-box tall">
      <table className={`data-table ${styles.matrix}`}>
        <thead>
          <tr>
            <th scope="col">单位</th>
            {years.map((year) => (
              <th key={year} scope="col">
                <a href={`/submissions/${year}`}>{year}年</a>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.label}>
            <tr className="subhead">
              <th scope="rowgroup">
                {group.label} {group.rows.length} 家
              </th>
              <td className={styles.outside} colSpan={years.length}>
                {group.outside}
              </td>
            </tr>
            {group.rows.map(({ unit, submissions }) => (
              <tr key={unit.id}>
                <th scope="row">
                  <UnitName unit={unit} quiet={group.outside !== null} />
                </th>
                {submissions.map((submission) => (
                  <td key={submission.year}>
                    <StateCell unit={unit} submission={submission} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** A unit's name; 待确认 is said unless the head of the group says it already. */
export function UnitName({ unit, quiet }: { unit: UnitRef; quiet: boolean }) {
  return (
    <>
      <a href={unitHref(unit.slug)}>{unit.shortName}</a>
      {unit.status === 'pending' && !quiet ? (
        <>
          {' '}
          <StateBadge tone="info" title="由年报建立，不在应报名单">
            待确认
          </StateBadge>
        </>
      ) : null}
    </>
  )
}
