import { expect, it } from 'vitest'
import { Forbidden } from '@/db/desk/demand'
import { StoreError } from '@/db/store'
import { keepingWords, keepWords, registerPage, reportPage, takeKeptWords, typedFields } from './kept-words'

const page = reportPage(1, 2023)
const words = { page, form: 'step return', fields: { text: '请重做' } }

it('gives words back once, to whoever typed them and for that page alone', () => {
  keepWords('li', words)
  expect(takeKeptWords('wang', page)).toBeNull()
  expect(takeKeptWords('li', reportPage(1, 2022))).toBeNull()
  expect(takeKeptWords('li', registerPage(1))).toBeNull()
  expect(takeKeptWords('li', page)).toEqual(words)
  expect(takeKeptWords('li', page)).toBeNull()
})

it('takes the fields of a form as they were typed, without its files', () => {
  const form = new FormData()
  form.set('obligedYears', ' 2024- ')
  form.set('file', new File(['a'], 'a.csv'))
  expect(typedFields(form)).toEqual({ obligedYears: ' 2024- ' })
})

it('keeps what was typed when it is refused, not when it is done or not allowed', () => {
  expect(keepingWords('li', words, () => 1)).toBe(1)
  const refuse = (error: Error) => () =>
    keepingWords('li', words, () => {
      throw error
    })
  expect(refuse(new Forbidden('不可以'))).toThrow('不可以')
  expect(takeKeptWords('li', page)).toBeNull()
  expect(refuse(new StoreError('写法不对'))).toThrow('写法不对')
  expect(takeKeptWords('li', page)).toEqual(words)
})
