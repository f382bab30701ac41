import type { CellIndicatorId } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import { cellName } from './cell-names'
import type { Check } from './check'
import { PRACTICE } from './legal-basis'
import { isExcerpt, proseOf } from './report-text'

const REST: CellIndicatorId = 'applications.other_remaining.total'
/** What such applications came to: withdrawn, passed on, joined with others. */
const REASON =
  /撤回|撤销(?:了)?(?:该|其|本人|政府信息公开)?申请|自[主愿行](?:撤销|撤回|放弃)|放弃(?:该|其)?申请|申请人撤|转为|转交|转送|并案|合并办理|合并答复|中止|终止|去世|失联|无法联系/

export const T3_08: Check = {
  id: 'T3-08',
  severity: 'info',
  title: '其他处理的原因',
  basis: `办理结果的说明，${PRACTICE}`,
  explanation:
    '“其他处理”中的“其他”有件数的，宜在正文说明原因（如申请人撤回）。正文有说明的不提示；按常用词语判断，注明节录的文本不作判断。',
  run: ({ report }) => {
    const rest = numberOf(report.cells.get(REST))
    if (rest === null || rest === 0 || isExcerpt(report)) return []
    const sentences = proseOf(report).replace(/\s/g, '').split('。')
    if (sentences.some((each) => /申请|其他处理/.test(each) && REASON.test(each))) return []
    const message = `${cellName(REST)}填报${rest}件，正文未见原因的说明，请核对，宜说明。`
    return [{ message, cells: [REST], quote: null, assessable: true }]
  },
  passing: {
    cells: { [REST]: '1' },
    prose: { 一: '其他处理1件，为申请人自行撤回。' },
  },
  failing: { cells: { [REST]: '1' }, prose: { 一: '全年办结申请1件，按时答复。' } },
}
