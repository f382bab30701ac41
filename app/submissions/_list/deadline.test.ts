import { describe, expect, it } from 'vitest'
import { deadlineOf, isAfter } from './deadline'

describe('deadlines', () => {
  it('are 31 January for units and 31 March for a government, of the next year', () => {
    expect(deadlineOf('department', 2024)).toBe('2025-01-31')
    expect(deadlineOf('government', 2024)).toBe('2025-03-31')
  })
  it('go by the day in China, not in Greenwich', () => {
    expect(isAfter('2025-01-31T15:59:00Z', '2025-01-31')).toBe(false)
    expect(isAfter('2025-01-31T16:00:00Z', '2025-01-31')).toBe(true)
  })
})
