import { expect, it } from 'vitest'
import { endingLabel, isoDateText, successionText, yearsText } from './unit-words'

it('writes dates of the register as far as they are given', () => {
  expect(['2023', '2023-12', '2023-12-01'].map(isoDateText)).toEqual([
    '2023年',
    '2023年12月',
    '2023年12月1日',
  ])
})

it('names a reorganisation with its date, or without when there is none', () => {
  expect(successionText('rename', '2023-12-31')).toBe('2023年12月31日更名')
  expect(successionText('absorb', null)).toBe('并入')
})

it('writes ranges of years', () => {
  expect([yearsText(2019, null), yearsText(2019, 2019), yearsText(2019, 2022)]).toEqual([
    '2019年起',
    '2019年',
    '2019–2022年',
  ])
})

it('says of a unit that nobody follows what became of it', () => {
  expect([endingLabel('move_up'), endingLabel('close'), endingLabel(null)]).toEqual(['上划', '撤销', '撤销'])
})
