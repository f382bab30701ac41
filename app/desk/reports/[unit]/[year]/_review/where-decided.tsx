import { may } from '@/lib/desk/permissions'
import type { Review } from './load-review'
import styles from './review.module.css'
import { reviewHref } from './source-pane'

/** On an older version, in the place of the buttons: where its findings are decided, and how it can be done all the same. */
export function WhereDecided({ review }: { review: Review }) {
  const { actor, unit, year, desk, view, past, findings } = review
  const { version, locked } = desk
  if (!past || !version || locked || findings.length === 0 || !may(actor, 'decideFinding', unit.id))
    return null
  const counts = view?.version.state === 'current'
  return (
    <p className={styles.remark}>
      这里只供查看：问题在
      <a href={reviewHref(unit.slug, year)}>第 {version.versionNo} 版</a>
      上认定或不采纳。
      {counts
        ? `这一版仍计入公开的数；确须先处理这一版的问题，请先移出第 ${version.versionNo} 版，处理后再恢复。`
        : ''}
    </p>
  )
}
