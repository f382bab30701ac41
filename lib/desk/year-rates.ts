import type { YearStanding } from './year-line'

/** A share with both its numbers; `why` says what is missing where there is none. */
export type YearRate = {
  readonly id: 'K29' | 'K32' | 'K33'
  readonly label: string
  readonly numerator: number
  readonly denominator: number
  readonly why: string | null
  /** Chinese: what is counted. */
  readonly explanation: string
}

/** 按时公布率, 一次合格率 and 差错率 of a year, as far as what is stored decides them. */
export function yearRates(lines: readonly YearStanding[]): YearRate[] {
  return [publishedInTime(lines), rightAtFirst(lines), withErrors(lines)]
}

function publishedInTime(lines: readonly YearStanding[]): YearRate {
  const obliged = lines.filter((line) => line.obliged === true)
  const published = obliged.filter(({ firstPublished }) => firstPublished !== null)
  const inTime = published.filter(
    ({ firstPublished, deadline }) => firstPublished !== null && firstPublished <= deadline,
  )
  const none = published.length === 0 ? '尚未登记任何公布日期' : null
  return {
    id: 'K29',
    label: '按时公布率',
    numerator: inTime.length,
    denominator: obliged.length,
    why: obliged.length === 0 ? '应报名单未录入' : none,
    explanation: `首次公布不晚于时限的单位 ÷ 应报单位；已登记公布日期的 ${published.length} 家，没有登记的不算按时`,
  }
}

function rightAtFirst(lines: readonly YearStanding[]): YearRate {
  const checked = lines.flatMap(({ firstErrors }) => (firstErrors === null ? [] : [firstErrors]))
  return {
    id: 'K32',
    label: '一次合格率',
    numerator: checked.filter((errors) => errors === 0).length,
    denominator: checked.length,
    why: checked.length === 0 ? '没有在工作台交来的年报' : null,
    explanation: '首次交来的稿子没有错误（不采纳的不计）的年报 ÷ 在工作台交来的年报',
  }
}

function withErrors(lines: readonly YearStanding[]): YearRate {
  const reports = lines.flatMap(({ errors }) => (errors === null ? [] : [errors]))
  return {
    id: 'K33',
    label: '差错率',
    numerator: reports.filter((errors) => errors > 0).length,
    denominator: reports.length,
    why: reports.length === 0 ? '没有年报' : null,
    explanation: '现有版本还有错误（不采纳的不计）的年报 ÷ 收到的年报',
  }
}
