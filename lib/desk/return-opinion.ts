import type { Severity } from '../model/finding'

/** A confirmed finding as an opinion tells it. */
export type OpinionItem = {
  /** The rule that found it; null where a supervisor wrote it. */
  readonly rule: string | null
  readonly severity: Severity
  readonly message: string
  /** Cells in words, e.g. （七）总计 · 总计. */
  readonly cells: readonly string[]
  readonly quote: string | null
  readonly basis: string
}
export type Opinion = {
  readonly unit: string
  readonly year: number
  readonly items: readonly OpinionItem[]
}

/** The kinds of a finding in a letter to the unit. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '有误，须改正',
  warn: '待核，请核实',
  info: '提示',
}

export const opinionTitle = ({ unit, year }: Pick<Opinion, 'unit' | 'year'>): string =>
  `${unit}${year}年政府信息公开工作年度报告退回修改单`

/** The first sentence of a letter that sends a report back. */
export const opinionOpening = ({ year, items }: Pick<Opinion, 'year' | 'items'>): string =>
  items.length === 0
    ? `你单位报送的${year}年政府信息公开工作年度报告收悉。经审核，退回修改后重新报送。`
    : `你单位报送的${year}年政府信息公开工作年度报告收悉。经审核，有下列 ${items.length} 处问题，请逐条核对、修改后重新报送；确属实际情况的，请书面说明。`

/** What is wrong where, in one paragraph: kind, message, the words quoted, the cells. */
export function itemText({ severity, message, quote, cells }: OpinionItem): string {
  const said = quote && !message.includes(quote) ? `${message}原文：“${quote}”。` : message
  const named = cells.length > 4 ? [...cells.slice(0, 4), `等 ${cells.length} 格`] : cells
  return `【${SEVERITY_WORDS[severity]}】${said}${named.length > 0 ? `涉及：${named.join('；')}。` : ''}`
}

/** What a point rests on: its basis, and the rule where it is a rule's. */
export const basisText = ({ basis, rule }: OpinionItem, between = '　'): string =>
  rule === null ? `依据：${basis}` : `依据：${basis}${between}规则 ${rule}`

/** What stands below the findings of a letter: who gives it and who takes it, to be filled in by hand. */
export const SIGNATURES = [
  '审核人：　　　　　　　　　审核单位（盖章）：',
  '　　　　　　　　　　　　　　　年　　　月　　　日',
  '单位签收人：　　　　　　　联系电话：',
  '　　　　　　　　　　　　　　　年　　　月　　　日',
] as const

/** The opinion as text a supervisor can edit before sending the report back. */
export function opinionText(opinion: Opinion): string {
  const items = opinion.items.map((item, at) => `${at + 1}. ${itemText(item)}（${basisText(item, '；')}）`)
  return [opinionOpening(opinion), ...items].join('\n')
}
