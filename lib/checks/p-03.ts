import type { Check } from './check'
import { PRACTICE } from './legal-basis'

export const P_03: Check = {
  id: 'P-03',
  severity: 'warn',
  title: '文件可检索、可复制',
  basis: `《中华人民共和国政府信息公开条例》（国令第711号）第二十四条（检索、查阅、下载）；核对${PRACTICE}`,
  explanation:
    '公开的报告应便于检索、查阅和下载。扫描件和图片的文字不能检索和复制，提示改用文字版。是否在规定栏目、链接能否打开，没有存入本库，不能核对。',
  run: ({ report }) => {
    if (report.source.carrier !== 'scan') return []
    const pictures = report.source.pictures > 0 ? `（${report.source.pictures}页图片）` : '（1份）'
    const message = `报告是扫描件或者图片${pictures}，文字不能检索和复制，如公布的也是此文件，宜改用文字版。`
    return [{ message, cells: [], quote: null, assessable: true }]
  },
  passing: {},
  failing: { carrier: 'scan' },
}
