import { expect, it } from 'vitest'
import { visibleJson, visibleText } from './visible-text'

it('writes out what would break, reverse or command a terminal line, and nothing else', () => {
  expect(visibleText('年报\n2023\u001b[2J\u202ecod.exe\u200f\u0000\u0085\u2028.docx')).toBe(
    '年报\\n2023\\u{001b}[2J\\u{202e}cod.exe\\u{200f}\\u{0000}\\u{0085}\\u{2028}.docx',
  )
  const plain = '云泽县　民政局《2023年》“年报”— 100%.docx 🗎 𠮷'
  expect(visibleText(plain)).toBe(plain)
})

it('keeps JSON the same value on one safe line', () => {
  const value = { file: 'a\u001b]0;x\u0007\u202e\u2028\u{e0041}𠮷"\\.txt' }
  const line = visibleJson(value)
  expect(JSON.parse(line)).toEqual(value)
  expect(visibleText(line)).toBe(line)
})
