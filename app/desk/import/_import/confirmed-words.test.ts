import { expect, it } from 'vitest'
import { confirmedWords } from './confirmed-words'

const taken = (unit: string, external = false) =>
  ({ id: 1, fileName: 'a.pdf', ok: true, unitId: 1, unit, year: 2023, external }) as const
const failed = { id: 2, fileName: 'b.pdf', ok: false, reason: '已锁定' } as const

it('says how reports were taken in, and which of them count nowhere', () => {
  expect(confirmedWords([taken('云泽县水务局')], 'draft')).toBe('已收 1 份，列为已交，待审核。')
  expect(confirmedWords([taken('云泽县水务局'), taken('青云市水务局', true), failed], 'direct')).toBe(
    '已收 1 份，计入全县。另收外部参照 1 份（青云市水务局2023年）：不是本县的单位，不计入本县的家数和合计；确属本县的，请在单位名录的“外部参照”中改回待确认。1 份没有收，仍在清单中，各行写明了原因。',
  )
  const many = ['甲', '乙', '丙', '丁'].map((name) => taken(`青云市${name}局`, true))
  expect(confirmedWords(many, 'direct')).toMatch(
    /^已收外部参照 4 份（青云市甲局2023年、青云市乙局2023年、青云市丙局2023年等）：不是本县的单位/,
  )
  expect(confirmedWords([failed], 'draft')).toBe('1 份没有收，仍在清单中，各行写明了原因。')
})
