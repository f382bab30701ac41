import { expect, it } from 'vitest'
import { keepWords, takeKeptWords } from './kept-words'

const words = { unitId: 1, year: 2023, form: 'step return', fields: { text: '请重做' } }

it('gives words back once, to whoever typed them and for that report alone', () => {
  keepWords('li', words)
  expect(takeKeptWords('wang', 1, 2023)).toBeNull()
  expect(takeKeptWords('li', 1, 2022)).toBeNull()
  expect(takeKeptWords('li', 1, 2023)).toEqual(words)
  expect(takeKeptWords('li', 1, 2023)).toBeNull()
})

it('keeps the latest people, and no more than it can hold', () => {
  for (let at = 0; at < 250; at += 1) keepWords(`person ${at}`, words)
  expect(takeKeptWords('person 49', 1, 2023)).toBeNull()
  expect(takeKeptWords('person 50', 1, 2023)).toEqual(words)
})
