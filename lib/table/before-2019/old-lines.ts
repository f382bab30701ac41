import { isMeasure, isOldLabel, levelOf, splitMeasure } from './old-labels'

/** A label of running text with the figures behind it. `glued`: they touch the label, or the next row begins in them. */
export type Segment = { readonly label: string; readonly values: string; readonly glued: boolean }

/** Brackets and quotes keep their digits: （不同渠道和方式公开相同信息计1条）, “免予公开范围1”. */
const CLOSING: Readonly<Record<string, string>> = { '（': '）', '(': ')', '“': '”', '《': '》' }
const ENUMERATOR_AHEAD = /^(?:其中[:：]?\s*)?\d{1,2}\s*[、.．)）](?=\s*[^\d\s])/
const VALUES = /^[\d.,+\-−－—–/%\s]+/

/** Full-width digits and signs as plain ones; the length stays, so that places in the text do too. */
const folded = (text: string) => text.replace(/[０-９．，＋]/g, (char) => char.normalize('NFKC'))

/** Where the values behind a label begin: at a digit, or at a sign that stands alone; -1 when there are none. */
function valuesAt(text: string, from: number): number {
  let close = ''
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (close !== '') close = char === close ? '' : close
    else if (CLOSING[char] && text.indexOf(CLOSING[char], at) > 0) close = CLOSING[char]
    else if (/\d/.test(char)) return at
    else if (/[-—–/+]/.test(char) && /^\S{1,2}(?:\s|$)/.test(text.slice(at)) && /\s/.test(text[at - 1] ?? ''))
      return at
    else if (/[-—–/]/.test(char) && isSignBehindMeasure(text, at)) return at
  }
  return -1
}

/** 延期办结数件/ at the end of a row: a sign for a value that touches the unit; 元/件 is a unit. */
function isSignBehindMeasure(text: string, at: number): boolean {
  return (
    /[件条次篇个人元份期数]\s*$/.test(text.slice(0, at)) &&
    /^[-—–/]{1,2}(?:\s|$|\d{1,2}\s*[、.．]|[（(]\s*[一二三四五六七八九十]+\s*[)）]|[一二三四五六七八九十]+、|其中)/.test(
      text.slice(at),
    )
  )
}

/** Most characters behind a known label that may stand for its value. */
const LONGEST_REST = 8

/** The row a text begins with when something that is no figure stands behind its label: 延期办结数件未统计. */
export function rowBefore(text: string): string | null {
  for (let cut = 1; cut <= LONGEST_REST && cut < text.length; cut += 1) {
    const shorter = text.slice(0, -cut).trim()
    if (isOldLabel(splitMeasure(shorter).label)) return shorter
  }
  return null
}

/**
 * A run of digits that touches the next row ends with that row's enumerator: 002、网上申请数 is 00 and 2、. Which number
 * must come is known from the row before; null when the run does not end with it.
 */
function withoutEnumerator(run: string, expected: readonly number[]): string | null {
  const next = expected.find((number) => run.endsWith(String(number)) && run.length > String(number).length)
  const values = next === undefined ? null : run.slice(0, -String(next).length)
  // 0.52. is 0.5 and 2., or 0.52: a decimal in front of an enumerator cannot be cut.
  return values === null || /\.\d*$/.test(values) ? null : values
}

/** The values of a run in front of `sign`, without the enumerator of the next row; one that cannot be cut reads as “?”. */
function endOfRun(run: string, sign: string, enumerator: number) {
  const closed = run.endsWith('.')
  if (sign === '' || !(closed || (/\d$/.test(run) && /[、)）]/.test(sign))))
    return { values: run.trim(), length: run.length, glued: false }
  const peeled = withoutEnumerator(closed ? run.slice(0, -1) : run, [enumerator + 1, 1])
  return { values: peeled?.trim() ?? '?', length: peeled?.length ?? run.length, glued: true }
}

/** Cuts a line of text into labels and the figures behind them; text behind the last figure is a segment without any. */
export function segmentsOf(text: string): Segment[] {
  const plain = folded(text)
  const segments: Segment[] = []
  let at = 0
  let enumerator = 0
  while (at < plain.length) {
    const rest = plain.slice(at)
    const opening = ENUMERATOR_AHEAD.exec(rest.trimStart())?.[0] ?? ''
    const lead = rest.length - rest.trimStart().length + opening.length
    if (opening) enumerator = Number(/\d+/.exec(opening)?.[0])
    const start = valuesAt(plain, at + lead)
    if (start < 0) {
      segments.push({ label: text.slice(at).trim(), values: '', glued: false })
      break
    }
    const run = VALUES.exec(plain.slice(start))?.[0] ?? plain[start] ?? ''
    const { values, length, glued } = endOfRun(run, plain[start + run.length] ?? '', enumerator)
    const touches = start > at && /\S/.test(plain[start - 1] ?? '')
    segments.push({ label: text.slice(at, start).trim(), values, glued: glued || touches })
    at = start + length
  }
  return segments
}

/** Whether a text can be the label of a row: known, or with a unit behind it, and no sentence. */
export function isRowLabel(text: string): boolean {
  const { label, measure } = splitMeasure(text)
  if (/[。；！？]/.test(label) || label.length > 90) return false
  return isOldLabel(label) || (measure !== null && label.length >= 2) || /数量?$/.test(label)
}

/** A line that opens a group and carries no figure: 一、主动公开情况. */
export const isGroupLine = (text: string): boolean =>
  levelOf(text) < 3 && text.length <= 40 && !/[。；]/.test(text) && !isMeasure(text)
