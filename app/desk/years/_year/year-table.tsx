import type { YearLine } from '@/db/queries/desk/year-lines'
import { dateText } from '@/lib/chart/describe-number'
import { deadlineText, isAfter } from '@/lib/desk/deadline'
import { BULK_FORM } from './bulk-form'
import styles from './year.module.css'
import { YearStateBadge } from './year-state-badge'

type Props = { readonly lines: readonly YearLine[]; readonly year: number; readonly today: string }

/** The units of a year: where each stands, when it came in and appeared, what is open, and who did what last. */
export function YearTable({ lines, year, today }: Props) {
  if (lines.length === 0)
    return (
      <p>
        没有单位。先在<a href="/desk/register">单位名录</a>里登记应报单位，或
        <a href="/desk/import">收录年报</a>。
      </p>
    )
  return (
    <div className="table-box tall">
      <table className={`data-table ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">选择</span>
            </th>
            <th scope="col">单位</th>
            <th scope="col">状态</th>
            <th scope="col">收到</th>
            <th scope="col">公布</th>
            <th scope="col" className="numeric">
              错误
            </th>
            <th scope="col" className="numeric">
              待核
            </th>
            <th scope="col" className="numeric">
              存疑格
            </th>
            <th scope="col">最近办理</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.unit.id} line={line} year={year} today={today} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ line, year, today }: { line: YearLine; year: number; today: string }) {
  const { unit, state, report, deadline, firstReceived, handedIn, firstPublished, returns } = line
  const awaited = state === 'missing' || state === 'returned'
  return (
    <tr>
      <td>
        {report ? (
          <input
            type="checkbox"
            name="report"
            value={`${unit.id}:${report.revision}`}
            aria-label={`选择${unit.shortName}`}
            form={BULK_FORM}
          />
        ) : null}
      </td>
      <th scope="row">
        {report || line.removed ? (
          <a href={`/desk/reports/${unit.slug}/${year}`}>{unit.shortName}</a>
        ) : (
          unit.shortName
        )}
        {line.removed ? <span className={styles.aside}> 收到的已移出</span> : null}
        {line.obliged === false ? <span className={styles.aside}> 不在应报名单</span> : null}
      </th>
      <td>
        <YearStateBadge state={state} />
        {returns > 1 ? <span className={styles.aside}> 退回{returns}次</span> : null}
        {awaited && line.obliged !== false ? (
          <span className={styles.aside}> {deadlineText(deadline, today)}</span>
        ) : null}
      </td>
      <td>
        {firstReceived ? dateText(firstReceived) : null}
        {firstReceived && handedIn && isAfter(firstReceived, deadline) ? (
          <span className={styles.late}> 逾期</span>
        ) : null}
      </td>
      <td>
        {firstPublished ? dateText(`${firstPublished}T00:00:00+08:00`) : null}
        {firstPublished && firstPublished > deadline ? <span className={styles.late}> 逾期</span> : null}
      </td>
      <Count value={report?.openErrors} />
      <Count value={report?.openWarnings} />
      <Count value={report?.unsure} />
      <td className={styles.last}>
        {report?.lastAt ? `${dateText(report.lastAt)} ${report.lastBy} ${report.lastEvent}` : null}
      </td>
    </tr>
  )
}

function Count({ value }: { value: number | undefined }) {
  return (
    <td className="numeric">
      {value === 0 ? <span className="zero">0</span> : value === undefined ? null : value}
    </td>
  )
}
