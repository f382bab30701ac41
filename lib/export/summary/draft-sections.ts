import type { SectionNumber } from '../../catalogue/form'
import type { CellIndicatorId } from '../../catalogue/indicators'
import type { SummaryDocument } from './summary-document'

const total = (row: string) => `applications.${row}.total` as CellIndicatorId

/**
 * The prose of a county's draft, by section. A sentence stands only where every unit is counted in its figures without
 * doubt, and speaks of the county only when every obliged unit has reported. What a person has to write is in 〔…〕.
 */
export function draftSections(document: SummaryDocument): Partial<Record<SectionNumber, string[]>> {
  const { county, year, units } = document
  const figure = (id: CellIndicatorId) => wholeSum(document, id)
  const whose = document.whole ? '全县' : `已计入的${units.length}家单位（${document.coverage}）`
  const intake = figure(total('received'))
  const carried = figure(total('carried_in'))
  const closed = figure(total('closed_total'))
  const left = figure(total('carried_out'))
  const applications =
    intake === null || closed === null
      ? '〔收到和办结申请的合计没有计入全部单位，请补齐后填写。〕'
      : `${year}年，${whose}新收政府信息公开申请${intake}件${carried === null ? '' : `，上年结转${carried}件`}，办理总计${closed}件${left === null ? '' : `，结转下年度继续办理${left}件`}。`
  const disputes = disputesSentence(document, whose)
  return {
    一: [
      `本报告由${county ?? '本县'}${units.length}家单位的${year}年度报告汇总。〔组织领导、主动公开、依申请公开、信息管理、平台建设、监督保障等情况请补充。〕`,
      applications,
    ],
    四: disputes === null ? [] : [disputes],
    五: ['〔存在的主要问题及改进情况请补充。〕'],
    六: ['〔收取信息处理费情况（没有收取也应说明）及其他需要报告的事项请补充。〕'],
  }
}

function disputesSentence(document: SummaryDocument, whose: string): string | null {
  const reviews = wholeSum(document, 'disputes.reconsideration.total')
  const direct = wholeSum(document, 'disputes.direct_lawsuit.total')
  const after = wholeSum(document, 'disputes.lawsuit_after_reconsideration.total')
  if (reviews === null || direct === null || after === null) return null
  return `${whose}因政府信息公开被申请行政复议${reviews}件；被提起行政诉讼${direct + after}件，其中未经复议直接起诉${direct}件，复议后起诉${after}件。`
}

/** A sum every unit is counted in with a number nobody needs to look at; null otherwise. */
function wholeSum({ cells }: SummaryDocument, id: CellIndicatorId): number | null {
  const sum = cells.get(id)
  return sum && sum.counted.length === sum.asked.length && sum.doubtful.length === 0 ? sum.sum : null
}
