import { numberText } from '@/lib/chart/describe-number'
import { MULTIPLE, type Multiple } from '@/lib/chart/small-multiple'
import styles from './small-multiple.module.css'

type Props = {
  readonly drawn: Multiple
  readonly unit: string
  /** Name in the tooltips. */
  readonly label: string
}

const { height, bottom, top, left, width, right } = MULTIPLE
const FLOOR = height - bottom

/** One small chart of a row that shares an axis: the unit's line, its peers' median in grey, gaps hatched with their word. */
export function SmallMultiple({ drawn, unit, label }: Props) {
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {drawn.ticks.map((tick) => (
        <g key={tick.value}>
          <line className={styles.grid} x1={left} x2={width - right} y1={tick.y} y2={tick.y} />
          <text className={styles.tick} x={left - 6} y={tick.y + 4}>
            {numberText(tick.value)}
          </text>
        </g>
      ))}
      {drawn.range.map((run) => (
        <polygon key={run[0]?.x} className={styles.range} points={bandOf(run)} />
      ))}
      {drawn.gaps.map((gap) => (
        <Gap key={gap.year} gap={gap} />
      ))}
      {drawn.breaks.map((each) => (
        <line key={each.x} className={styles.break} x1={each.x} x2={each.x} y1={top - 6} y2={FLOOR}>
          <title>{each.note}</title>
        </line>
      ))}
      {drawn.median.map((run) => (
        <polyline key={run[0]?.x} className={styles.median} points={pointsOf(run)} />
      ))}
      {drawn.runs.map((run) => (
        <polyline key={run[0]?.x} className={styles.line} points={pointsOf(run)} />
      ))}
      {drawn.runs.flat().map(({ x, y, point }) => (
        <circle
          key={point.year}
          className={point.doubtful || point.approximate || point.small ? styles.hollow : styles.dot}
          cx={x.toFixed(1)}
          cy={y.toFixed(1)}
          r="3"
        >
          <title>{`${point.year}年 ${label} ${shown(point.value, unit)}${point.detail ? `（${point.detail}）` : ''}${point.doubtful ? '，提取存疑' : ''}`}</title>
        </circle>
      ))}
      {drawn.last ? (
        <text className={styles.last} x={drawn.last.x + 7} y={drawn.last.y + 4}>
          {shown(drawn.last.point.value, unit === '%' ? '%' : '')}
        </text>
      ) : null}
      {drawn.years.map((each) => (
        <text key={each.year} className={styles.year} x={each.x} y={height - 5}>
          {each.year}
        </text>
      ))}
    </svg>
  )
}

function Gap({ gap }: { gap: Multiple['gaps'][number] }) {
  const lines = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((step) => top + 12 + step * 11).filter((y) => y <= FLOOR)
  const word = gap.word.length > 2 ? '—' : gap.word
  if (!gap.hatched)
    return (
      <text className={styles.quiet} x={gap.x} y={FLOOR - 4}>
        {word}
        <title>{`${gap.year}年 ${gap.word}`}</title>
      </text>
    )
  return (
    <g>
      <title>{`${gap.year}年 ${gap.word}`}</title>
      <rect className={styles.gap} x={gap.x - 7} y={top} width="14" height={FLOOR - top} />
      {lines.map((y) => (
        <line key={y} className={styles.hatch} x1={gap.x - 7} x2={gap.x + 7} y1={y} y2={y - 12} />
      ))}
      <text className={styles.word} x={gap.x} y={FLOOR - 4}>
        {word}
      </text>
    </g>
  )
}

function pointsOf(run: readonly { x: number; y: number }[]): string {
  return run.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
}

function bandOf(run: readonly { x: number; high: number; low: number }[]): string {
  const top = run.map(({ x, high }) => ({ x, y: high }))
  const bottom = run.map(({ x, low }) => ({ x, y: low })).reverse()
  return pointsOf([...top, ...bottom])
}

function shown(value: number | null, unit: string): string {
  if (value === null) return ''
  return `${Number.isInteger(value) ? numberText(value) : value.toFixed(1)}${unit}`
}
