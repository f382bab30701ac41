import { exactSum } from '../figures/exact-sum'
import { numberOf } from '../model/cell-value'
import type { Report } from '../model/report'
import { BALANCED } from './applications-sample'
import { cellName } from './cell-names'
import { type Check, type RawFinding, yearOf } from './check'
import { countedSentences, isOtherScope } from './counted-sentences'
import { PRACTICE } from './legal-basis'
import { type Applicant, applicationCell, PARTS } from './report-cells'
import { sentencesOf, shortened } from './report-text'

const ALL_CITIZENS = /申请[^。]{0,30}(?:均|全部|都)(?:为|是|由|来自)(?:自然人|公民|个人)/
const COUNTED: readonly { readonly words: RegExp; readonly column: Applicant }[] = [
  { words: /自然人(?:申请)?(\d+)件/, column: 'natural_person' },
  { words: /商业企业(?:申请)?(\d+)件/, column: 'business' },
  { words: /科研机构(?:申请)?(\d+)件/, column: 'research_institute' },
  { words: /社会公益组织(?:申请)?(\d+)件/, column: 'public_welfare' },
  { words: /法律服务机构(?:申请)?(\d+)件/, column: 'legal_service' },
]

function onlyCitizens(report: Report, year: number | null): RawFinding[] {
  const sentence = sentencesOf(report).find(
    (each) => ALL_CITIZENS.test(each) && !isOtherScope(report, each, year),
  )
  if (sentence === undefined) return []
  const cells = PARTS.filter((column) => column !== 'natural_person').map((column) =>
    applicationCell('received', column),
  )
  const others = exactSum(cells.map((id) => numberOf(report.cells.get(id)) ?? 0))
  if (others === 0) return []
  const message = `正文称申请均由自然人提出，表三本年新收有${others}件填在其他申请人栏，疑似填错列，请核对。`
  return [{ message, cells, quote: shortened(sentence), assessable: true }]
}

/** What may be meant: applications of the year, with those carried over, or those closed. */
function countsOf(report: Report, column: Applicant): number[] {
  const count = (row: string) => numberOf(report.cells.get(applicationCell(row, column)))
  const [received, carried, closed] = [count('received'), count('carried_in'), count('closed_total')]
  if (received === null || carried === null || closed === null) return []
  return [received, received + carried, closed]
}

function byColumn(report: Report, year: number | null): RawFinding[] {
  return countedSentences(report).flatMap(({ text }) => {
    if (!/申请/.test(text) || isOtherScope(report, text, year)) return []
    return COUNTED.flatMap(({ words, column }) => {
      const stated = words.exec(text)?.[1]
      const counts = countsOf(report, column)
      if (stated === undefined || counts.length === 0 || counts.includes(Number(stated))) return []
      const cell = applicationCell('received', column)
      const message = `正文所述${Number(stated)}件与表三${cellName(cell)}${counts[0]}件不一致，请核对申请人类别。`
      return [{ message, cells: [cell], quote: shortened(text), assessable: true }]
    })
  })
}

export const T3_12: Check = {
  id: 'T3-12',
  severity: 'info',
  title: '正文所述申请人与表三',
  basis: `核对数字，${PRACTICE}`,
  explanation: '正文称申请均由自然人提出，或者按申请人类别列出件数的，应与表三各列一致。',
  run: (input) => {
    const { report } = input
    if (!report.tables.applications) return []
    return [...onlyCitizens(report, yearOf(input)), ...byColumn(report, yearOf(input))]
  },
  passing: { cells: BALANCED, prose: { 一: '收到申请5件，其中自然人5件，商业企业0件。' } },
  failing: {
    cells: { 'applications.received.legal_service': '1', 'applications.received.total': '1' },
    prose: { 一: '收到的政府信息公开申请均为自然人提出。' },
  },
}
