import { expect, it } from 'vitest'
import { MEASURES } from '../chart/measure'
import { RANKING_RULES, rankingOf } from './ranking'

it('every measure falls under a rule with a reason, and every rule is needed', () => {
  const used = new Set(MEASURES.map(({ id }) => rankingOf(id)))
  expect(RANKING_RULES.filter((rule) => !used.has(rule))).toEqual([])
  for (const { reason, ranked } of RANKING_RULES) expect(reason).toMatch(ranked ? /^位次/ : /不列位次。$/)
})

it('only what says how much was handled, or how much of it was disclosed, is ranked', () => {
  expect(MEASURES.flatMap(({ id }) => (rankingOf(id).ranked ? [id] : []))).toEqual([
    'applications.received.total',
    'applications.closed_total.total',
    'rate.disclosure_rate',
    'rate.substantive_disclosure_rate',
  ])
})

it('says why there are no places', () => {
  expect(rankingOf('rate.refusal_rate').reason).toContain('依法确定')
  expect(rankingOf('rate.carry_over_rate').reason).toContain('结转')
  expect(rankingOf('disclosure.penalties.decisions').reason).toContain('职权不同')
  expect(rankingOf('rate.lawsuit_correction_rate').reason).toContain('诉讼')
  expect(rankingOf('applications.received.business').reason).toContain('由谁申请')
})
