import { axisScale } from '@/app/_components/axis-scale'
import { numberText } from '@/lib/chart/describe-number'
import { type Measure, measureText } from '@/lib/chart/measure'
import type { MedianRange } from '@/lib/figures/median-range'
import styles from './indicator-page.module.css'
import { stripLayout } from './strip-layout'

/** Room for a pile of dots; taller piles move closer together. */
const PILE = 84
/** Head room for the count above a pile, written from this many dots up. */
const HEAD = 14
const COUNTED_FROM = 6
/** From this per cent on, words stand left of their pile. */
const NEAR_END = 90

type Props = {
  readonly units: readonly { readonly name: string; readonly value: number }[]
  readonly range: MedianRange
  readonly measure: Measure
}

/** One dot per unit on a line from 0, piled up where they meet, with the median as an upright. */
export function SpreadDots({ units, range, measure }: Props) {
  const low = Math.min(0, range.min)
  const top = measure.unit === '%' ? 100 : axisScale([range.max], 2).top
  const { dots, piles, rows } = stripLayout(
    units.map((unit) => unit.value),
    low,
    top,
  )
  const step = Math.min(8, PILE / Math.max(1, rows))
  const height = Math.min(PILE, rows * step) + 36 + HEAD
  const base = height - 26
  const across = (value: number) => `${(((value - low) / (top - low)) * 100).toFixed(2)}%`
  return (
    <svg className={styles.dots} width="100%" height={height} aria-hidden="true">
      <line className={styles.axis} x1="0" x2="100%" y1={base} y2={base} />
      <line
        className={styles.median}
        x1={across(range.median)}
        x2={across(range.median)}
        y1="0"
        y2={base + 5}
      />
      {dots.map((dot) => (
        <circle
          key={dot.at}
          className={styles.dot}
          cx={`${dot.across.toFixed(2)}%`}
          cy={base - 5 - dot.row * step}
          r="3.5"
        >
          <title>{`${units[dot.at]?.name} ${measureText(measure, units[dot.at]?.value ?? 0)}`}</title>
        </circle>
      ))}
      {piles.map(({ across: place, count }) =>
        count < COUNTED_FROM ? null : (
          <text
            key={place}
            className={`${styles.pile} ${place > NEAR_END ? styles.tickEnd : ''}`}
            x={`${place.toFixed(2)}%`}
            dx={place > NEAR_END ? -6 : 6}
            y={base - count * step}
          >
            {count} 家
          </text>
        ),
      )}
      <text className={styles.tick} x="0" y={base + 20}>
        {tickText(measure, low)}
      </text>
      <text className={`${styles.tick} ${styles.tickEnd}`} x="100%" y={base + 20}>
        {tickText(measure, top)}
      </text>
    </svg>
  )
}

function tickText(measure: Measure, value: number): string {
  return `${numberText(value)}${measure.unit === '%' ? '%' : ''}`
}
