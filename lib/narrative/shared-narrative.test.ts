import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { sharedAvailable, sharedPath } from '../fixtures/shared-reports'
import type { Mention, Section } from '../model/report'
import type { SourceDocument } from '../model/source-document'
import { readSource } from '../read/source-to-grid'
import { documentToTables } from '../table/document-to-tables'
import { disputeOutcomes } from './dispute-outcomes'
import { notate } from './mention-notation'
import { findMentionsInText } from './mentions'
import { publishedItems } from './published-items'
import { findMentionsInDocument, splitSections } from './sections'

type Fact = { indicator: string; value: number; approx?: boolean; implicit?: boolean; doubtful?: boolean }
type Text = { id: string; unit: string; year: number; text: string; facts: Fact[] }
type Read = {
  document: SourceDocument
  tables: ReadonlySet<number>
  sections: Section[]
  mentions: Mention[]
}

async function readShared(year: number, ...parts: string[]): Promise<Read> {
  const source = await readSource(new Uint8Array(readFileSync(sharedPath(...parts))), parts.at(-1) ?? '')
  if (!source.ok) throw new Error(source.reason)
  const document = source.value
  const tables = documentToTables(document).tableBlocks
  const sections = splitSections(document, tables)
  return { document, tables, sections, mentions: findMentionsInDocument(document, tables, { year }) }
}
const sure = (read: Read) => read.mentions.filter((each) => !each.doubtful).map(notate)
const blockText = (read: Read, block: number) => {
  const found = read.document.blocks[block]
  return found?.kind === 'paragraph' ? found.text.replace(/\s/g, '') : ''
}

const W = 'published_website'
const ALL_SIX = ['一', '二', '三', '四', '五', '六']

/** What each report states, read by a person; doubtful mentions are not listed. */
const REPORTS: [string[], number, string[]][] = [
  [
    ['seeds', '000_d54ba1725c28a9b2.txt'],
    2023,
    [
      `${W} 269+`,
      'gazette_issues 3',
      'published_wechat 149',
      'applications_received 5',
      'applications_closed 4',
      'applications_carried_out 1',
      'reconsiderations 0',
      'lawsuits 2',
      'normative_documents_issued 3',
      'information_fee_yuan 0!',
    ],
  ],
  [
    ['seeds', '001_ee64489bfe665610.txt'],
    2023,
    [
      'published_total 701~',
      'published_wechat 162',
      'published_other_channel 263~',
      'published_other_channel 276',
      'applications_received 0!',
      'reconsiderations 0!',
      'lawsuits 0!',
      'trainings 1',
      'published_wechat 162',
      'information_fee_yuan 0!',
    ],
  ],
  [
    ['seeds', '002_2a6a5b543b0e154f.txt'],
    2023,
    [
      `${W} 19`,
      'published_wechat 306',
      'applications_received 1',
      'applications_closed 1!',
      'reconsiderations 0!',
      'lawsuits 0!',
      'published_wechat 306',
      'information_fee_yuan 0!',
    ],
  ],
  [
    ['seeds', '003_a6eef687208ec501.txt'],
    2023,
    [
      'applications_received 0!',
      'reconsiderations 0!',
      'lawsuits 0!',
      'applications_received 0!',
      'information_fee_yuan 0!',
    ],
  ],
  [
    ['seeds', '004_7047d3e44c49cbca.txt'],
    2024,
    [
      'published_total 9547',
      `${W} 9245`,
      'published_wechat 302',
      'policy_interpretations 74',
      'applications_received 31',
      'applications_carried_in 1',
      'applications_closed 31',
      'applications_carried_out 1',
      'reconsiderations 4',
      'lawsuits 1',
      'normative_documents_issued 5',
      'normative_documents_repealed 2',
      'normative_documents_in_force 43',
      'gazette_issues 2',
      'information_fee_yuan 0!',
    ],
  ],
  [['reports', 'pingtan-2019.txt'], 2019, ['published_total 2599']],
  [
    ['reports', 'pingtan-2023.txt'],
    2023,
    [
      'published_total 13561',
      'normative_documents_in_force 393',
      'normative_documents_issued 77',
      'policy_interpretations 117',
      'applications_received 81',
      'applications_closed 81',
      'reconsiderations 2',
      'lawsuits 7',
      'information_fee_yuan 0!',
    ],
  ],
  [
    ['reports', 'shanghai-general-office-2019.html'],
    2019,
    [
      'policy_interpretations 132',
      'applications_received 859',
      'applications_closed 805',
      'applications_carried_in 18',
      'applications_carried_out 72',
      'reconsiderations 7',
      'lawsuits 9',
      'gazette_issues 24',
    ],
  ],
  [
    ['reports', 'shanghai-stc-2024.md'],
    2024,
    [
      'reconsiderations 1',
      'lawsuits 0',
      `${W} 393`,
      'applications_received 34',
      'applications_carried_in 2',
      'applications_carried_out 1',
      `${W} 2139`,
      'policy_interpretations 21',
      'published_wechat 1640',
      'published_other_channel 584',
      'information_fee_yuan 0!',
    ],
  ],
  [
    ['reports', 'shuyang-drc-2023.html'],
    2023,
    ['published_total 249', `${W} 185`, 'applications_received 26', 'information_fee_yuan 0!'],
  ],
]

describe.skipIf(!sharedAvailable)('real reports (skipped where ../shared is absent)', () => {
  test.each(REPORTS)('%s: the counts stated, none else', async (parts, year, expected) => {
    const read = await readShared(year, ...parts)
    expect(sure(read).sort()).toEqual([...expected].sort())
    expect(read.sections.map((section) => section.number)).toEqual(ALL_SIX)
  })

  test.each(REPORTS)('%s: every quote begins in the block it is placed in', async (parts, year) => {
    const read = await readShared(year, ...parts)
    for (const mention of read.mentions) {
      const begin = mention.quote.replace(/\s/g, '').slice(0, 2)
      expect(blockText(read, mention.place?.block ?? -1)).toContain(begin.charAt(0))
    }
  })

  test('published items: totals, a derived sum with a repeated count, a contradiction', async () => {
    const items = await Promise.all(
      REPORTS.map(async ([parts, year]) => publishedItems((await readShared(year, ...parts)).mentions)),
    )
    expect(items.map((each) => (each.status === 'number' ? each.value : each.status))).toEqual([
      418,
      701,
      325,
      'absent',
      9547,
      2599,
      13561,
      'absent',
      'conflict',
      249,
    ])
  })

  test('outcome words', async () => {
    const { sections } = await readShared(2023, 'seeds', '000_d54ba1725c28a9b2.txt')
    expect(disputeOutcomes(sections)).toMatchObject([
      { kind: 'lawsuit', outcome: 'corrected', count: 2, quote: '行政诉讼案件 2件，均被确认程序违法' },
    ])
  })
})

describe.skipIf(!sharedAvailable)('annotated passages (skipped where ../shared is absent)', () => {
  let texts: Text[] = []
  beforeAll(() => {
    const lines = readFileSync(sharedPath('narrative.jsonl'), 'utf8').trim().split('\n')
    texts = lines.map((line) => JSON.parse(line) as Text)
  })
  const same = (fact: Fact, mention: Mention) =>
    fact.indicator === mention.indicator && fact.value === mention.value

  test('recall and precision', () => {
    const score = { facts: 0, found: 0, taken: 0, right: 0 }
    for (const { text, year, unit, facts } of texts) {
      const mentions = findMentionsInText(text, { year, unit })
      for (const fact of facts.filter((each) => !each.doubtful)) {
        score.facts++
        if (mentions.some((each) => same(fact, each))) score.found++
      }
      for (const mention of mentions.filter((each) => !each.doubtful)) {
        score.taken++
        if (facts.some((fact) => same(fact, mention))) score.right++
      }
    }
    const [recall, precision] = [score.found / score.facts, score.right / score.taken]
    console.log(
      `facts ${score.facts}, recall ${(recall * 100).toFixed(1)} %, precision ${(precision * 100).toFixed(1)} %`,
    )
    expect(recall).toBeGreaterThanOrEqual(0.98)
    expect(precision).toBeGreaterThanOrEqual(0.98)
  })

  test('flags', () => {
    for (const { id, text, year, unit, facts } of texts) {
      const mentions = findMentionsInText(text, { year, unit })
      for (const fact of facts.filter((each) => !each.doubtful)) {
        const mention = mentions.find((each) => same(fact, each))
        expect([id, mention?.approximate, mention?.implicit]).toEqual([
          id,
          fact.approx ?? false,
          fact.implicit ?? false,
        ])
      }
    }
  })
})
