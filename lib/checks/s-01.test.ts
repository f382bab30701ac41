import { describe, expect, it } from 'vitest'
import { SECTIONS } from '../catalogue/form'
import type { Report, Warning } from '../model/report'
import { checkReport } from './all-checks'
import { sampleInput } from './sample-input'

const five = SECTIONS[4].heading
function judge(text: string, warnings: readonly Warning[] = []) {
  const { report, context } = sampleInput({ prose: { 五: null } })
  const source = { ...report.source, blocks: [{ kind: 'paragraph', text } as const] }
  const read: Report = { ...report, source, warnings }
  return checkReport(read, context).map(({ rule, severity, kind }) => [rule, severity, kind])
}

describe('S-01', () => {
  it('a section that is nowhere is missing', () => {
    expect(judge('无。')).toEqual([['S-01', 'error', 'report']])
    const list = SECTIONS.map((each) => each.heading).join('、')
    expect(judge(`本报告包括${list}等六部分。`)).toEqual([['S-01', 'error', 'report']])
  })

  it('words of a heading in the text speak of the reading', () => {
    expect(judge(`（五）${five}：解读不够`)).toEqual([['S-01', 'warn', 'extraction']])
    expect(judge(`说明。现将${five}报告如下`)).toEqual([['S-01', 'warn', 'extraction']])
  })

  it('so does content the source is known to have lost', () => {
    const warnings: Warning[] = [{ code: 'section-missing', message: '有内容未能读取。', place: null }]
    expect(judge('无。', warnings)).toEqual([['S-01', 'warn', 'extraction']])
  })
})
