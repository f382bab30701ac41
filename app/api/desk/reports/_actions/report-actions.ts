import { field } from '@/app/_server/desk-form'
import { type ReportAction, refuseForm } from '@/app/_server/report-form'
import { decideFinding, explainFinding, withdrawFinding, writeFinding } from '@/db/desk/decide-finding'
import { correctReceivedDay } from '@/db/desk/received-day'
import { removeAtDesk } from '@/db/desk/remove-at-desk'
import { takeStep } from '@/db/desk/report-steps'
import { restoreAtDesk } from '@/db/desk/restore-at-desk'
import { correctCell, takeBlanksAsZero, withdrawCellDecision } from '@/db/desk/settle-cells'
import { type CellIndicatorId, indicator, isIndicatorId } from '@/lib/catalogue/indicators'
import { isHandedOn } from '@/lib/desk/own-identity'
import { type ReportStep, STATE_LABELS, STEPS } from '@/lib/desk/report-state'
import type { Severity } from '@/lib/model/finding'

const REVIEWED = {
  open: '已恢复为待复核。',
  confirmed: '已记为仍然存在，作为这一版的问题。',
  dismissed: '已记为已改正。',
} as const

/** What can be done with a report at the desk, by the last part of the address a form is sent to. */
export const REPORT_ACTIONS: Readonly<Record<string, ReportAction>> = {
  finding: ({ store, actor, target, form }) => {
    const state = oneOf(['open', 'confirmed', 'dismissed'] as const, field(form, 'state'))
    const identity = field(form, 'identity')
    decideFinding(store, actor, target, { identity, state, reason: field(form, 'reason') })
    if (isHandedOn(identity)) return REVIEWED[state]
    return { open: '已恢复为未处理。', confirmed: '已认定这个问题。', dismissed: '已记为不采纳。' }[state]
  },
  'own-finding': ({ store, actor, target, form }) => {
    const severity: Severity = oneOf(['error', 'warn', 'info'] as const, field(form, 'severity'))
    const cells = form.getAll('cell').flatMap((each) => (each === '' ? [] : cellOf(each)))
    writeFinding(store, actor, target, { severity, message: field(form, 'message'), cells })
    return '已写入审核意见。'
  },
  'withdraw-finding': ({ store, actor, target, form }) => {
    withdrawFinding(store, actor, target, field(form, 'identity'))
    return '已撤回这条审核意见，记录中仍可查到。'
  },
  explain: ({ store, actor, target, form }) => {
    explainFinding(store, actor, target, { identity: field(form, 'identity'), text: field(form, 'text') })
    return '已记下情况说明，与问题一并显示。'
  },
  cell: ({ store, actor, target, form }) => {
    const id = cellOf(form.get('indicator'))
    correctCell(store, actor, target, {
      indicator: id,
      printed: field(form, 'printed'),
      reason: field(form, 'reason'),
    })
    return `已更正“${indicator(id).label}”，读出的值保留在记录中；已重新核对。`
  },
  blanks: ({ store, actor, target, form }) => {
    const count = takeBlanksAsZero(store, actor, target, field(form, 'reason'))
    return `${count} 格空白已按0计，显示为“空（按0计）”；已重新核对。`
  },
  'withdraw-cells': ({ store, actor, target, form }) => {
    withdrawCellDecision(store, actor, target, Number(field(form, 'batch')))
    return '已撤回，恢复为读出的值；已重新核对。'
  },
  step: ({ store, actor, target, form }) => {
    const step = oneOf(Object.keys(STEPS) as ReportStep[], field(form, 'step'))
    const details = {
      text: field(form, 'text'),
      url: field(form, 'url'),
      date: field(form, 'date'),
      despiteErrors: field(form, 'despite') === 'errors',
    }
    const state = takeStep(store, actor, target, step, details)
    return `${STEPS[step].label}：这份年报现在是“${STATE_LABELS[state]}”。`
  },
  received: ({ store, actor, target, form }) => {
    correctReceivedDay(store, actor, target, field(form, 'day'))
    return '已更正收到日期，逾期与否以此为准。'
  },
  remove: ({ store, actor, target, form }) => {
    removeAtDesk(store, actor, target, field(form, 'reason'))
    return '已移出，内容和决定都保留在记录中；移错了可在下面“各版”中恢复。'
  },
  restore: ({ store, actor, target, form }) => {
    const versionId = Number(field(form, 'version'))
    const { versionNo, state, counts } = restoreAtDesk(store, actor, target, {
      versionId,
      reason: field(form, 'reason'),
    })
    const effect = counts ? '重新计入公开的数' : '未计入公开的数'
    return `第 ${versionNo} 版已恢复为“${STATE_LABELS[state]}”，${effect}。`
  },
}

function cellOf(value: FormDataEntryValue | null): CellIndicatorId {
  if (typeof value === 'string' && isIndicatorId(value) && !value.startsWith('prose.'))
    return value as CellIndicatorId
  return refuseForm('请选择一个单元格，没有保存。')
}

function oneOf<T extends string>(known: readonly T[], value: string): T {
  const found = known.find((each) => each === value)
  if (found === undefined) return refuseForm('表单内容不完整，没有保存；请刷新后重试。')
  return found
}
