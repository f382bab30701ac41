import type { RereadResult } from '../../db/reread'
import { visibleText } from './visible-text'

const placeOf = ({ original }: RereadResult) => `${original.unit}　${original.year}年`

/** What is printed of an original that was read again: nothing when it reads the same, else a line for each value. */
export function rereadLines(result: RereadResult, dryRun: boolean): string[] {
  if (result.outcome === 'unchanged') return []
  if (result.outcome === 'kept') {
    return [
      visibleText(`${placeOf(result)}　未重读，原有数据保留　${result.original.fileName}：${result.reason}`),
    ]
  }
  const { changes } = result
  const what = changes.length > 0 ? `${changes.length} 个数有变` : '数未变，正文、出处或说明有变'
  const done = dryRun ? '' : '　已存为新版本'
  return [
    `${placeOf(result)}　${what}${done}　${result.original.fileName}`,
    ...changes.map(({ label, before, after }) => `　　${label}：${before} → ${after}`),
  ].map(visibleText)
}

/** The last lines of a run. */
export function rereadClosing(results: readonly RereadResult[], dryRun: boolean): string[] {
  const count = (test: (result: RereadResult) => boolean) => results.filter(test).length
  const changed = count((each) => each.outcome === 'changed')
  const textOnly = count((each) => each.outcome === 'changed' && each.changes.length === 0)
  const kept = count((each) => each.outcome === 'kept')
  const only = textOnly > 0 ? `（其中 ${textOnly} 份只是正文、出处或说明）` : ''
  const lines = [
    `共 ${results.length} 份在用的年报：未变 ${results.length - changed - kept}，有变 ${changed}${only}，未重读 ${kept}。`,
  ]
  if (dryRun) lines.push('这是试读，没有保存任何内容。')
  return lines
}
