const DIGITS = '〇一二三四五六七八九'

/** 1 → 一, 10 → 十, 23 → 二十三, as automatic numbering counts; null beyond 99, where the formats part. */
export function chineseCount(value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value > 99) return null
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`
}
