import { useId } from 'react'
import { numberText, percentText } from '@/lib/chart/describe-number'
import type { Marks } from '@/lib/figures/marks'
import styles from './stacked-share.module.css'

export type ShareSegment = {
  readonly id: string
  readonly label: string
  readonly value: number
  readonly tone: 1 | 2 | 3 | 4 | 5 | 6
  readonly href?: string | undefined
  /** Those of the numbers in it. */
  readonly marks?: Marks
}

/** Narrower than this share a segment's words stand under the bar. */
const INSIDE_FROM = 0.12
/** Width for which labels under the bar are kept apart (the bar's width at 1366 pixels); phones show the key instead. */
const NOMINAL_WIDTH = 1216
const CHARACTER = 13.5
const ROW = 18
const BAR = 34

/** More rows than this would be a staircase: then the narrow parts are named by the key. */
const ROWS = 2

/** One bar of 100 %: wide parts carry their words, narrow ones have them underneath; patterns tell them apart in print. */
export function StackedShare({ segments, unit }: { segments: readonly ShareSegment[]; unit: string }) {
  const id = useId()
  const whole = segments.reduce((sum, each) => sum + each.value, 0)
  if (whole === 0) return null
  const parts = layOut(segments, whole)
  const needed = Math.max(0, ...parts.map((part) => part.row + 1))
  const keyed = needed > ROWS
  const rows = keyed ? 0 : needed
  return (
    <div>
      <svg className={styles.bar} width="100%" height={BAR + rows * ROW + 4} aria-hidden="true">
        <Decals id={id} />
        {parts.map((part) => (
          <Part key={part.segment.id} part={part} whole={whole} unit={unit} id={id} unnamed={keyed} />
        ))}
      </svg>
      <ul className={`plain ${styles.key} ${keyed ? styles.keyed : ''}`}>
        {segments.map((each) => (
          <li key={each.id}>
            <svg width="12" height="12" aria-hidden="true">
              <rect className={`fill-${each.tone}`} width="12" height="12" />
            </svg>
            {each.href ? <a href={each.href}>{each.label}</a> : each.label} {numberText(each.value)}{' '}
            <span className="muted">{percentText(each.value, whole)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

type Laid = { segment: ShareSegment; start: number; share: number; row: number; anchor: 'start' | 'end' }

/** Places the words of narrow parts row by row so that none cover each other at the nominal width. */
function layOut(segments: readonly ShareSegment[], whole: number): Laid[] {
  const used: number[] = []
  let start = 0
  return segments
    .filter((each) => each.value > 0)
    .map((segment) => {
      const share = segment.value / whole
      const from = start
      start += share
      if (share >= INSIDE_FROM) return { segment, start: from, share, row: -1, anchor: 'start' as const }
      const words = (segment.label.length + 6) * CHARACTER
      const anchor = from * NOMINAL_WIDTH + words > NOMINAL_WIDTH ? ('end' as const) : ('start' as const)
      const left = anchor === 'start' ? from * NOMINAL_WIDTH : (from + share) * NOMINAL_WIDTH - words
      let row = used.findIndex((end) => end <= left)
      if (row === -1) row = used.length
      used[row] = left + words
      return { segment, start: from, share, row, anchor }
    })
}

type PartProps = { part: Laid; whole: number; unit: string; id: string; unnamed: boolean }

function Part({ part, whole, unit, id, unnamed }: PartProps) {
  const { segment, start, share, row, anchor } = part
  const text = `${segment.label} ${numberText(segment.value)}`
  const percent = percentText(segment.value, whole)
  const box = { x: `${start * 100}%`, width: `${share * 100}%`, height: BAR }
  return (
    <g>
      <rect {...box} className={`fill-${segment.tone} ${styles.part}`}>
        <title>{`${text}${unit}，占 ${percent}`}</title>
      </rect>
      <rect {...box} className={styles.decal} fill={`url(#${id}-decal-${segment.tone})`} />
      {row === -1 ? (
        <svg {...box} aria-hidden="true">
          <text className={`${styles.inside} ${styles[`on${segment.tone}`] ?? ''}`} x="10" y={BAR / 2 + 5}>
            {text} <tspan className={styles.insidePercent}>{percent}</tspan>
          </text>
        </svg>
      ) : unnamed ? null : (
        <text
          className={anchor === 'end' ? `${styles.under} ${styles.underEnd}` : styles.under}
          x={`${(anchor === 'end' ? start + share : start) * 100}%`}
          y={BAR + 15 + row * ROW}
        >
          {text} <tspan className={styles.underPercent}>{percent}</tspan>
        </text>
      )}
    </g>
  )
}

const DECALS: readonly { tone: number; path: string }[] = [
  { tone: 2, path: 'M0 8L8 0' },
  { tone: 3, path: 'M0 4H8' },
  { tone: 4, path: 'M0 0L8 8' },
  { tone: 5, path: 'M4 0V8' },
  { tone: 6, path: 'M0 4H8M4 0V8' },
]

function Decals({ id }: { id: string }) {
  return (
    <defs>
      {DECALS.map((each) => (
        <pattern
          key={each.tone}
          id={`${id}-decal-${each.tone}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <path d={each.path} stroke="#fff" strokeWidth="1.5" />
        </pattern>
      ))}
    </defs>
  )
}
