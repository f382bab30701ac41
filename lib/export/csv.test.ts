import { expect, it } from 'vitest'
import { csvRow } from './csv'

it('quotes separators and quotes, and leaves null empty', () => {
  expect(csvRow(['a,b', 'say "x"', 'two\nlines', null, 1.5])).toBe('"a,b","say ""x""","two\nlines",,1.5\r\n')
})

it('defuses what a spreadsheet would run, but no number', () => {
  expect(csvRow(['=1+1', '+cmd', '-x', '@sum', '\tx', '-5', '+3', -5])).toBe(
    "'=1+1,'+cmd,'-x,'@sum,'\tx,-5,+3,-5\r\n",
  )
})
