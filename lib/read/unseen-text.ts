/** Stands for characters of which it is not known whether a reader sees them. */
export const UNKNOWN = '\ufffd'
/** Words that stand in a cell for a value. */
const VALUE_WORD =
  /^(?:[无零未没不暂空〇一二三四五六七八九十百千两]|零[件条个项次]|无此项|未统计|不涉及|不适用|暂无|没有|未发生)$/
const YEAR = /^(?:19|20)\d\d年$/

/**
 * Text its reader cannot see, or perhaps not, with U+FFFD in the place of its digits, and in a cell of all that may be a
 * value. Words stay: a label printed white on a ground that is not known is still the label.
 */
export function withoutValues(text: string, inCell: boolean): string {
  const inked = text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]+/g, '')
  const compact = inked.replace(/[\s\u00a0\u3000]+/g, '')
  if (compact === '') return inked
  if (inCell && (!/\p{Script=Han}/u.test(compact) || VALUE_WORD.test(compact))) return UNKNOWN
  // The year is part of titles, printed white on a picture by many a site.
  return text
    .split(/(\d+年?)/)
    .map((piece) => (YEAR.test(piece) ? piece : piece.replace(/\p{N}/gu, UNKNOWN)))
    .join('')
}
