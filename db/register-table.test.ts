import { expect, it } from 'vitest'
import { readRegister } from './register-file'

const read = (...lines: string[]) => readRegister(new TextEncoder().encode(lines.join('\r\n')))
const ROWS = [
  ['名称', '类型', '别名', '应报年度'],
  ['青禾县民政局', '工作部门', '民政局', '2021-2025'],
]

it.each([',', '\t', ';', '，'])('reads cells separated by %j', (separator) => {
  const [entry] = read(...ROWS.map((row) => row.join(separator)))
  expect(entry).toMatchObject({
    line: 2,
    name: '青禾县民政局',
    kind: 'department',
    aliases: ['民政局'],
    obligedYears: [{ from: 2021, to: 2025 }],
  })
})

it('finds the head below the title of the list', () => {
  for (const title of ['青禾县应报单位名单,,,', '青禾县应报单位名单']) {
    expect(read(title, ...ROWS.map((row) => row.join(',')))).toMatchObject([
      { line: 3, name: '青禾县民政局' },
    ])
  }
})

it('says what stands where the head should', () => {
  expect(() => read('青禾县民政局,工作部门')).toThrow('第1行是“青禾县民政局，工作部门”')
})

it('tells a workbook and an empty file by what they are', () => {
  expect(() => readRegister(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0))).toThrow('Excel 工作簿')
  expect(() => readRegister(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toThrow('Excel 工作簿')
  expect(() => readRegister(new Uint8Array())).toThrow('名录文件是空的')
})

it('takes no number, sum or row of other commas for a unit, and no row that is longer than the head', () => {
  expect(() => read('序号,单位名称', '1,青禾县民政局', '合计,2')).toThrow('第3行：“2”不是单位名称')
  expect(() => read('单位名称,类型', '合计,')).toThrow('第2行：“合计”不是单位名称')
  expect(() => read('单位名称,类型', '青禾县民政局，工作部门')).toThrow('不是单位名称')
  expect(() => read('单位名称,别名,应报年度', '青禾县民政局,民政局,,2021-')).toThrow(
    '第2行：有4格，表头只有3格',
  )
})
