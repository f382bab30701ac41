import { reportHref } from '@/app/_components/addresses'
import { StateBadge } from '@/app/_components/state-badge'
import type { Submission } from '@/db/queries/submission-matrix'
import type { UnitRef } from '@/db/queries/unit-ref'
import { dateText } from '@/lib/chart/describe-number'
import { deadlineOf, isAfter } from '@/lib/desk/deadline'
import { lacksReport } from '@/lib/figures/series'
import { UnitName } from './matrix-table'
import { FINDING_SORTS } from './state-cell'
import type { SubmissionGroup } from './submission-groups'
import { submissionTone, submissionWord } from './submission-words'
import styles from './submissions.module.css'

/** The units of one year: state, version, first import against the deadline, open findings. */
export function YearTable({ groups, year }: { groups: readonly SubmissionGroup[]; year: number }) {
  const dated = groups.some((group) =>
    group.rows.some(({ submissions }) => submissions.some((each) => each.year === year && each.stated)),
  )
  const published = groups.some((group) =>
    group.rows.some(({ submissions }) => submissions.some((each) => each.year === year && each.published)),
  )
  return (
    <div className="table-box tall">
      <table className={`data-table ${styles.matrix}`}>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">状态</th>
            <th scope="col">版本</th>
            {published ? <th scope="col">公布</th> : null}
            {dated ? <th scope="col">网页所载日期</th> : null}
            <th scope="col">首次导入</th>
            {FINDING_SORTS.map(({ word }) => (
              <th key={word} scope="col" className="numeric">
                {word}
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
              <td
                className={styles.outside}
                colSpan={3 + (dated ? 1 : 0) + (published ? 1 : 0) + FINDING_SORTS.length}
              >
                {group.outside}
              </td>
            </tr>
            {group.rows.map(({ unit, submissions }) => {
              const submission = submissions.find((each) => each.year === year)
              return submission ? (
                <UnitLine
                  key={unit.id}
                  unit={unit}
                  submission={submission}
                  quiet={group.outside !== null}
                  dated={dated}
                  published={published}
                />
              ) : null
            })}
          </tbody>
        ))}
      </table>
    </div>
  )
}

type LineProps = {
  readonly unit: UnitRef
  readonly submission: Submission
  readonly quiet: boolean
  /** Whether the table has the columns of stated dates, and of publications that were entered. */
  readonly dated: boolean
  readonly published: boolean
}

function UnitLine({ unit, submission, quiet, dated, published }: LineProps) {
  const { state, year, versionNo, firstImportedAt, stated, findings } = submission
  const href = reportHref(unit.slug, year)
  return (
    <tr>
      <th scope="row">
        <UnitName unit={unit} quiet={quiet} />
      </th>
      <td>
        {state === 'not-applicable' ? (
          <span className="cell-none">不适用</span>
        ) : (
          <a href={href}>
            {state === 'received' ? (
              <StateBadge tone={submissionTone(submission)}>{submissionWord(submission)}</StateBadge>
            ) : lacksReport(state) ? (
              <span className="cell-missing">{submissionWord(submission)}</span>
            ) : (
              '未导入'
            )}
          </a>
        )}
      </td>
      <td>{versionNo === null ? null : `第 ${versionNo} 版`}</td>
      {published ? (
        <td className={styles.late}>
          <Publication submission={submission} />
        </td>
      ) : null}
      {dated ? <td className={styles.late}>{stated ? <StatedDate stated={stated} /> : null}</td> : null}
      <td className={styles.late}>
        {firstImportedAt ? (
          <>
            {dateText(firstImportedAt)}
            {isAfter(firstImportedAt, deadlineOf(unit.kind, year)) ? null : (
              <span className={styles.version}> 时限前</span>
            )}
          </>
        ) : null}
      </td>
      {FINDING_SORTS.map(({ word, tone, count }) => {
        const found = findings ? count(findings) : null
        return (
          <td key={word} className="numeric">
            {found ? (
              <a className={styles[tone]} href={href}>
                {found}
              </a>
            ) : found === 0 ? (
              <span className="zero">0</span>
            ) : null}
          </td>
        )
      })}
    </tr>
  )
}

/** When and where it was published, as a person entered it. */
function Publication({ submission: { published } }: { submission: Submission }) {
  if (!published) return null
  const day = dateText(`${published.on}T00:00:00+08:00`)
  return published.url ? <a href={published.url}>{day}</a> : day
}

/** Only words of publication are left out: 成文日期 is the day of writing and must be read as that. */
function StatedDate({ stated: { date, label } }: { stated: NonNullable<Submission['stated']> }) {
  const written = /成文|生成/.test(label)
  return (
    <>
      {dateText(`${date}T00:00:00+08:00`)}
      {written ? <span className={styles.version}> {label}</span> : null}
    </>
  )
}
