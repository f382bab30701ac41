import { lacksReport, POINT_STATE_LABELS, type PointState } from '@/lib/figures/series'

type Point = { readonly state: PointState; readonly known: boolean }

/** The short word for a year without a number, as a chart shows it. */
export function gapWord({ state, known }: Point): string {
  if (!known) return '无报告'
  if (state === 'absent') return '无此项'
  if (state === 'not_stated') return '未述'
  return POINT_STATE_LABELS[state]
}

type ZeroPoint = Point & { readonly value: number | null; readonly doubtful: boolean }

/** Whether every report that has the indicator prints a plain, certain 0, and at least one does. */
export function isAllZero(points: readonly ZeroPoint[]): boolean {
  const silent = (state: PointState) => lacksReport(state) || state === 'not_applicable' || state === 'absent'
  const told = points.filter((point) => !silent(point.state))
  return told.length > 0 && told.every((point) => point.value === 0 && !point.doubtful)
}

/** The points a chart draws: it begins and ends with a year the indicator was, or should have been, reported for. */
export function chartPoints<P extends Point>(points: readonly P[]): P[] {
  const due = ({ state, known }: P) => known && state !== 'absent' && state !== 'not_applicable'
  const first = points.findIndex(due)
  return first === -1 ? [] : points.slice(first, points.findLastIndex(due) + 1)
}
