import { listNames } from './cell-names'
import type { Check } from './check'
import { FORMAT_2021 } from './legal-basis'

export const S_04: Check = {
  id: 'S-04',
  severity: 'info',
  title: '栏目名称与格式一致',
  basis: FORMAT_2021,
  explanation: '三张表的栏目名称是固定的。与格式相差一两个字的，按对应栏目读取，提示更正。',
  run: ({ report }) => {
    const typos = report.warnings.filter((each) => each.code === 'label-typo')
    if (typos.length === 0) return []
    const message = `有${typos.length}处栏目名称与格式不一致：${listNames(
      typos.map((each) => each.message.replace(/。$/, '')),
      3,
    )}。`
    return [{ message, cells: [], quote: null, assessable: true }]
  },
  passing: {},
  failing: { typos: ['“予以公幵”按“予以公开”读取'] },
}
