import { FlagsWithin } from '@/app/_components/cell-text'
import { changeText } from '@/lib/chart/describe-number'
import styles from './indicator-page.module.css'
import type { MeasureChange } from './measure-change'

/** A change with the number of units it compares; a dash with the reason where nothing is comparable. */
export function ChangeText({ change }: { change: MeasureChange | null }) {
  if (!change)
    return (
      <span className="cell-none" title="没有两年均有此数的单位">
        —<span className="visually-hidden">（无可比的上年数）</span>
      </span>
    )
  return (
    <>
      {changeText(change.difference)}
      <FlagsWithin marks={change.marks} />
      <span data-beside className={styles.fraction}>
        {change.units} 家
      </span>
    </>
  )
}
