import { describe, expect, test } from 'vitest'
import { SECTIONS } from '../catalogue/form'
import type { SourceDocument } from '../model/source-document'
import { findMentionsInDocument, splitSections } from './sections'

const NO_TABLES: ReadonlySet<number> = new Set()
const document = (...texts: string[]): SourceDocument => ({
  carrier: 'text',
  encoding: 'utf-8',
  declaredTitle: null,
  blocks: texts.map((text) => ({ kind: 'paragraph', text })),
  pictures: 0,
})
const shape = (...texts: string[]) =>
  splitSections(document(...texts), NO_TABLES).map((each) => [
    each.number,
    each.heading,
    each.paragraphs.map((paragraph) => paragraph.text).join('/'),
  ])
const heading = (index: number) => `${SECTIONS[index]?.number}、${SECTIONS[index]?.heading}`

describe('the six sections', () => {
  test('headings count only with their number; the preamble names them all', () => {
    const preamble = `本报告包括${SECTIONS.map((each) => each.heading).join('、')}等六部分。`
    expect(
      shape('某县某局2023年报告', preamble, heading(0), '甲。', heading(4), '乙。', heading(5), '丙。'),
    ).toEqual([
      ['一', heading(0), '甲。'],
      ['五', heading(4), '乙。'],
      ['六', heading(5), '丙。'],
    ])
  })

  test.each([
    ['一、工作基本情况', '一'],
    ['## 一、 总体情况', '一'],
    ['**二、 主动公开政府信息情况**', '二'],
    ['四、政府信息公开行政法复议、行政诉讼情况', '四'],
    ['五、存在的主要问题及整改措施', '五'],
    ['五、政府信息公开工作存在的主要问题及改进情况', '五'],
    ['六、其它需要报告的事项', '六'],
  ])('%s', (text, number) => {
    expect(shape(text, '内容。')).toEqual([[number, text.replace(/[#*]/g, '').trim(), '内容。']])
  })

  test('headings whose automatic numbers were lost', () => {
    const bare = SECTIONS.flatMap((each) => [each.heading, '内容。'])
    const six = SECTIONS.map((each) => [each.number, each.heading, '内容。'])
    expect(shape('某县某局2023年报告', ...bare)).toEqual(six)
    expect(shape(...SECTIONS.map((each) => each.heading), ...bare)).toEqual(six)
    const variants = [
      ['一', '基本情况'],
      ['四', '政府信息公开行政复议和行政诉讼情况'],
      ['五', '存在的主要问题及整改措施'],
      ['六', '其它需要报告的事项'],
    ] as const
    expect(shape(...variants.map(([, words]) => words))).toEqual(variants.map((each) => [...each, '']))
  })

  test('a numbered heading goes before bare words, sub-headings and row labels are none', () => {
    const parts = ['主动公开情况', '依申请公开情况', '行政复议', '行政复议情况', '主要问题']
    expect(
      shape(heading(0), heading(0).slice(2), '甲。', ...parts, heading(4), '乙。').map(([n]) => n),
    ).toEqual(['一', '五'])
    expect(
      shape(heading(0), '甲。', heading(3), '无。', SECTIONS[4].heading, '乙。', heading(5)).map(([n]) => n),
    ).toEqual(['一', '四', '五', '六'])
  })

  test('rows of the tables are no headings', () => {
    const rows = [
      '一、本年新收政府信息公开申请数量 0',
      '二、上年结转政府信息公开申请数量 0',
      '三、本年度办理结果',
      '四、结转下年度继续办理 0',
    ]
    expect(shape(...rows)).toEqual([])
    expect(shape(heading(2), ...rows, heading(3), '无。').map(([number]) => number)).toEqual(['三', '四'])
  })

  test('section six may number its own parts', () => {
    expect(
      shape(heading(4), '有不足。', heading(5), '一、收费情况', '未收费。', '二、其他', '无。').map(
        ([number]) => number,
      ),
    ).toEqual(['五', '六'])
  })

  test('two numberings: the words decide, not the number', () => {
    const found = shape(
      '一、总体情况',
      '概况。',
      '二、工作机制',
      '机制。',
      '三、主动公开工作',
      '工作。',
      '一、主动公开政府信息情况',
      '二、收到和处理政府信息公开申请情况',
      '三、政府信息公开行政复议、行政诉讼情况',
      '（一）主要问题',
      '解读不够。',
      '五、其他需要报告的事项',
      '无。',
    )
    expect(found.map(([number, printed]) => [number, printed])).toEqual([
      ['一', '一、总体情况'],
      ['二', '一、主动公开政府信息情况'],
      ['三', '二、收到和处理政府信息公开申请情况'],
      ['四', '三、政府信息公开行政复议、行政诉讼情况'],
      ['五', ''],
      ['六', '五、其他需要报告的事项'],
    ])
    expect(found[0]?.[2]).toContain('机制。')
  })

  test('one paragraph without any line break', () => {
    const glued = `根据条例编制。${heading(0)}2023年全镇主动公开政府信息70条。${heading(1)} 第二十条第（一）项信息内容规章000${heading(4)}存在不足。${heading(5)}无。`
    expect(shape(glued)).toEqual([
      ['一', heading(0), '2023年全镇主动公开政府信息70条。'],
      ['二', heading(1), ''],
      ['五', heading(4), '存在不足。'],
      ['六', heading(5), '无。'],
    ])
  })

  test('table blocks are left out', () => {
    const sections = splitSections(document(heading(1), '规章 0 0 0', '另有说明。'), new Set([1]))
    expect(sections[0]?.paragraphs).toEqual([{ text: '另有说明。', block: 2 }])
  })
})

describe('mentions of a document', () => {
  const read = (...texts: string[]) =>
    findMentionsInDocument(document(...texts), NO_TABLES, { year: 2023 }).map((each) => [
      each.value,
      each.place?.block,
    ])

  test('the preamble is left out, text without any heading is not', () => {
    expect(read('前言：收到政府信息公开申请9件。', heading(0), '收到政府信息公开申请5件。')).toEqual([[5, 2]])
    expect(read('某镇2023年报告', '收到政府信息公开申请5件。')).toEqual([[5, 1]])
    expect(read('收到政府信息公开申请5件。', heading(4), '不足。')).toEqual([[5, 0]])
  })
})

test('counts of a paragraph recognised without certainty are doubtful, those of the next are not', () => {
  const unsure = document(heading(0), '全年主动公开政府信息12条。', '（二）收到政府信息公开申请3件。')
  const blocks = unsure.blocks.map((block, at) => (at === 1 ? { ...block, unsure: true as const } : block))
  const mentions = findMentionsInDocument({ ...unsure, blocks } as SourceDocument, NO_TABLES, { year: 2023 })
  expect(mentions.map((each) => [each.value, each.doubtful])).toEqual([
    [12, true],
    [3, false],
  ])
})

test('a damaged character beside a digit leaves no number', () => {
  const damaged = document(
    heading(0),
    '全年主动公开政府信息1\ufffd2条。收到政府信息公开申请\ufffd3件，办结2\ufffd件。',
  )
  expect(findMentionsInDocument(damaged, NO_TABLES, { year: 2023 })).toEqual([])
})
