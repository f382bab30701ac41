import { describe, expect, it } from 'vitest'
import { ALL_CHECKS } from '../all-checks'
import { UNDECIDED } from '../undecided'
import { YEAR_CHECKS } from './all-year-checks'

describe.each(YEAR_CHECKS.map((check) => [check.id, check] as const))('%s', (_, check) => {
  it('passes its passing sample and fails its failing one, naming unit and year', () => {
    expect(check.run(check.passing)).toEqual([])
    const failures = check.run(check.failing)
    expect(failures).toHaveLength(1)
    expect(failures[0]?.message).toMatch(/^青禾县民政局.*2023.*。$/)
  })
})

it('every rule of the specification is run, or listed with the reason why not', () => {
  const ids = [...ALL_CHECKS, ...YEAR_CHECKS, ...UNDECIDED].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const counts = { 'S-': 12, T2: 8, T3: 13, T4: 6, 'X-': 16, 'Q-': 4, 'P-': 6, 'Y-': 10, 'A-': 10 }
  for (const [prefix, count] of Object.entries(counts)) {
    expect([prefix, ids.filter((id) => id.startsWith(prefix)).length]).toEqual([prefix, count])
  }
})

it('reasons are full sentences', () => {
  for (const { title, reason } of UNDECIDED) {
    expect(title).toMatch(/^[\p{Script=Han}、]+$/u)
    expect(reason).toMatch(/。$/)
  }
})
