import { indicator } from '../catalogue/indicators'
import { exactSum } from '../figures/exact-sum'
import { numberOf } from '../model/cell-value'
import type { Report } from '../model/report'
import {
  type DisputeKind,
  type DisputeOutcome,
  disputeOutcomes,
  type OutcomeMention,
} from '../narrative/dispute-outcomes'
import { columnName } from './cell-names'
import type { RawFinding } from './check'
import { cellsOfKind, DISPUTE_ROWS, disputeCell, OUTCOMES } from './dispute-cells'
import { openInWords } from './equation'
import { statedCounts } from './stated-counts'

const KINDS = ['reconsideration', 'lawsuit'] as const satisfies DisputeKind[]
const KIND_NAMES: Record<DisputeKind, string> = { reconsideration: '行政复议', lawsuit: '行政诉讼' }

/**
 * Compares the outcomes the prose gives to disputes (均被确认违法, 维持3件) with where table four books them.
 * One finding per kind and outcome. Where the table has no case at all and the prose states a number of cases, the
 * comparison of numbers has said so already.
 */
export function outcomeFindings(report: Report): RawFinding[] {
  const mentions = disputeOutcomes(report.sections)
  return KINDS.flatMap((kind) =>
    OUTCOMES.flatMap((outcome) => {
      const own = mentions.filter((each) => each.kind === kind && each.outcome === outcome)
      return own.length > 0 ? judgeOutcome(report, kind, outcome, own) : []
    }),
  )
}

function judgeOutcome(
  report: Report,
  kind: DisputeKind,
  outcome: DisputeOutcome,
  mentions: readonly OutcomeMention[],
): RawFinding[] {
  const rows = DISPUTE_ROWS[kind].map((row) => ({
    booked: numberOf(report.cells.get(disputeCell(row, outcome))),
    total: numberOf(report.cells.get(disputeCell(row, 'total'))),
  }))
  const quote = mentions[0]?.quote ?? null
  const base = { cells: cellsOfKind(kind), quote }
  const open = base.cells.filter((id) => numberOf(report.cells.get(id)) === null)
  if (rows.some((row) => row.booked === null || row.total === null)) {
    const message = `正文表述“${quote}”，表四${KIND_NAMES[kind]}无法核对：${openInWords(report.cells, open)}。`
    return [{ ...base, cells: open, message, assessable: false }]
  }
  const booked = rows.map((row) => row.booked ?? 0)
  const totals = rows.map((row) => row.total ?? 0)
  const none = exactSum(totals) === 0
  if (none ? !claimsCases(report, kind, mentions) : agrees(mentions, booked, totals)) return []
  const message =
    `正文表述“${quote}”与表四对应栏目不一致，请核对结果归类。` +
    `表四${KIND_NAMES[kind]}填报为${bookedInWords(report, kind)}。`
  return [{ ...base, message, assessable: true }]
}

function claimsCases(report: Report, kind: DisputeKind, mentions: readonly OutcomeMention[]): boolean {
  const id = kind === 'lawsuit' ? 'lawsuits' : 'reconsiderations'
  return statedCounts(report, id, true).length === 0 && mentions.some((each) => (each.count ?? 0) > 0)
}

// 均维持 may speak of all cases or of one kind of suit; counts may be given for each kind or together.
function agrees(
  mentions: readonly OutcomeMention[],
  booked: readonly number[],
  totals: readonly number[],
): boolean {
  const sum = exactSum(booked)
  const counts = mentions.flatMap((each) => each.count ?? [])
  if (counts.length < mentions.length) {
    return sum === exactSum(totals) || totals.some((total, row) => total > 0 && booked[row] === total)
  }
  return exactSum(counts) === sum || counts.every((count) => count === sum || booked.includes(count))
}

function bookedInWords(report: Report, kind: DisputeKind): string {
  const rows = DISPUTE_ROWS[kind].map((row) => {
    const cells = OUTCOMES.map((outcome) => disputeCell(row, outcome))
    const counts = cells.map((id) => `${columnName(id)}${numberOf(report.cells.get(id)) ?? '未填'}`)
    const total = disputeCell(row, 'total')
    const name = indicator(total).rowLabel
    const prefix = name === KIND_NAMES[kind] ? '' : name
    return `${prefix}${counts.join('、')}、${columnName(total)}${numberOf(report.cells.get(total))}`
  })
  return rows.join('；')
}
