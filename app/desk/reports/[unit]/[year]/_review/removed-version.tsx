import { STATE_LABELS } from '@/lib/desk/report-state'
import { ReportForm, typedWords } from './form-fields'
import type { Review } from './load-review'
import { timeText } from './log-time'
import styles from './review.module.css'

type Props = { readonly review: Review; readonly versionId: number }

/** Of a version that was taken out of view: by whom and why, and the way back for those who may bring it back. */
export function Removed({ review, versionId }: Props) {
  const version = review.removed.find((each) => each.versionId === versionId)
  if (!version) return null
  const { removal, obstacle } = version
  const may = review.can('restoreReport')
  return (
    <>
      {removal ? (
        <p className={styles.logText}>
          {removal.byName}于{timeText(removal.at)}移出{removal.reason ? `：${removal.reason}` : '。'}
        </p>
      ) : null}
      {may && obstacle !== null ? <p className={styles.hint}>现在不能恢复：{obstacle}。</p> : null}
      {may && obstacle === null ? <Restore review={review} version={version} /> : null}
    </>
  )
}

function Restore({ review, version }: { review: Review; version: Review['removed'][number] }) {
  const { versionId, versionNo, state, counts } = version
  const typed = typedWords(review, `restore ${versionId}`)
  return (
    <details className={styles.restore} open={typed !== null}>
      <summary>恢复第 {versionNo} 版…</summary>
      <ReportForm review={review} action="restore" at="versions" className={styles.stack}>
        <input type="hidden" name="version" value={versionId} />
        <p className={styles.hint}>
          恢复为移出前的“{STATE_LABELS[state]}”，{counts ? '重新计入公开的数并对外显示' : '不计入公开的数'}
          ；原来的内容和决定不变。
        </p>
        <label>
          恢复的理由
          <input
            type="text"
            name="reason"
            required={true}
            maxLength={500}
            defaultValue={typed?.reason ?? ''}
          />
        </label>
        <button type="submit">恢复这一版</button>
      </ReportForm>
    </details>
  )
}
