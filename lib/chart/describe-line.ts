import { numberText } from './describe-number'

export type DescribedPoint = {
  readonly year: number
  readonly value: number | null
  readonly gap?: string | undefined
}
export type DescribedLine = { readonly label: string; readonly points: readonly DescribedPoint[] }

/**
 * One sentence for a line chart: first and last known value, the highest in between, and which years are missing and
 * why. Says nothing about causes. `unit` is 件, 条, 万元 …
 */
export function describeLines(title: string, lines: readonly DescribedLine[], unit: string): string {
  const parts = lines.map((line) => describeLine(line, unit))
  return `${title}：${parts.join('；')}。`
}

function describeLine(line: DescribedLine, unit: string): string {
  const known = line.points.filter(hasValue)
  const gaps = line.points.filter((point) => point.value === null)
  const missing = gaps.map((point) => `${point.year}年${point.gap ?? '无数据'}`)
  const first = known[0]
  const last = known.at(-1)
  if (!first || !last)
    return `${line.label}没有可显示的数${missing.length ? `（${missing.join('，')}）` : ''}`
  const said = (point: { year: number; value: number }) => `${point.year}年${numberText(point.value)}${unit}`
  const parts = first === last ? [said(first)] : [said(first), said(last)]
  const highest = known.reduce((best, point) => (point.value > best.value ? point : best), first)
  if (highest !== first && highest !== last) parts.splice(1, 0, `最高为${said(highest)}`)
  return [`${line.label}${parts.join('，')}`, ...missing].join('，')
}

function hasValue(point: DescribedPoint): point is DescribedPoint & { value: number } {
  return point.value !== null
}
