import { numberText } from '@/lib/chart/describe-number'
import type { Marks } from '@/lib/figures/marks'
import styles from './bar-list.module.css'
import { FlagsWithin } from './cell-text'

export type BarRow = {
  readonly id: string
  readonly label: string
  readonly href: string | null
  /** null: no value; `gap` says why. */
  readonly value: number | null
  readonly gap?: string
  /** Replaces the printed number, e.g. 59.3%（236/398）. */
  readonly text?: string
  /** Those of the numbers in it. */
  readonly marks?: Marks
}

type Props = {
  readonly rows: readonly BarRow[]
  readonly unit: string
  /** Share one scale among several lists. */
  readonly top?: number
  /** The names are short (years): leaves their room to the bars. */
  readonly shortNames?: boolean
}

/** Bars from 0 with the name before and the number behind; the whole row leads to the number's source. */
export function BarList({ rows, unit, top, shortNames = false }: Props) {
  const largest = top ?? Math.max(0, ...rows.map((row) => row.value ?? 0))
  return (
    <ul className={`plain ${styles.list} ${shortNames ? styles.shortNames : ''}`}>
      {rows.map((row) => (
        <li key={row.id} className={styles.row}>
          <span className={styles.name}>{row.href ? <a href={row.href}>{row.label}</a> : row.label}</span>
          <Bar value={row.value} largest={largest} />
          <span className={styles.value}>
            {row.value === null ? (
              <span className="cell-missing">{row.gap ?? '无数据'}</span>
            ) : (
              <>
                {row.text ?? numberText(row.value)}
                {row.marks ? <FlagsWithin marks={row.marks} /> : null}
                <span className="visually-hidden">{row.text ? '' : unit}</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Bar({ value, largest }: { value: number | null; largest: number }) {
  const width = value === null || largest === 0 ? 0 : (value / largest) * 100
  return (
    <svg width="100%" height="12" aria-hidden="true">
      <line className={styles.zero} x1="0.5" x2="0.5" y1="0" y2="12" />
      <rect className="fill-1" width={`${width.toFixed(2)}%`} height="12" />
    </svg>
  )
}
