import type { LogLine } from '@/db/queries/desk/desk-log'
import { dateText } from '@/lib/chart/describe-number'
import { DeedForm } from './deed-form'
import styles from './register.module.css'

type Props = { readonly mergers: readonly LogLine[]; readonly locked: readonly number[] }

/** Units that were made one, with a button to part them again. */
export function MergerList({ mergers, locked }: Props) {
  if (mergers.length === 0) return null
  return (
    <section className="section" aria-labelledby="mergers">
      <h2 id="mergers">已做的合并</h2>
      <ul className={`plain ${styles.offices}`}>
        {mergers.map(({ key, id, at, byName, text, undoable, undoneBy }) => (
          <li key={key}>
            <span>
              {dateText(at)} {byName}：{text}
            </span>
            {undoable ? (
              <DeedForm deed="undo" hidden={{ log: id }} locked={locked} submit="撤销合并" />
            ) : (
              <span className="muted">已由{undoneBy}撤销</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
