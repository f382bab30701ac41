import { describe, expect, it } from 'vitest'
import { calendarDay, daysUntil, deadlineOf, deadlineText, isAfter } from './deadline'

describe('deadlines', () => {
  it('are 31 January for units and 31 March for a government, of the next year', () => {
    expect(deadlineOf('department', 2024)).toBe('2025-01-31')
    expect(deadlineOf('government', 2024)).toBe('2025-03-31')
  })
  it('go by the day in China, not in Greenwich', () => {
    expect(isAfter('2025-01-31T15:59:00Z', '2025-01-31')).toBe(false)
    expect(isAfter('2025-01-31T16:00:00Z', '2025-01-31')).toBe(true)
  })
  it('are said in days', () => {
    expect(daysUntil('2025-01-31', '2025-01-19')).toBe(12)
    const on = (today: string) => deadlineText('2025-01-31', today)
    expect(['2025-01-19', '2025-01-31', '2025-02-03'].map(on)).toEqual(['还有12天', '今天到期', '已逾期3天'])
    expect(calendarDay('2025-01-30T23:00:00Z')).toBe('2025-01-31')
  })
})
