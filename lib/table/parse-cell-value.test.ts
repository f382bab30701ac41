import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCellValue } from './parse-cell-value'

describe('parseCellValue', () => {
  it('reads every non-negative integer it is given, plain or grouped', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (value) => {
        expect(parseCellValue(String(value), '件').value).toEqual({ status: 'number', value })
        expect(parseCellValue(` ${value.toLocaleString('en-US')} `, '件').value).toEqual({
          status: 'number',
          value,
        })
      }),
    )
  })

  it.each([
    ['', '件', { status: 'blank' }],
    ['\u00a0', '件', { status: 'blank' }],
    ['０', '件', { status: 'number', value: 0 }],
    ['+19', '项', { status: 'number', value: 19 }],
    ['－18', '项', { status: 'number', value: -18 }],
    ['251000元', '万元', { status: 'number', value: 25.1 }],
    ['75394432.52元', '万元', { status: 'number', value: 7539.443252 }],
    ['160.5964万元', '万元', { status: 'number', value: 160.5964 }],
    ['22（其中修订 16 件）', '件', { status: 'number', value: 22 }],
    ['/', '件', { status: 'mark', mark: '/' }],
    ['—', '件', { status: 'mark', mark: '—' }],
    ['无', '件', { status: 'mark', mark: '无' }],
    ['本单位未制作规章', '件', { status: 'mark', mark: '本单位未制作规章' }],
    ['00', '件', { status: 'illegible' }],
    ['1 2', '件', { status: 'illegible' }],
    ['1\n2', '件', { status: 'illegible' }],
    ['O', '件', { status: 'illegible' }],
    ['三', '件', { status: 'illegible' }],
    ['零', '件', { status: 'number', value: 0 }],
    ['〇', '件', { status: 'mark', mark: '〇' }],
    ['暂无', '件', { status: 'mark', mark: '暂无' }],
    ['0件', '件', { status: 'number', value: 0 }],
    ['1，234', '件', { status: 'number', value: 1234 }],
    ['12,34', '件', { status: 'illegible' }],
    ['251000（元）', '万元', { status: 'number', value: 25.1 }],
    ['25.1（万元）', '万元', { status: 'number', value: 25.1 }],
    ['3（单位：件）', '件', { status: 'number', value: 3 }],
    ['3（元）', '件', { status: 'illegible' }],
    ['约3', '件', { status: 'illegible' }],
    ['3.5元', '件', { status: 'illegible' }],
  ] as const)('%j in a cell of %s', (text, unit, value) => {
    expect(parseCellValue(text, unit).value).toEqual(value)
  })

  it('says what it converted or left aside', () => {
    expect(parseCellValue('251000元', '万元').note).toContain('251000元')
    expect(parseCellValue('22（其中修订16件）', '件').note).toContain('其中修订16件')
  })
})
