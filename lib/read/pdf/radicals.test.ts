import { describe, expect, it } from 'vitest'
import { withoutRadicals } from './radicals'

const plain = (text: string) => [...text].map(withoutRadicals).join('')

describe('withoutRadicals', () => {
  it.each([
    ['⺠⻔⻓⻅⻬⻛⻥⻢⻋⻚', '民门长见齐风鱼马车页'],
    ['⼀⼆⾏⽂⼯⼾', '一二行文工户'],
    ['第⼆⼗条第（⼀）项', '第二十条第（一）项'],
    ['\uf9d1\uf91c', '六卵'],
  ])('%s', (printed, meant) => expect(plain(printed)).toBe(meant))

  it('leaves everything else as printed, full-width signs too', () => {
    expect(plain('（１）“abc”，①㎡')).toBe('（１）“abc”，①㎡')
  })
})
