import { numberText } from '@/lib/chart/describe-number'
import type { Marks } from '@/lib/figures/marks'
import { axisAround } from './axis-around'
import { flagsWithin } from './cell-text'
import styles from './line-series.module.css'
import { runs } from './sparkline'

/** One year of a line. Where there is no value, `gap` says why (未报, 未公布, 空白, 不在表式 …). */
export type LinePoint = {
  readonly year: number
  readonly value: number | null
  readonly gap?: string
  /** Tooltip after the number, e.g. numerator/denominator or 同口径 54 家. */
  readonly detail?: string
  /** What the numbers in it carry: written over the point and named in the tooltip. */
  readonly marks?: Marks
}
export type Line = {
  readonly id: string
  readonly label: string
  readonly tone: 1 | 2 | 3 | 4 | 5 | 6
  readonly points: readonly LinePoint[]
}
/** A dashed line before the given year: a new form, a new rule. */
export type YearMark = {
  readonly year: number
  readonly label: string
  /** The reason, as tooltip. */
  readonly note?: string
}

type Props = {
  readonly lines: readonly Line[]
  readonly unit: string
  readonly marks?: readonly YearMark[]
  /** Height of the plot in pixels. */
  readonly height?: number
  /** A fixed top, so that small multiples share one scale. */
  readonly top?: number
  /** Writes the last values only, without series names: small multiples with their own titles. */
  readonly compact?: boolean
}

const LABEL_STEP = 17

/**
 * Lines over years as SVG made on the server. Horizontal positions are per cent, so the drawing fits any width and
 * its text keeps its size. A missing year is a hatched gap with its reason, never a joined line.
 */
export function LineSeries({ lines, unit, marks = [], height = 200, top, compact = false }: Props) {
  const years = lines[0]?.points.map((point) => point.year) ?? []
  const known = lines.flatMap((line) => line.points.flatMap((point) => point.value ?? []))
  const scale = axisAround(top === undefined ? known : [...known, top], 3)
  const shown = marks.filter((mark) => years.includes(mark.year) && mark.year !== years[0])
  return (
    <div className={compact ? `${styles.chart} ${styles.compact}` : styles.chart}>
      <ValueAxis scale={scale} height={height} />
      <svg className={styles.plot} width="100%" height={height + 48} aria-hidden="true">
        <Grid scale={scale} height={height} />
        <Gaps lines={lines} years={years} height={height} />
        {shown.map((mark, index) => (
          <Mark
            key={mark.year}
            mark={mark}
            x={between(years, mark.year)}
            height={height}
            row={index}
            plain={compact}
          />
        ))}
        {lines.map((line) => (
          <DrawnLine key={line.id} line={line} years={years} scale={scale} height={height} unit={unit} />
        ))}
        {years.map((year, index) => (
          <text
            key={year}
            className={dense(years.length, index, compact) ? `${styles.year} ${styles.spare}` : styles.year}
            x={percent(years, index)}
            y={height + 42}
          >
            {year}
          </text>
        ))}
      </svg>
      <EndLabels lines={lines} scale={scale} height={height} compact={compact} />
    </div>
  )
}

type Scale = ReturnType<typeof axisAround>

/** Head room above the plot for the words beside the dashed lines. */
const HEAD = 22

function level(value: number, scale: Scale, height: number): number {
  return HEAD + height - ((value - scale.low) / (scale.top - scale.low)) * height
}

function percent(years: readonly number[], index: number): string {
  return years.length === 1 ? '50%' : `${((index / (years.length - 1)) * 100).toFixed(2)}%`
}

function between(years: readonly number[], year: number): string {
  return `${(((years.indexOf(year) - 0.5) / (years.length - 1)) * 100).toFixed(2)}%`
}

/** Every other year may give way on a narrow screen; first and last stay. */
function dense(count: number, index: number, compact: boolean): boolean {
  if (compact) return index !== 0 && index !== count - 1
  return count > 5 && (count - 1 - index) % 2 === 1
}

function ValueAxis({ scale, height }: { scale: Scale; height: number }) {
  return (
    <svg className={styles.axis} width="100%" height={height + 48} aria-hidden="true">
      {scale.ticks.map((tick) => (
        <text key={tick} x="100%" y={level(tick, scale, height) + 4} className={styles.tick}>
          {numberText(tick)}
        </text>
      ))}
    </svg>
  )
}

function Grid({ scale, height }: { scale: Scale; height: number }) {
  return scale.ticks.map((tick) => {
    const y = level(tick, scale, height)
    return (
      <line key={tick} className={tick === 0 ? styles.base : styles.grid} x1="0" x2="100%" y1={y} y2={y} />
    )
  })
}

function Gaps({
  lines,
  years,
  height,
}: {
  lines: readonly Line[]
  years: readonly number[]
  height: number
}) {
  return years.map((year, index) => {
    const points = lines.map((line) => line.points[index])
    if (points.some((point) => point?.value !== null)) return null
    const reason = points[0]?.gap ?? '无数据'
    return (
      <g key={year}>
        <svg x={percent(years, index)} y={HEAD} width="14" height={height} overflow="visible">
          <title>{`${year}年 ${reason}`}</title>
          <rect className={styles.gap} x="-7" width="14" height={height} />
          {hatches(height).map((y) => (
            <line key={y} className={styles.hatch} x1="-7" x2="7" y1={y} y2={y - 14} />
          ))}
        </svg>
        <text className={styles.gapWord} x={percent(years, index)} y={HEAD + height - 6}>
          {reason}
        </text>
      </g>
    )
  })
}

function hatches(height: number): number[] {
  const list: number[] = []
  for (let y = 14; y <= height; y += 9) list.push(y)
  return list
}

function Mark({
  mark,
  x,
  height,
  row,
  plain,
}: {
  mark: YearMark
  x: string
  height: number
  row: number
  plain: boolean
}) {
  return (
    <g>
      <title>{mark.note ?? mark.label}</title>
      <line className={styles.mark} x1={x} x2={x} y1={plain ? 10 : 4 + (row % 2) * 14} y2={HEAD + height} />
      {plain ? null : (
        <text className={styles.markWord} x={x} dx="4" y={12 + (row % 2) * 14}>
          {mark.label}
        </text>
      )}
    </g>
  )
}

type DrawnProps = {
  readonly line: Line
  readonly years: readonly number[]
  readonly scale: Scale
  readonly height: number
  readonly unit: string
}

function DrawnLine({ line, years, scale, height, unit }: DrawnProps) {
  const parts = runs(line.points.map((point) => point.value)).flatMap((run) =>
    run.slice(1).map((to, index) => ({ from: run[index] ?? to, to })),
  )
  return (
    <g>
      {parts.map(({ from, to }) => (
        <line
          key={to.index}
          className={`${styles.line} stroke-${line.tone}`}
          x1={percent(years, from.index)}
          y1={level(from.value, scale, height)}
          x2={percent(years, to.index)}
          y2={level(to.value, scale, height)}
        />
      ))}
      {line.points.map((point, index) => {
        if (point.value === null) return null
        const x = percent(years, index)
        const y = level(point.value, scale, height)
        return (
          <g key={point.year}>
            <circle className={`${styles.dot} stroke-${line.tone}`} cx={x} cy={y} r="3">
              <title>{pointTitle(line, point, unit)}</title>
            </circle>
            {flagsWithin(point.marks).map(({ sign }, at) => (
              <text key={sign} className={styles.flag} x={x} dx={12 * at} y={y - 7}>
                {sign}
              </text>
            ))}
          </g>
        )
      })}
    </g>
  )
}

function pointTitle(line: Line, point: LinePoint, unit: string): string {
  const value = point.value === null ? '' : `${numberText(point.value)}${unit}`
  const said = [point.detail, ...flagsWithin(point.marks).map(({ within }) => within)].filter(Boolean)
  return `${point.year}年 ${line.label} ${value}${said.length > 0 ? `（${said.join('，')}）` : ''}`
}

type EndProps = {
  readonly lines: readonly Line[]
  readonly scale: Scale
  readonly height: number
  readonly compact: boolean
}

function EndLabels({ lines, scale, height, compact }: EndProps) {
  const labels = lines
    .flatMap((line) => {
      const last = line.points.findLast((point) => point.value !== null)
      return last?.value == null ? [] : [{ line, value: last.value, y: level(last.value, scale, height) }]
    })
    .sort((a, b) => a.y - b.y)
  let floor = Number.NEGATIVE_INFINITY
  const placed = labels.map((label) => {
    const y = Math.max(label.y, floor + LABEL_STEP)
    floor = y
    return { ...label, y }
  })
  return (
    <svg className={styles.ends} width="100%" height={height + 48} aria-hidden="true">
      {placed.map(({ line, value, y }) => (
        <text key={line.id} className={`${styles.end} fill-text-${line.tone}`} x="0" y={y + 4}>
          {compact ? numberText(value) : `${line.label} ${numberText(value)}`}
        </text>
      ))}
    </svg>
  )
}
