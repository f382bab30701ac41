import { describe, expect, it } from 'vitest'
import { lines, page, TITLE, TWO_IN_LINES, table, tableTwo, threeInLines } from '../fixtures/shapes/shape'
import { readReport } from '../pipeline'

async function rowsOf(text: string, fileName: string): Promise<(row: string) => string> {
  const outcome = await readReport(new TextEncoder().encode(text), fileName)
  if (!outcome.ok) throw new Error(outcome.reason)
  const { cells } = outcome.value
  return (row) =>
    [...cells]
      .filter(([id]) => id.startsWith(`${row}.`))
      .map(([, { value, doubtful }]) => {
        if (value.status !== 'number')
          return { blank: '_', mark: '/', illegible: '?', absent: '.' }[value.status]
        return `${value.value}${doubtful ? '~' : ''}`
      })
      .join(' ')
}

const HEADS = [
  ['', '', '', '申请人情况', '', '', '', '', '', ''],
  ['', '', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
]

describe('a page without merged cells', () => {
  it('has empty cells under a label: the values are placed by the heads', async () => {
    const rows = table(
      ...HEADS,
      ['一、本年新收政府信息公开申请数量', '', '', 4, 1, '', '', '', '', 5],
      ['三、本年度办理结果', '（一）予以公开', '', 3, '', '', '', '', '', 3],
      ['', '（三）不予公开', '1.属于国家秘密', 0, '', '', '', '', '', 0],
    )
    const row = await rowsOf(page(`<p>${TITLE}</p>`, tableTwo(), rows), 'a.html')
    expect(row('applications.received')).toBe('4 1 _ _ _ _ 5')
    expect(row('applications.disclosed')).toBe('3 _ _ _ _ _ 3')
    expect(row('applications.refused_state_secret')).toBe('0 _ _ _ _ _ 0')
  })
})

describe('rows that have moved to the left', () => {
  it('are not taken for rows with an empty cell under their label', async () => {
    const heads = [
      ['', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计', ''],
      ['一、本年新收政府信息公开申请数量', '', 4, 1, 0, 0, 0, 0, 5, ''],
    ]
    const carried = ['二、上年结转政府信息公开申请数量', '', 8, 0, 7, 0, 0, 3, '', '']
    const read = async (...rows: (string | number)[][]) =>
      rowsOf(page(`<p>${TITLE}</p>`, tableTwo(), table(...heads, ...rows)), 'a.html')
    const unmoved = await read(carried, ['', '（一）予以公开', 3, 0, 0, 0, 0, 0, 3, ''])
    expect(unmoved('applications.carried_in')).toBe('8 0 7 0 0 3 _')
    const moved = await read(
      ['二、上年结转政府信息公开申请数量', '', 8, 0, 7, 0, 0, 3, '', ''],
      ['（一）予以公开', 3, 0, 0, 0, 0, 0, 3, '', ''],
    )
    expect(moved('applications.carried_in')).toBe('? ? ? ? ? ? ?')
  })

  it('and a number with a gap in it makes up for no blank beside it', async () => {
    const label = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政'
    const read = async (number: string, last: string) => {
      const rows = table(
        ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
        ['一、本年新收政府信息公开申请数量', 4, 1, 0, 0, 0, 0, 5],
        [label, 45, number, 0, 7, last, 177, 30],
        ['府信息公开申请', '', '', '', '', '', '', ''],
      )
      return (await rowsOf(page(`<p>${TITLE}</p>`, tableTwo(), rows), 'a.html'))(
        'applications.other_fee_unpaid',
      )
    }
    expect(await read('825', '0')).toBe('45 825 0 7 0 177 30')
    expect(await read('825　99612', '')).toMatch(/^(?:(?:\?|\d+~) ?){7}$/)
  })
})

describe('table four with an empty column at its end', () => {
  const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const read = async (last: string | number) => {
    const rows = table(
      ['行政复议', '', '', '', '', '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', '', ''],
      [...OUTCOMES, ...OUTCOMES, ...OUTCOMES, ''],
      [1, 0, 0, 0, 1, 0, 2, 0, 0, 2, 0, 0, 0, 3, last, ''],
    )
    const title = '<p>四、政府信息公开行政复议、行政诉讼情况</p>'
    return (await rowsOf(page(`<p>${TITLE}</p>`, tableTwo(), title, rows), 'a.html'))(
      'disputes.lawsuit_after_reconsideration',
    )
  }
  it('does not take that for the value of a number with a remark', async () => {
    expect(await read(3)).toBe('0 0 0 3 3')
    expect(await read('3注1')).toMatch(/\?$/)
  })
})

describe('a value printed in the cell of its label', () => {
  it('moves no other value into its place', async () => {
    const label = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'
    for (const first of ['5件', '—', '5']) {
      const rows = table(
        ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
        ['一、本年新收政府信息公开申请数量', 4, 1, 0, 0, 0, 0, 5],
        [`${label}<br>${first}`, 0, 0, 0, 0, 0, 5, ''],
      )
      const row = await rowsOf(page(`<p>${TITLE}</p>`, tableTwo(), rows), 'a.html')
      expect([first, row('applications.partly_disclosed')]).toEqual([
        first,
        expect.stringMatching(/^\? \? \? \? \? \? \?$|^5~? 0~? 0~? 0~? 0~? 0~? 5~?$/),
      ])
    }
  })
})

describe('text of a PDF whose last column is narrow', () => {
  it('doubts a number that goes on beside a side head or the rest of the label', async () => {
    const rows = threeInLines({
      partly_disclosed: ['（二）部分公开（区分处理的，只计这一情形，不计其他情 20 0 0 0 0 0 2', '形） 0'],
      refused_internal_affairs: ['5.属于三类内部事务信息 30 0 0 0 0 0 3', '（三）不予公开 0'],
    })
    const row = await rowsOf(lines(TITLE, ...TWO_IN_LINES, ...rows, '五、存在的主要问题及改进情况'), 'a.txt')
    expect(row('applications.partly_disclosed')).toMatch(/[~?]$/)
    expect(row('applications.refused_internal_affairs')).toMatch(/[~?]$/)
    expect(row('applications.received')).toBe('0 0 0 0 0 0 0')
  })
})
