import { POINT_STATE_LABELS, type PointState } from '@/lib/figures/series'

/** The short word for a year without a number, as a chart shows it. */
export function gapWord(point: { readonly state: PointState; readonly known: boolean }): string {
  if (!point.known) return '无报告'
  if (point.state === 'absent') return '无此项'
  if (point.state === 'not_stated') return '未述'
  return POINT_STATE_LABELS[point.state]
}
