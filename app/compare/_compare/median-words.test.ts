import { expect, it } from 'vitest'
import { whyNoMedian } from './median-words'

const unit = (shortName: string, median: readonly (number | null)[] | null) => ({
  unit: { shortName },
  median,
})
const drawn = unit('河口镇', [null, 3])
const lacking = unit('民政局', [null, null])

it('says nothing where every unit has its median', () => {
  expect(whyNoMedian({ reference: 'peers', units: [drawn] }, 1)).toBeNull()
})

it.each([
  ['too few peers', { reference: 'peers', units: [lacking] }, 1, /^同类单位有数的不足 3 家，不画/],
  ['peers of several kinds', { reference: 'peers', units: [drawn, drawn] }, 2, /不属同一类/],
  ['too few peers of one unit', { reference: 'peers', units: [drawn, lacking] }, 1, /中位数；民政局的同类/],
  ['an index', { reference: 'index', units: [unit('河口镇', null)] }, 1, /^指数/],
] as const)('says why: %s', (_, compared, peers, words) => {
  expect(whyNoMedian(compared, peers)).toMatch(words)
})
