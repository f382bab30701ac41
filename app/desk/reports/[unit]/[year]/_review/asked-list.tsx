import { StateBadge } from '@/app/_components/state-badge'
import { FATE_WORDS, type Fate } from '@/lib/desk/asked-before'
import type { Review } from './load-review'
import styles from './review.module.css'

const DONE: ReadonlySet<Fate> = new Set(['gone', 'fixed', 'withdrawn'])

/** What the version before was sent back with, point by point, and whether it is still there. */
export function AskedList({ review: { asked } }: { review: Review }) {
  if (!asked) return null
  const open = asked.items.filter(({ fate }) => !DONE.has(fate)).length
  return (
    <details className={styles.own} open={true} id="asked">
      <summary>
        第 {asked.versionNo} 版退回时认定的问题 {asked.items.length} 条：
        {open === 0 ? '均已不在' : `${open} 条仍须核对`}
      </summary>
      <ol className={`plain ${styles.changes}`}>
        {asked.items.map(({ finding, fate }) => (
          <li key={finding.identity}>
            <StateBadge tone={DONE.has(fate) ? 'ok' : 'warn'}>{FATE_WORDS[fate]}</StateBadge>{' '}
            {finding.message}
          </li>
        ))}
      </ol>
    </details>
  )
}
