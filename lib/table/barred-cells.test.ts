import { describe, expect, it } from 'vitest'
import { readReport } from '../pipeline'

/** Table two as programs print it that take the text out of web pages, a line for each cell or for each row. */
const HEADS = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']
const ROWS = [HEADS, ['规章', '/', '/', '/'], ['行政规范性文件', '2', '', '11']]
const THIRD = '三、收到和处理政府信息公开申请情况'
const KEYS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（三）不予公开',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
] as const
const [NEW, CARRIED, REFUSED, SECRET, FORBIDDEN, SAFETY] = KEYS

async function read(...lines: readonly string[]): Promise<(row: string) => string> {
  const isByRow = lines[0]?.startsWith('| ')
  const text = [
    '云泽县芦滩镇2022年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    ...(isByRow ? ROWS.map((row) => `| ${row.join(' | ')} |`) : ROWS.flatMap((row) => byCell(...row))),
    ...(lines.includes(THIRD) ? [] : [THIRD]),
    ...lines,
    '五、存在的主要问题及改进情况',
    '公开的内容还不够全。',
  ].join('\n')
  const outcome = await readReport(new TextEncoder().encode(text), 'a.txt')
  if (!outcome.ok) throw new Error(outcome.reason)
  const { cells } = outcome.value
  return (row) =>
    [...cells]
      .filter(([id]) => id.includes(`.${row}.`))
      .map(([, { value, doubtful }]) => {
        const shown = { number: '', mark: '', blank: '_', illegible: '?', absent: '.' }[value.status]
        const number = value.status === 'number' ? value.value : value.status === 'mark' ? value.mark : ''
        return `${number}${shown}${doubtful && shown !== '?' ? '~' : ''}`
      })
      .join(' ')
}

const byCell = (...cells: readonly (string | number)[]) => cells.map((cell) => `${cell} |`.trimStart())

describe('a line for each cell, a bar at its end', () => {
  it('is put together into rows, empty cells in their places', async () => {
    const row = await read(
      ...byCell(NEW, 5, '', '', '', '', '', 5),
      ...byCell(CARRIED, '', '', '', '', '', '', 0),
      ...byCell(REFUSED, SECRET, 0, 0, 0, 0, 0, 0, 0),
      ...byCell(FORBIDDEN, '', '', '', '', '', '', ''),
    )
    expect(row('regulations')).toBe('/ / /')
    expect(row('normative_documents')).toBe('2 _ 11')
    expect(row('received')).toBe('5 _ _ _ _ _ 5')
    expect(row('carried_in')).toBe('_ _ _ _ _ _ 0')
    expect(row('refused_state_secret')).toBe('0 0 0 0 0 0 0')
    expect(row('refused_prohibited_by_law')).toBe('_ _ _ _ _ _ _')
  })

  it('ends where bars fill the row up', async () => {
    const row = await read(
      ...[...byCell('商业 企业', '其他'), '|||||', '|---|---|---|'],
      ...[...byCell(NEW, 5, '', '', '', '', '', 5), '||'],
      ...[...byCell(CARRIED, 1, '', '', '', '', '', 1), '||'],
      ...[...byCell(REFUSED, SECRET, 2, '', '', '', '', '', 2), '|'],
      ...[...byCell(FORBIDDEN, '', 3, '', '', '', '', 3), '||'],
    )
    expect(row('received')).toBe('5 _ _ _ _ _ 5')
    expect(row('refused_state_secret')).toBe('2 _ _ _ _ _ 2')
    expect(row('refused_prohibited_by_law')).toBe('_ 3 _ _ _ _ 3')
  })

  it('leaves a row unread that has lost a cell or a label', async () => {
    const row = await read(
      ...byCell(NEW, 5, '', '', '', '', 5),
      ...byCell(CARRIED, 0, '', '', '', '', '', 0, '', 1, '', '', '', '', '', 1),
      ...[FORBIDDEN, SAFETY, KEYS[3]].flatMap((label) => byCell(label, 0, '', '', '', '', '', 0)),
    )
    expect(row('received')).toBe('? ? ? ? ? ? ?')
    expect(row('carried_in')).toBe('? ? ? ? ? ? ?')
  })

  it('joins no numbers that stand on two lines', async () => {
    const row = await read(...byCell(NEW, 5, 0, 0, 0, 0, 0), '1', '5 |')
    expect(row('received')).toBe('? ? ? ? ? ? ?')
  })

  it('parts two values of which only a line end tells, and takes no half of a number for it', async () => {
    const row = await read(
      ...[...byCell('行政许可'), '1', '2 |', ...byCell('行政处罚', 4), THIRD],
      ...[...byCell(NEW), '1 | 0 | 0 | 0 | 0 | 0 | 1', '5 |'],
      ...byCell(CARRIED, 1, 0, 0, 0, 0, 0, 1),
    )
    expect(row('licences')).toBe('?')
    expect(row('received')).toBe('? ? ? ? ? ? ?')
    expect(row('carried_in')).toBe('1 0 0 0 0 0 1')
  })

  it('joins a label broken over lines', async () => {
    const row = await read(
      ...byCell(NEW, 5, 0, 0, 0, 0, 0, 5),
      ...['二、上年结转政府信息公开', '申请数量 |', ...byCell(1, 0, 0, 0, 0, 0, 1)],
    )
    expect(row('carried_in')).toBe('1 0 0 0 0 0 1')
  })
})

describe('a line for each row, bars without columns', () => {
  it('keeps the places of empty cells where every row is whole', async () => {
    const row = await read(
      `| ${NEW} | 5 | | | | | | 5 | ||`,
      `| ${CARRIED} | | | | | | | 0 | ||`,
      `| ${REFUSED} | ${SECRET} | 2 | | | | | | 2 | |`,
      `| ${FORBIDDEN} | 0 | | | | | | 0 | ||`,
    )
    expect(row('received')).toBe('5 _ _ _ _ _ 5')
    expect(row('carried_in')).toBe('_ _ _ _ _ _ 0')
    expect(row('refused_state_secret')).toBe('2 _ _ _ _ _ 2')
  })

  it('reads a table that prints its totals alone', async () => {
    const row = await read(
      `| ${NEW} | | | | | | | 5 | ||`,
      `| ${CARRIED} | | | | | | | 0 | ||`,
      `| ${REFUSED} | ${SECRET} | | | | | | | 2 | |`,
      `| ${FORBIDDEN} | | | | | | | 0 | ||`,
    )
    expect(row('received')).toBe('_ _ _ _ _ _ 5')
    expect(row('carried_in')).toBe('_ _ _ _ _ _ 0')
  })

  it('takes no blank at the end of a filled row for one of its own', async () => {
    const row = await read(
      `| ${NEW} | 5 | | | | | | 5 | ||`,
      `| ${CARRIED} | 1 | | | | | | 1 | ||`,
      `| ${REFUSED} | ${SECRET} | 2 | 1 | | | | | | ||`,
      `| ${FORBIDDEN} | 0 | | | | | | 0 | ||`,
    )
    expect(row('refused_state_secret')).toBe('? ? ? ? ? ? ?')
  })

  it('knows it of the whole text, also where a page break leaves rows that are full', async () => {
    const full = (label: string) => `| | | ${label} | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`
    const row = await read(
      `| ${NEW} | 5 | 0 | 0 | 0 | 0 | 0 | 5 | ||`,
      '— 3 —',
      ...[full(SECRET), full(SAFETY), full('4.保护第三方合法权益')],
      `| | | ${FORBIDDEN} | 2 | 0 | 0 | 0 | 0 | 2 | |`,
    )
    expect(row('refused_third_party_rights')).toBe('1 0 0 0 0 0 1')
    expect(row('refused_prohibited_by_law')).toBe('? ? ? ? ? ? ?')
  })

  it('takes blanks a label covers for none of the values, where a row has lost as many at its end', async () => {
    const inner = [
      SECRET,
      FORBIDDEN,
      SAFETY,
      '4.保护第三方合法权益',
      '5.属于三类内部事务信息',
      '6.属于四类过程性信息',
    ]
    const rows = [...inner, '7.属于行政执法案卷', '8.属于行政查询事项', '1.本机关不掌握相关政府信息']
    const row = await read(
      `| ${NEW} | | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`,
      `| ${CARRIED} | | | 2 | 0 | 0 | 0 | 0 | 0 | 2 |`,
      '— 3 —',
      ...rows.map((label) => `| 三、本年度办理结果 | | ${label} | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`),
      '| 四、结转下年度继续办理 | | | 3 | 1 | 0 | 0 | 0 |',
    )
    expect(row('received')).toBe('1 0 0 0 0 0 1')
    expect(row('refused_state_secret')).toBe('1 0 0 0 0 0 1')
    expect(row('carried_out')).toBe('? ? ? ? ? ? ?')
  })
})

describe('table four', () => {
  const FOURTH = '四、政府信息公开行政复议、行政诉讼情况'
  const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const COUNTS = [
    [...OUTCOMES, '未经复议直接起诉', '复议后起诉'],
    [...OUTCOMES, ...OUTCOMES],
  ]
  const VALUES = [1, 0, 0, 0, 1, '', 0, 0, 0, 0, 0, 0, 0, 2, 2]
  const LOST = VALUES.filter((_, at) => at !== 7)

  it('takes an empty first column for none of the fifteen, where one of them is lost', async () => {
    const line = (cells: readonly (string | number)[]) => `| | ${cells.join(' | ')} |`
    const heads = [['行政复议', '行政诉讼'], ...COUNTS].map(line)
    const table = [`| ${NEW} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`, FOURTH]
    const lost = await read(...table, ...heads, '— 3 —', line(LOST))
    expect(lost('reconsideration')).toBe('? ? ? ? ?')
    const whole = await read(...table, ...heads, line(VALUES.map((value) => value || 0)))
    expect(whole('lawsuit_after_reconsideration')).toBe('0 0 0 2 2')
  })

  it('takes the bar that fills a row up for no empty cell, also behind a page break', async () => {
    const heads = [
      ...byCell('行政复议', '行政诉讼'),
      '|||',
      ...COUNTS.flatMap((row) => [...byCell(...row), '||']),
    ]
    const table = [...byCell(NEW, 0, 0, 0, 0, 0, 0, 0), '||', FOURTH, ...heads, '— 3 —']
    const lost = await read(...table, ...byCell(...LOST), '|')
    expect(lost('reconsideration')).toBe('? ? ? ? ?')
    const whole = await read(...table, ...byCell(...VALUES))
    expect(whole('direct_lawsuit')).toBe('_ 0 0 0 0')
  })
})
