import { expect, it } from 'vitest'
import type { UnitRow } from '@/db/queries/list-units'
import { asWritten } from '@/lib/search/everyday-words'
import { queryWords } from '@/lib/search/grams'
import { askedOfUnits } from './asked-of-unit'

const unit = (name: string, ...names: string[]) => ({
  unit: { shortName: name } as UnitRow,
  names: [name, `云泽县${name}`, ...names],
})
const UNITS = [unit('城关镇', '城关'), unit('水务局', '水利局'), unit('水务局城关站')]

function asked(query: string) {
  const found = askedOfUnits(queryWords(query), UNITS)
  return (
    found && [
      found.units.map(({ shortName }) => shortName).join(),
      ...found.words.map((word) => word.join('')),
    ]
  )
}

it('takes the name of a unit out of a query, with a space or without', () => {
  for (const query of [
    '城关镇 诉讼',
    '城关镇诉讼',
    '云泽县城关镇有多少诉讼？',
    '诉讼 城关',
    '城关镇的诉讼情况',
  ])
    expect(asked(query), query).toEqual(['城关镇', '诉讼'])
  expect(asked('水利局 行政 处罚')).toEqual(['水务局', '行政', '处罚'])
  expect(asked('水务局城关站诉讼')).toEqual(['水务局城关站', '诉讼'])
})

it('asks nothing of a unit that is only named, and nothing where none is', () => {
  for (const query of ['城关镇', '城关镇有多少', '诉讼', '镇 诉讼']) expect(asked(query), query).toBeNull()
})

it('knows what reports call it', () => {
  expect(asWritten(queryWords('城关镇打官司'))?.map((word) => word.join(''))).toEqual(['城关镇诉讼'])
  expect(asWritten(queryWords('罚款 诉讼'))?.map((word) => word.join(''))).toEqual(['行政处罚', '诉讼'])
  expect(asWritten(queryWords('不予公开 诉讼'))).toBeNull()
})
