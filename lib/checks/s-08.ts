import { listNames } from './cell-names'
import { type Check, type CheckInput, yearOf } from './check'
import { CONTENT_ARTICLE } from './legal-basis'
import { isExcerpt, proseOf } from './report-text'

/** What reports of governments state besides, with the words it is stated in. */
const RESULTS = [
  { name: '工作考核', words: /考核|考评|评估/ },
  { name: '社会评议', words: /评议|满意度|测评|(?:社会|群众|公众)评价/ },
  { name: '责任追究', words: /责任追究|追责|问责|追究[^。]{0,8}责任/ },
] as const

/** Departments and offices speak for themselves; the duty is that of governments. */
function isGovernment({ report, context }: CheckInput): boolean {
  const { unitKind } = context
  return unitKind === 'government' || unitKind === 'township' || report.identity.scope === 'government'
}

export const S_08: Check = {
  id: 'S-08',
  severity: 'warn',
  title: '写明考核、评议、追责结果',
  basis: `${CONTENT_ARTICLE}（各级人民政府的报告）`,
  explanation:
    '各级人民政府（含乡镇）的报告还应当包括工作考核、社会评议和责任追究结果情况，没有发生的也宜说明。全文找不到相关词语的才提示，注明节录的文本不作判断。',
  run: (input) => {
    const { report } = input
    const text = proseOf(report).replace(/\s/g, '')
    if (!isGovernment(input) || report.form === 'before-2019' || (yearOf(input) ?? 0) < 2019) return []
    if (text.length < 10 || isExcerpt(report)) return []
    const absent = RESULTS.filter((result) => !result.words.test(text))
    if (absent.length === 0) return []
    const message = `工作考核、社会评议、责任追究3项结果中，未见${listNames(absent.map(({ name }) => `“${name}”`))}的表述，疑似漏报${absent.length}项，请核对。`
    return [{ message, cells: [], quote: null, assessable: true }]
  },
  passing: {
    prose: { 一: '政务公开纳入年度考核，主动接受社会评议，全年没有发生责任追究的情形。' },
  },
  failing: { prose: { 一: '政务公开纳入年度考核，主动接受社会评议。' } },
}
