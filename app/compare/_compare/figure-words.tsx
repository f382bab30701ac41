import { measureTitle } from '@/app/indicators/_page/row-measures'
import { numberText } from '@/lib/chart/describe-number'
import { breakNote, type ChartReference } from '@/lib/chart/line-option'
import type { MeasurePoint } from '@/lib/chart/measure-points'
import styles from './compare.module.css'
import type { ComparedMeasure, ComparedUnit } from './compare-measure'
import { whyNoMedian } from './median-words'
import { rankingNote, referenceMarkNote, unitNotes } from './unit-notes'

const BASIS_WORDS = { absolute: '', share: '占全县', change: '比上年增减', index: '指数' }

/** 本年新收政府信息公开申请数量，件; what stands in prose only says so. */
export function headingOf({ measure, unit, basis }: ComparedMeasure): string {
  const name = measure.table === 'prose' ? `${measureTitle(measure)}（正文）` : measureTitle(measure)
  return [name, BASIS_WORDS[basis], unit].filter((part) => part !== '').join('，')
}

/** What a unit is drawn against: the county where that is asked for and can be drawn, else its peers. */
export function drawnReference(
  compared: ComparedMeasure,
  unit: ComparedUnit,
): readonly (number | null)[] | null {
  if (compared.county?.drawn) return compared.county.points.map((point) => point.value)
  return unit.median
}

export function referenceName({ county }: ComparedMeasure): string {
  return county?.drawn ? '全县' : '同类单位中位数'
}

/** The grey lines of a line chart; peers only where all lines are of one group. */
export function lineReferences(compared: ComparedMeasure, peers: number): ChartReference[] {
  const { county, units, range } = compared
  if (county) {
    const values = county.points.map((point) => point.value)
    return county.drawn ? [{ label: '全县', brief: '全县', values }] : []
  }
  const [first] = units
  if (peers !== 1 || !first?.median) return []
  const median = { label: '同类中位数', brief: '中位', values: first.median }
  if (!range || !first.spread) return [median]
  const drawn = (at: number) => first.median?.[at] !== null
  const ends = (end: 'min' | 'max') =>
    (first.spread ?? []).map((spread, at) => (spread && drawn(at) ? spread[end] : null))
  return [
    median,
    { label: '同类最高', brief: '最高', values: ends('max') },
    { label: '同类最低', brief: '最低', values: ends('min') },
  ]
}

/** What is drawn in grey, or why nothing is. */
function referenceWords(compared: ComparedMeasure, peers: number): string | null {
  const { county, reference, range } = compared
  if (county) return county.why ?? '灰线为全县（各单位之和，比率为和之比）'
  if (reference === 'off') return null
  return whyNoMedian(compared, peers) ?? `灰线为同类单位中位数${range ? '，灰底为最低至最高' : ''}`
}

/** Under a title: what the marks mean, the breaks, whose figures are summed, who is left out. */
export function Notes({ compared, peers }: { compared: ComparedMeasure; peers: number }) {
  const words = referenceWords(compared, peers)
  return (
    <>
      {words ? <span className={styles.note}>{words}</span> : null}
      <span className={styles.note}>空心点为存疑、约数或分母不足5；断开处无数</span>
      {compared.breaks.map((each) => (
        <span key={each.note} className={styles.note}>
          {breakNote(each)}
        </span>
      ))}
      {[...referenceMarkNote(compared), ...unitNotes(compared)].map((note) => (
        <span key={note} className={styles.note}>
          {note}
        </span>
      ))}
    </>
  )
}

/** Over a table: why a comparator is not in it, and the same sentences; there are no marks to explain. */
export function TableNotes({ compared }: { compared: ComparedMeasure }) {
  const { county, reference, breaks } = compared
  const none = county
    ? county.points.length === 0
      ? county.why
      : null
    : reference === 'index'
      ? whyNoMedian(compared, 1)
      : null
  return [
    ...(none ? [none] : []),
    ...breaks.map(breakNote),
    ...rankingNote(compared),
    ...unitNotes(compared),
  ].map((note) => (
    <span key={note} className={styles.note}>
      {note}
    </span>
  ))
}

/** Points for a generated sentence. */
export function described(line: { label: string; points: readonly MeasurePoint[] }) {
  return {
    label: line.label,
    points: line.points.map(({ year, value, gap }) => ({
      year,
      value: value === null ? null : Number(value.toFixed(1)),
      gap: gap ?? undefined,
    })),
  }
}

/** A point as bars print it: the number, a flag, or the reason why there is none. */
export function textOf(point: MeasurePoint, { unit, basis }: ComparedMeasure): string {
  if (point.value === null) return point.gap ?? '无数据'
  const shown = Number.isInteger(point.value) ? numberText(point.value) : point.value.toFixed(1)
  const sign = basis === 'change' && point.value > 0 ? '+' : ''
  return `${sign}${shown}${unit === '%' ? '%' : ''}${point.doubtful ? ' 疑' : ''}`
}
