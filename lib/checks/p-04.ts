import type { Check } from './check'
import { paragraphsOf } from './report-text'

export const P_04: Check = {
  id: 'P-04',
  severity: 'warn',
  title: '公布后更改应有说明',
  basis: '国办公开办函〔2021〕30号（四）列明“发布内容不准确不全面”情形；更正说明口径为通行做法',
  explanation:
    '同一单位同一年度已有公布过的版本，后来的版本数字不同而全文没有“更正”“修订”等说明的，提示核对。是否公布过按网页标明的发布日期或者登记的公布日期认定。',
  run: ({ report, context }) => {
    const earlier = context.published
    if (!earlier || earlier.differing.length === 0) return []
    if (paragraphsOf(report).some((text) => /更正|修订|勘误|更新说明|重新发布/.test(text))) return []
    const message = `本报告曾于${inWords(earlier.on)}公布，本版有${earlier.differing.length}处数字与公布的不同，未见更正说明，请核对。`
    return [{ message, cells: earlier.differing, quote: null, assessable: true }]
  },
  passing: {
    earlier: { on: '2024-01-20', cells: { 'disclosure.licences.decisions': '3' } },
    cells: { 'disclosure.licences.decisions': '5' },
    prose: { 六: '更正说明：行政许可数由3件更正为5件。' },
  },
  failing: {
    earlier: { on: '2024-01-20', cells: { 'disclosure.licences.decisions': '3' } },
    cells: { 'disclosure.licences.decisions': '5' },
  },
}

function inWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
