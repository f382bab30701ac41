/** A rule of the trade that nothing in the store can decide, with the reason told on the page of rules. */
export type UndecidedRule = { readonly id: string; readonly title: string; readonly reason: string }

export const UNDECIDED: readonly UndecidedRule[] = [
  {
    id: 'P-05',
    title: '多个网站公布的数字一致',
    reason:
      '同一单位同一年度只有一份在用报告，没有保存其他网站上的副本，不能比对；可用“对比”逐份查看各版本。',
  },
  {
    id: 'P-06',
    title: '年报专栏的排序和历年齐全',
    reason: '没有保存网站栏目的页面，不能核对专栏；历年报告是否收录齐全见“报送情况”。',
  },
  {
    id: 'A-06',
    title: '同一诉讼不由两级机关重复计入',
    reason:
      '表格只有件数，没有案号，不能认定两个单位填报的是不是同一个案件；正文说到共同被告的，由相应规则提示。',
  },
  {
    id: 'A-07',
    title: '汇总报告自身平衡',
    reason:
      '政府的报告与其他报告一样，逐条适用表内、正文和跨年的各项规则，不另列一条；各单位合计的平衡见“汇总表”。',
  },
  {
    id: 'A-09',
    title: '市的汇总不小于所辖各县',
    reason: '一个库只管一个县（市、区），没有同时收录市和各县的汇总报告。',
  },
]

/** The rule of this number that is not run. */
export const undecidedRule = (id: string) => UNDECIDED.find((each) => each.id === id)
