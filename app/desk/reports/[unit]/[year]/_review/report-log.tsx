import { StateBadge } from '@/app/_components/state-badge'
import { cellName } from '@/app/units/[unit]/[year]/_report/finding-words'
import { readCell } from '@/app/units/[unit]/[year]/_report/read-cell'
import type { DeskEvent } from '@/db/queries/desk/desk-report'
import type { Revision } from '@/db/queries/revisions'
import { dateText } from '@/lib/chart/describe-number'
import { STATE_LABELS } from '@/lib/desk/report-state'
import { blanksBefore } from './blanks-before'
import type { Review } from './load-review'
import { timeText } from './log-time'
import { Removed } from './removed-version'
import styles from './review.module.css'
import { reviewHref } from './source-pane'

/** What was done to a unit's report of a year, newest first. */
export function ReportLog({ events }: { events: readonly DeskEvent[] }) {
  return (
    <section className={styles.block} aria-labelledby="log-title" id="log">
      <h2 id="log-title">办理记录</h2>
      {events.length === 0 ? <p className="muted">还没有办理记录。</p> : null}
      <ol className={`plain ${styles.log}`}>
        {events.toReversed().map((event) => (
          <li key={event.id}>
            <p>
              <strong>{event.event}</strong>
              <span className={styles.hint}>
                　{event.byName}　{timeText(event.at)}
                {event.state ? `　${STATE_LABELS[event.state]}` : ''}
              </span>
            </p>
            {event.text ? <p className={styles.logText}>{event.text}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Every version, which one counts in public, and what each changed against the one before. */
export function VersionList({ review }: { review: Review }) {
  const { history, desk, view } = review
  return (
    <section className={styles.block} aria-labelledby="versions-title" id="versions">
      <h2 id="versions-title">各版</h2>
      <ol className={`plain ${styles.log}`}>
        {history.map((revision) => {
          const { version } = revision
          const blanks = blanksBefore(desk.events, version.versionId)
          const draft = desk.version?.draft === true && desk.version.versionId === version.versionId
          return (
            <li key={version.versionId}>
              <p>
                <strong>第 {version.versionNo} 版</strong> <Standing revision={revision} draft={draft} />
                <span className={styles.hint}>
                  　
                  {version.receivedOn
                    ? `${dateText(version.receivedOn)}收到，${timeText(version.importedAt)}导入`
                    : `${timeText(version.importedAt)}收到`}
                  　{version.original.fileName}　
                  {version.versionId === view?.version.versionId ? (
                    '正在查看'
                  ) : (
                    <a href={versionHref(review, version.versionNo)}>查看</a>
                  )}
                </span>
              </p>
              <Removed review={review} versionId={version.versionId} />
              <Changes revision={revision} />
              {blanks ? <p className={styles.logText}>{blanks.text}</p> : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** A version at the desk: public pages show what is public, whoever looks. */
function versionHref({ unit, year, desk }: Review, versionNo: number): string {
  const href = reviewHref(unit.slug, year)
  return versionNo === desk.version?.versionNo ? href : `${href}?version=${versionNo}`
}

function Standing({ revision: { version }, draft }: { revision: Revision; draft: boolean }) {
  if (draft) return <StateBadge tone="warn">待审核，未计入公开的数</StateBadge>
  if (version.state === 'current') return <StateBadge tone="ok">计入公开的数</StateBadge>
  if (version.state === 'removed') return <StateBadge tone="plain">已移出</StateBadge>
  return <StateBadge tone="plain">以前的版本</StateBadge>
}

function Changes({ revision: { changes, version } }: { revision: Revision }) {
  if (version.versionNo === 1) return null
  if (changes.length === 0) return <p className={styles.hint}>表中的数与上一版相同。</p>
  return (
    <details open={changes.length <= 12}>
      <summary>与上一版不同 {changes.length} 格</summary>
      <ul className={`plain ${styles.changes}`}>
        {changes.map(({ indicator, before, after }) => (
          <li key={indicator}>
            {cellName(indicator, version.form)}：{readCell(before)} → {readCell(after)}
          </li>
        ))}
      </ul>
    </details>
  )
}
