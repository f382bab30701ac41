import type { Check } from './check'
import { ACCURACY } from './legal-basis'
import { paragraphsOf, shortened } from './report-text'

/** A place that a template leaves for a number or a name: ××, 【 】, ____, or nothing between 信息 and 条. */
const SLOT =
  /[×＊]{2,}|(?<![A-Za-z])[xX]{2,}(?=[年月日县局镇乡件条个])|【[\s　]*】|[_＿]{2,}|(?:信息|申请|收到|公开|文件)[ 　\u00a0]{2,}[件条篇份]/

export const X_15: Check = {
  id: 'X-15',
  severity: 'warn',
  title: '模板留空已填写',
  basis: ACCURACY,
  explanation: '正文不应留有模板的空格和占位符号（××、【】、下划线等）。',
  run: ({ report }) => {
    const found = paragraphsOf(report).flatMap((text) => {
      const at = text.search(SLOT)
      return at < 0 ? [] : [text.slice(Math.max(0, at - 20), at + 30)]
    })
    const [first] = found
    if (first === undefined) return []
    const message = `正文有${found.length}处疑似没有填写的模板空位，请核对。`
    return [{ message, cells: [], quote: shortened(first), assessable: true }]
  },
  passing: { prose: { 一: '主动公开信息12条。' } },
  failing: { prose: { 一: '主动公开信息  条。' } },
}
