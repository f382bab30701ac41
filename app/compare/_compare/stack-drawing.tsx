import { numberText } from '@/lib/chart/describe-number'
import type { StackDrawing } from '@/lib/chart/stack-layout'
import styles from './compare.module.css'

/** A part lower than this has no room for its number. */
const ROOM = 18

/** Stacked columns as laid out, with numbers where there is room. */
export function StackDrawingSvg({ drawn, unit }: { drawn: StackDrawing; unit: string }) {
  const { width, height, left, floor, bar } = drawn
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {drawn.ticks.map((tick) => (
        <g key={tick.value}>
          <line className={styles.grid} x1={left} x2={width} y1={tick.y} y2={tick.y} />
          <text className={styles.tick} x={left - 8} y={tick.y + 4}>
            {numberText(tick.value)}
          </text>
        </g>
      ))}
      {drawn.breaks.map((each) => (
        <line key={each.x} className={styles.break} x1={each.x} x2={each.x} y1={8} y2={floor}>
          <title>{each.note}</title>
        </line>
      ))}
      {drawn.parts.map((part) => (
        <g key={`${part.year} ${part.id}`}>
          <rect
            className={`${part.tone <= 6 ? `fill-${part.tone}` : styles.rest} ${styles.part}`}
            x={part.x.toFixed(1)}
            y={part.y.toFixed(1)}
            width={bar.toFixed(1)}
            height={part.height.toFixed(1)}
          >
            <title>{`${part.year}年 ${part.label} ${numberText(part.value)}${unit}`}</title>
          </rect>
          {part.height >= ROOM && bar >= 30 ? (
            <text
              className={part.tone === 1 || part.tone === 4 ? styles.onDark : styles.onLight}
              x={part.x + bar / 2}
              y={part.y + part.height / 2 + 4}
            >
              {numberText(part.value)}
            </text>
          ) : null}
        </g>
      ))}
      {drawn.heads.map((head) => (
        <text key={head.year} className={styles.headNumber} x={head.x} y={head.y}>
          {numberText(head.total)}
        </text>
      ))}
      {drawn.gaps.map((gap) => (
        <text key={gap.year} className={styles.gapWord} x={gap.x} y={floor - 6}>
          {gap.word}
        </text>
      ))}
      {drawn.years.map((each) => (
        <text key={each.year} className={styles.yearWord} x={each.x} y={height - 6}>
          {each.year}
        </text>
      ))}
    </svg>
  )
}
