const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 })
const PLAIN = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4, useGrouping: false })
/** The smallest number that is printed with thousands separators. */
const GROUPED_FROM = 10_000

/** A number as pages, charts and sentences print it: separators from 10,000 up, a true minus sign, no rounding of counts. */
export function numberText(value: number): string {
  const text = (Math.abs(value) >= GROUPED_FROM ? GROUPED : PLAIN).format(Math.abs(value))
  return value < 0 ? `−${text}` : text
}

/** A change with its sign: +45, −3, 持平. */
export function changeText(change: number): string {
  if (change === 0) return '持平'
  return change > 0 ? `+${numberText(change)}` : numberText(change)
}

/** A share as per cent with one decimal: 59.3%. The caller has made sure that the whole is not 0. */
export function percentText(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)}%`
}

/** A year as headings and tables print it. */
export function yearText(year: number): string {
  return `${year}年`
}

// Made once: building a formatter costs more than all it formats on a page.
const COUNTY_DAY = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** `2025-03-12T…` as 2025年3月12日, in the time zone of the county. */
export function dateText(iso: string): string {
  const parts = COUNTY_DAY.formatToParts(new Date(iso))
  const part = (type: 'year' | 'month' | 'day') => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}年${part('month')}月${part('day')}日`
}
