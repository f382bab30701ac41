import type { Unit } from '../catalogue/form'
import type { CellValue } from '../model/cell-value'

/** A cell's text as a value, with a Chinese note where something beside the plain number was printed. */
export type ParsedValue = { readonly value: CellValue; readonly note: string | null }

const plain = (value: CellValue, note: string | null = null): ParsedValue => ({ value, note })
const number = (value: number, note: string | null = null): ParsedValue =>
  plain({ status: 'number', value }, note)

const MARK = /^(?:[/\\—–―_~*×·.、。-]+|无|无此项|未统计|不涉及|不适用|N\/?A)$/i
const NUMBER = '[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
/** Upright strokes, also with a dash: badly recognised ones as likely as signs. */
const STROKES = /^[-|]*\|[-|]*$/
const WITH_UNIT = new RegExp(`^(${NUMBER})(件|条|个|项|次|元|万元|亿元)$`)
const WITH_REMARK = new RegExp(`^(${NUMBER})\\((.+)\\)$`)
const PLAIN = new RegExp(`^${NUMBER}$`)
/** ①, ², ⑴: signs of notes, which width folding would turn into digits of the number. */
const NOTE_SIGN = /[\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u24ff\u2776-\u2793]/
/** Two cells run together, or a digit lost: no count is printed with a leading zero. */
const LEADING_ZERO = /^[+-]?0\d/
/** A remark that only names the unit: 251000（元）, 3（单位：件）. */
const UNIT_REMARK = /^(?:单位:?)?(件|条|个|项|次|元|万元|亿元)$/
/** Words where a number is asked for. They say nothing in figures, and are kept as what is printed. */
const WORDS = /^(?:暂无|没有|未发生|未制定|未开展|未收费|不收费|未填|不详|空白)$/
const ZERO_IN_WORDS = /^零(?:件|条|个|项|次)?$/
/** Drawn like a zero, also where a sign or a ring was meant. */
const RING = /^[〇○◯]$/
const YUAN_PER: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 }

/**
 * Reads the text of one cell. Money is given in 万元, as the form asks; a printed 元 is converted and noted.
 * What is neither a number, a sign nor words is illegible – never a guess.
 */
export function parseCellValue(text: string, unit: Unit): ParsedValue {
  if (NOTE_SIGN.test(text)) return plain({ status: 'illegible' }, '数字旁印有注号')
  const raw = text.normalize('NFKC').replaceAll('−', '-').trim()
  if (raw === '') return plain({ status: 'blank' })
  if (STROKES.test(raw)) return plain({ status: 'illegible' }, '竖线可能是数字1，也可能是符号')
  if (MARK.test(raw)) return plain({ status: 'mark', mark: text.trim() })
  const compact = raw.replace(/(?<=[^\d\s])\s+|\s+(?=[^\d\s])/g, '')
  if (LEADING_ZERO.test(compact))
    return plain({ status: 'illegible' }, '数字以0开头，可能是几格的数字连在一起')
  if (PLAIN.test(compact)) return number(toNumber(compact))
  const remark = WITH_REMARK.exec(compact)
  const unitRemark = UNIT_REMARK.exec(remark?.[2] ?? '')?.[1]
  if (remark && unitRemark) return withUnit(toNumber(remark[1] ?? ''), unitRemark, unit)
  if (remark) return number(toNumber(remark[1] ?? ''), `附注：${remark[2]}`)
  const measured = WITH_UNIT.exec(compact)
  if (measured) return withUnit(toNumber(measured[1] ?? ''), measured[2] ?? '', unit)
  if (ZERO_IN_WORDS.test(compact)) return number(0, `印为“${compact}”`)
  if (RING.test(compact))
    return plain({ status: 'mark', mark: text.trim() }, '印的是圈，可能是0，也可能是符号')
  if (WORDS.test(compact)) return plain({ status: 'mark', mark: text.trim() })
  if (/^\p{Script=Han}[\p{Script=Han}\p{P}]{3,}$/u.test(compact))
    return plain({ status: 'mark', mark: text.trim() })
  return plain({ status: 'illegible' }, '无法识别为数字')
}

function withUnit(value: number, printed: string, unit: Unit): ParsedValue {
  const yuan = YUAN_PER[printed]
  if (unit !== '万元')
    return yuan
      ? plain({ status: 'illegible' }, `件数栏印有“${printed}”`)
      : number(value, `印有单位“${printed}”`)
  if (!yuan) return plain({ status: 'illegible' }, `金额栏印有“${printed}”`)
  return number(
    Number(((value * yuan) / 10_000).toFixed(8)),
    printed === '万元' ? null : `印为${value}${printed}，折合万元`,
  )
}

const toNumber = (text: string): number => Number(text.replaceAll(',', ''))

/** Whether a text can stand in a number cell: a number, run-together digits or a sign – no words. */
export function isValueToken(token: string): boolean {
  const text = token.normalize('NFKC').trim()
  return MARK.test(text) || STROKES.test(text) || isNumberToken(token)
}

/** What stands for a value of a scan that was not read; it parses as illegible. */
export const UNREAD = '？'

/** Whether a grid cell can be a value, read or not. */
export const isValueCell = (cell: { readonly text: string; readonly unsure?: boolean }): boolean =>
  (cell.unsure === true && !/\p{Script=Han}{2}/u.test(cell.text)) || isValueToken(cell.text)

/** The same without signs: what makes a run of values one. */
export function isNumberToken(token: string): boolean {
  return parseCellValue(token, '件').value.status === 'number' || /^\d+$/.test(token.normalize('NFKC'))
}
