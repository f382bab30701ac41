import type { UnitKind } from '../catalogue/unit-kinds'

// 条例 第四十九条: departments hand in and publish before 31 January, the government's own report appears before 31 March.
const UNIT_DEADLINE = '01-31'
const GOVERNMENT_DEADLINE = '03-31'

/** The last day (ISO date) for the report of a year. */
export function deadlineOf(kind: UnitKind, year: number): string {
  return `${year + 1}-${kind === 'government' ? GOVERNMENT_DEADLINE : UNIT_DEADLINE}`
}

/** Whether something that happened at an ISO instant happened after the deadline, by the county's calendar. */
export function isAfter(instant: string, deadline: string): boolean {
  return calendarDay(instant) > deadline
}

const CALENDAR = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day (ISO) it is in the county at an instant. */
export function calendarDay(instant: string | Date): string {
  return CALENDAR.format(new Date(instant))
}

/** Whole days from one ISO day to another; negative once it has passed. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)
}

/** 还有12天 · 今天到期 · 已逾期3天 */
export function deadlineText(day: string, today: string): string {
  const days = daysUntil(day, today)
  if (days === 0) return '今天到期'
  return days > 0 ? `还有${days}天` : `已逾期${-days}天`
}
