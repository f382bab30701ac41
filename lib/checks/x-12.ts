import type { Check, CheckContext, RawFinding } from './check'
import { type Phone, phonesOf } from './contact-phones'
import { FORMAT_2021, PRACTICE } from './legal-basis'
import { isExcerpt, paragraphsOf, shortened } from './report-text'
import { limitFor } from './thresholds'

/** What stands behind a label of contact, and what makes it unusable. */
const CONTACTS = [
  {
    label: '电子邮箱',
    value: /(?:电子)?(?:邮箱|邮件|E-?mail)(?:地址)?[：:为是]\s*([A-Za-z0-9._@＠-]{5,60})/i,
    fits: /^[^@＠]+[@＠][^@＠]+\.[A-Za-z]{2,}\.?$/,
  },
  { label: '邮政编码', value: /(?:邮政编码|邮编)[：:为是]?\s*(\d+)/, fits: /^\d{6}$/ },
  {
    label: '电话',
    value: /(?:电话|传真)[：:为是]?\s*[（(]?(0\d{2,3}[)）—–－-]{1,2}\d+)/,
    fits: /^0\d{2,3}\D{1,2}\d{7,8}$/,
  },
] as const

/** Words beside a way to reach the unit. */
const CONTACT = /电话|邮箱|邮编|邮政编码|地址[：:为是]|传真|@|联系方式|与[^。]{2,40}联系/
/** A shorter text is a fragment of a report. */
const SHORTEST = 400

/**
 * Numbers of a length that no other unit has under the same area code, where `least` others at least give one, all of
 * one other length: within an area code lengths are alike.
 */
function oddPhones(
  own: readonly Phone[],
  siblings: NonNullable<CheckContext['phones']>,
  least: number,
): RawFinding[] {
  const seen = new Set<string>()
  return own.flatMap(({ printed, area, digits }) => {
    const lengths = siblings
      .map((phones) => phones.filter((each) => each.area === area).map((each) => each.digits))
      .filter((each) => each.length > 0)
    const [usual, ...others] = new Set(lengths.flat())
    if (lengths.length < least || usual === undefined || others.length > 0) return []
    if (usual === digits || seen.has(printed)) return []
    seen.add(printed)
    // How many others there are is left out: decisions hold on to the numbers of a message.
    const message = `电话为${digits}位，本年度其他单位同一区号的电话都是${usual}位，疑似多写或漏写，请核对。`
    return [{ message, cells: [], quote: printed, assessable: true }]
  })
}

export const X_12: Check = {
  id: 'X-12',
  severity: 'info',
  title: '联系方式可用',
  basis: `${FORMAT_2021}的前言；核对${PRACTICE}`,
  explanation:
    '报告应写明联系方式。电子邮箱应有一个“@”，邮政编码为6位，固定电话为区号加7至8位号码，位数与本县（市、区）其他单位同一区号的电话一致，写错则公众无法联系。',
  run: (input) => {
    const { report, context } = input
    const paragraphs = paragraphsOf(report)
    const whole = paragraphs.join('').replace(/\s/g, '')
    if (whole.length >= SHORTEST && !CONTACT.test(whole) && !isExcerpt(report)) {
      const message = '全文未见联系方式（地址、电话、邮箱0项），公众难以联系，宜在前言写明。'
      return [{ message, cells: [], quote: null, assessable: true }]
    }
    const misspelt = paragraphs.flatMap((text) =>
      CONTACTS.flatMap(({ label, value, fits }) => {
        const printed = value.exec(text)?.[1]
        if (printed === undefined || fits.test(printed)) return []
        const message = `${label}的写法疑似有误（${printed.length}个字符），请核对。`
        return [{ message, cells: [], quote: shortened(printed), assessable: true }]
      }),
    )
    const least = limitFor(input, 'X-12.siblings')
    return [...misspelt, ...oddPhones(phonesOf(paragraphs), context.phones ?? [], least)]
  },
  passing: {
    prose: { 六: '没有收取信息处理费。电话：0955-1234567，邮编：755100，邮箱：gk@example.cn。' },
    contacts: ['电话：0955-7654321', '电话：0955-7654322'],
  },
  failing: {
    prose: { 六: '没有收取信息处理费。邮箱：gk57261660example.cn，电话：0955-12345678。' },
    contacts: ['电话：0955-7654321', '电话：0955—7654322'],
  },
}
