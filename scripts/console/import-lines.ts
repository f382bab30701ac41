import type { FileResult, ImportSummary } from '../../db/import-files'
import { formLabel } from '../../lib/catalogue/report-form'
import { lockedLines } from './locked-lines'
import { visibleText } from './visible-text'

const OUTCOMES = {
  new: '新增',
  version: '新版本',
  restored: '恢复',
  unchanged: '未变',
  removed: '已移出，未恢复',
} as const
const UNIT_NOTES = { registered: '', pending: '（待确认）', external: '（外部参照）' } as const

/** What is printed of a file: one line of facts, then a line for each thing a person should look at. */
export function linesOf(result: FileResult): string[] {
  if (!result.ok) return [`未导入　${result.file}：${result.reason}`].map(visibleText)
  return [factsOf(result), ...result.notes.map((note) => `　　注意：${note}`)].map(visibleText)
}

function factsOf(result: Extract<FileResult, { ok: true }>): string {
  const { saved, cells, form } = result
  const unread = cells.illegible > 0 ? ` 无法识别${cells.illegible}` : ''
  const marks = cells.mark > 0 ? ` 符号${cells.mark}` : ''
  const replaced =
    saved.outcome === 'unchanged' && !saved.current && !saved.draft
      ? '（在用的是另一个文件，要改用这个请单独导入它）'
      : ''
  const problems = saved.findings.filter((finding) => finding.assessable).length
  return [
    `${saved.unit.name}${UNIT_NOTES[saved.unit.status]}`,
    `${saved.year}年`,
    form ? formLabel(form) : '无表',
    `已读${cells.number} 空白${cells.blank}${marks}${unread} 存疑${cells.doubtful}`,
    `问题${problems}`,
    OUTCOMES[saved.outcome] + (saved.draft ? '（已交，待审核）' : replaced),
    result.file,
  ].join('　')
}

/** The last line of a run that was stopped after `done` of `total` files. */
export function interruptedLine(done: number, total: number, dryRun: boolean): string {
  if (dryRun) return '已中断。这是试读，没有保存任何内容。'
  if (done === 0) return '已中断，还没有导入任何文件。'
  return `已中断：${total} 个文件中处理了 ${done} 个，已导入的都已保存；再运行一次，会接着导入其余的。`
}

/** The last lines of a run. */
export function closingLines(summary: ImportSummary, dryRun: boolean): string[] {
  const { outcomes, skipped, refused, county, results } = summary
  const lines = skipped.map(({ file, reason }) => `跳过　${file}：${reason}`)
  const restored = outcomes.restored > 0 ? `，恢复 ${outcomes.restored}` : ''
  const removed = outcomes.removed > 0 ? `，已移出未恢复 ${outcomes.removed}（恢复请加 --restore）` : ''
  lines.push(
    `共 ${results.length} 个文件：新增 ${outcomes.new}，新版本 ${outcomes.version}${restored}，未变 ${outcomes.unchanged}${removed}，未导入 ${refused}，跳过 ${skipped.length}。`,
  )
  if (summary.conflicts > 0) {
    lines.push(`同一单位同一年度有不同文件的 ${summary.conflicts} 处，见上文“注意”，请逐一核对。`)
  }
  lines.push(...lockedLines(summary.locked))
  if (county && county.code === 0) {
    lines.push(
      `本库的县（市、区）按单位名称暂定为 ${county.name}，代码未设置；确认后请用 --county 代码,名称 设定。`,
    )
  }
  if (dryRun) lines.push('这是试读，没有保存任何内容。')
  return lines.map(visibleText)
}
