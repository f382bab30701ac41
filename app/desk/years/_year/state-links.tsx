import { YEAR_STATE_LABELS, YEAR_STATES, type YearStanding, type YearState } from '@/lib/desk/year-line'
import styles from './year.module.css'

type Props = {
  readonly lines: readonly YearStanding[]
  readonly year: number
  /** The state the list is narrowed to; null for all. */
  readonly state: YearState | null
}

/** How many units stand in each state, linked to the list of those. */
export function StateLinks({ lines, year, state }: Props) {
  const counts = YEAR_STATES.map((each) => ({
    each,
    count: lines.filter((line) => line.state === each).length,
  })).filter(({ count }) => count > 0)
  return (
    <nav className={styles.states} aria-label="按状态筛选">
      <a href={`/desk/years/${year}`} aria-current={state === null ? 'page' : undefined}>
        全部 {lines.length}
      </a>
      {counts.map(({ each, count }) => (
        <a
          key={each}
          href={`/desk/years/${year}?state=${each}`}
          aria-current={state === each ? 'page' : undefined}
        >
          {YEAR_STATE_LABELS[each]} {count}
        </a>
      ))}
    </nav>
  )
}
