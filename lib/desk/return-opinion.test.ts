import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { opinionDocx } from '../export/opinion-docx'
import { type Opinion, opinionText } from './return-opinion'

const OPINION: Opinion = {
  unit: '青禾县河口镇',
  year: 2023,
  items: [
    {
      rule: 'T3-02',
      severity: 'error',
      message: '合计应为4，填报为7。',
      cells: ['甲', '乙', '丙', '丁', '戊'],
      quote: null,
      basis: '办函〔2021〕30号',
    },
    {
      rule: null,
      severity: 'warn',
      message: '第五部分过于简单。',
      cells: [],
      quote: '无',
      basis: '审核意见',
    },
  ],
}

describe('a letter that sends a report back', () => {
  it('numbers every confirmed finding with its cells, its basis and the words it quotes', () => {
    expect(opinionText(OPINION).split('\n').slice(1)).toEqual([
      '1. 【有误，须改正】合计应为4，填报为7。涉及：甲；乙；丙；丁；等 5 格。（依据：办函〔2021〕30号；规则 T3-02）',
      '2. 【待核，请核实】第五部分过于简单。原文：“无”。（依据：审核意见）',
    ])
    expect(opinionText({ ...OPINION, items: [] })).toContain('退回修改后重新报送')
  })

  it('is a Word file that says the same, with space for signatures', async () => {
    const parts = unzipSync(await opinionDocx(OPINION))
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '')
    for (const words of [
      '青禾县河口镇2023年',
      '有下列 2 处问题',
      '1. 【有误，须改正】合计应为4',
      '规则 T3-02',
      '单位签收人',
    ])
      expect(text).toContain(words)
    expect(text.match(/规则/g)).toHaveLength(1)
  })
})
