import type { Check } from './check'
import { CONTENT_ARTICLE } from './legal-basis'
import { paragraphsOf } from './report-text'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_SIGNS = '10X98765432'

/** Whether 18 signs are a citizen's number: a possible date of birth and the right check sign (GB 11643). */
function isCitizenNumber(text: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return (
    /^\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])/.test(text) && CHECK_SIGNS[sum % 11] === text[17]
  )
}

/** A mobile number beside the words for an applicant; the unit's own numbers stand beside its address. */
const APPLICANT_MOBILE = /(?:申请人|当事人|来信人|投诉人|举报人|姓名)[^。]{0,40}?(?<!\d)1[3-9]\d{9}(?!\d)/

export const Q_03: Check = {
  id: 'Q-03',
  severity: 'error',
  title: '不含公民身份号码和申请人手机号',
  basis: `${CONTENT_ARTICLE}、第十五条（个人隐私）`,
  explanation:
    '报告向社会公布，不得含有公民身份号码、申请人手机号等个人隐私。身份号码按校验位认定，页面不重复显示号码；单位自己的联系电话不在此列。',
  run: ({ report }) => {
    const paragraphs = paragraphsOf(report).map((text) => text.normalize('NFKC').toUpperCase())
    const citizens = paragraphs.flatMap((text) =>
      [...text.matchAll(/(?<!\d)\d{17}[\dX](?!\d)/g)].filter(([number]) => isCitizenNumber(number)),
    )
    const mobiles = paragraphs.filter((text) => APPLICANT_MOBILE.test(text))
    return [
      { count: citizens.length, what: '公民身份号码' },
      { count: mobiles.length, what: '申请人的手机号' },
    ].flatMap(({ count, what }) => {
      if (count === 0) return []
      const message = `正文有${count}处疑似${what}，请先撤下核对。`
      return [{ message, cells: [], quote: null, assessable: true }]
    })
  },
  passing: { prose: { 一: '发文号为110101199003070017。' } },
  failing: { prose: { 一: '申请人身份证号码为110101199003070011。' } },
}
