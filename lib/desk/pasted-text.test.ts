import { expect, it } from 'vitest'
import { pastedText } from './pasted-text'

it.each([
  ['cells of one line', '一、本年新收\t1\r\n二、上年结转\t\t0', '一、本年新收\t1\n二、上年结转\t\t0'],
  ['a cell of two lines', '"（三）\n不予公开"\t1\t"1\n2"', '（三）不予公开\t1\t12'],
  ['a doubled quotation mark', 'a\t"说""明"\tb', 'a\t说"明\tb'],
  ['quotation marks of the text', '"一站式"服务\t"x"', '"一站式"服务\t"x"'],
])('keeps rows and columns of %s', (_, pasted, text) => {
  expect(pastedText(pasted)).toBe(text)
})
