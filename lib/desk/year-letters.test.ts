import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { letterToDocx } from '../export/letter-docx'
import { bulletin, reminder, reminderCsv, type YearFacts } from './year-letters'
import type { YearStanding } from './year-line'
import { yearRates } from './year-rates'

const line = (name: string, rest: Partial<YearStanding> = {}): YearStanding => ({
  unit: { name: `青禾县${name}`, shortName: name, peer: name.endsWith('镇') ? '乡镇街道' : '工作部门' },
  obliged: true,
  state: 'missing',
  deadline: '2025-01-31',
  firstReceived: null,
  handedIn: false,
  firstPublished: null,
  returns: 0,
  firstErrors: null,
  errors: null,
  ...rest,
})
const LINES = [
  line('甲局'),
  line('乙镇'),
  line('丙局', {
    state: 'returned',
    handedIn: true,
    firstReceived: '2025-01-20T02:00:00Z',
    returns: 2,
    firstErrors: 3,
    errors: 1,
  }),
  line('丁局', {
    state: 'published',
    handedIn: true,
    firstReceived: '2025-02-02T02:00:00Z',
    firstPublished: '2025-02-03',
    firstErrors: 0,
    errors: 0,
  }),
  line('戊局', {
    state: 'published',
    firstReceived: '2025-02-20T02:00:00Z',
    firstPublished: '2025-01-31',
    errors: 0,
  }),
  line('己中心', { obliged: false, state: 'imported', errors: 2 }),
]
const facts = (today: string, rest: Partial<YearFacts> = {}): YearFacts => ({
  county: '青禾县',
  year: 2024,
  today,
  lines: LINES,
  faults: [],
  ...rest,
})

describe('the reminder', () => {
  it('names who is missing and who was sent back, group by group, with the days left', () => {
    expect(reminder(facts('2025-01-19'))).toEqual([
      '青禾县2024年政府信息公开工作年度报告催报清单',
      '截至2025年1月19日，应报5家，已交3家，未报2家，已退回待重报1家。',
      '报送时限2025年1月31日，还有12天：3家。',
      '未报：',
      '工作部门（1家）：甲局',
      '乡镇街道（1家）：乙镇',
      '已退回，请修改后重报：',
      '工作部门（1家）：丙局',
    ])
    expect(reminder(facts('2025-02-03'))[2]).toBe('报送时限2025年1月31日，已逾期3天：3家。')
  })

  it('is a row a unit in a spreadsheet', () => {
    expect(reminderCsv(facts('2025-01-31')).split('\r\n')).toEqual([
      '\uFEFF单位名称,同类组,状态,报送时限,距时限,退回次数',
      '青禾县甲局,工作部门,未报,2025-01-31,今天到期,0',
      '青禾县乙镇,乡镇街道,未报,2025-01-31,今天到期,0',
      '青禾县丙局,工作部门,已退回,2025-01-31,今天到期,2',
      '',
    ])
  })
})

describe('the 通报', () => {
  it('says who was late by the day that counts, and never calls a late import late', () => {
    const text = bulletin(facts('2025-02-10'))
    expect(text).toContain('逾期未报2家：甲局、乙镇。')
    expect(text).toContain('逾期报送1家：丁局。')
    expect(text).toContain('逾期公布1家：丁局。')
    expect(text).toContain('退回修改1家：丙局（2次）。')
    expect(bulletin(facts('2025-01-31'))).toContain('逾期未报：无。')
  })

  it('lists confirmed faults alone', () => {
    expect(bulletin(facts('2025-02-10'))).toContain('〔尚无经认定的问题。认定后这里按规则列出。〕')
    const faults = [{ rule: 'T3-01', title: '各列合计', reports: 2, findings: 3 }]
    expect(bulletin(facts('2025-02-10', { faults }))).toContain('1．各列合计：2家，共3处。')
    const written = [{ rule: '人工', title: '各部分的口径不统一。', reports: 1, findings: 1 }]
    expect(bulletin(facts('2025-02-10', { faults: written }))).toContain(
      '1．各部分的口径不统一：1家，共1处。',
    )
  })

  it('is a Word file with every paragraph', async () => {
    const letter = bulletin(facts('2025-02-10'))
    const xml = strFromU8(unzipSync(await letterToDocx(letter))['word/document.xml'] ?? new Uint8Array())
    for (const paragraph of letter) expect(xml).toContain(paragraph)
  })
})

describe('rates of the year', () => {
  it('are counted over what is stored, and say why where there are none', () => {
    const shown = (lines: readonly YearStanding[]) =>
      yearRates(lines).map(({ id, numerator, denominator, why }) => [
        id,
        why ?? `${numerator}/${denominator}`,
      ])
    expect(shown(LINES)).toEqual([
      ['K29', '1/5'],
      ['K32', '1/2'],
      ['K33', '2/4'],
    ])
    expect(shown([])).toEqual([
      ['K29', '应报名单未录入'],
      ['K32', '没有在工作台交来的年报'],
      ['K33', '没有年报'],
    ])
    expect(shown([line('甲局')])[0]).toEqual(['K29', '尚未登记任何公布日期'])
  })
})
