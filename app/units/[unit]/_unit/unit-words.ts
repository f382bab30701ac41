import type { Ending, SuccessionType } from '@/lib/catalogue/unit-kinds'

/** How a reorganisation reads from the later unit: what became of the earlier one. */
const SUCCESSION_WORDS: Record<SuccessionType, string> = {
  rename: '更名',
  merge: '合并',
  split: '分设',
  absorb: '并入',
  move_up: '上划',
  close: '撤销',
}

/** What became of a unit that nobody follows, or whose successor stands beside it. */
export function endingLabel(ending: Ending | null): string {
  return SUCCESSION_WORDS[ending ?? 'close']
}

/** The word of a reorganisation with its date, e.g. 2023年12月更名. */
export function successionText(type: SuccessionType, date: string | null): string {
  return `${date === null ? '' : isoDateText(date)}${SUCCESSION_WORDS[type]}`
}

/** A date of the register, as far as it is given: 2023, 2023-12 or 2023-12-31. */
export function isoDateText(date: string): string {
  const [year, month, day] = date.split('-')
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
}

/** Years from–to as the register gives them: 2019年起, 2019–2023年. */
export function yearsText(from: number, to: number | null): string {
  if (to === null) return `${from}年起`
  return from === to ? `${from}年` : `${from}–${to}年`
}
