import type { Line } from '@/app/_components/line-series'
import type { CountyYears } from '@/app/_figures/county-years'
import { applicationLines } from '@/app/_overview/by-year-figure'
import { disputeLines } from '@/app/_overview/disputes-figure'
import { FIGURE_LABELS, RATE_LABELS } from '@/app/_overview/figure-labels'
import { openFindings, unitCount } from '@/app/_overview/findings-section'
import {
  type CountyFigure,
  loadOverview,
  type Overview,
  type YearFigure,
} from '@/app/_overview/load-overview'
import { listedUnits } from '@/app/_overview/unit-lists'
import { yearFindings } from '@/db/queries/year-findings'
import { indicator } from '@/lib/catalogue/indicators'
import { yearText } from '@/lib/chart/describe-number'
import { FINDINGS_HEADS, FINDINGS_NOTES } from '@/lib/desk/view-words'
import {
  type DataRow,
  type DataTable,
  figureCell,
  ratio,
  row,
  type ValueCell,
} from '@/lib/export/table/data-table'
import { type Marks, marksOfUnits } from '@/lib/figures/marks'
import type { Rate } from '@/lib/figures/rate'
import type { SumWithCoverage } from '@/lib/figures/sum-with-coverage'
import { countyFrame, yearCoverageText } from './table-frame'

/** Every number of the overview of a year, in the order of the page. */
export function overviewTable(county: CountyYears, year: number): DataTable {
  const overview = loadOverview(county, year)
  const coverage = county.coverageOf(year)
  return {
    ...countyFrame(county),
    title: `${county.county.name ?? ''}${year}年政府信息公开年报概览`,
    source: '各单位年报',
    coverage: yearCoverageText(county, year),
    notes: [
      '同口径指各年均有此数的单位；比上年只比两年均有此数的单位。',
      '主动公开信息条数取自正文，各年写明此数的单位不同。',
      `${FINDINGS_HEADS[county.seen]}：${FINDINGS_NOTES[county.seen]}。`,
      ...overview.closingNotes,
    ],
    columns: [
      { key: 'part', label: '部分', width: 20 },
      { key: 'item', label: '项目', width: 26 },
      { key: 'year', label: '年度', width: 8 },
      { key: 'value', label: '数' },
      { key: 'unit', label: '计量', width: 8 },
      { key: 'share', label: '占比', unit: '%' },
      { key: 'change', label: '比上年' },
      { key: 'counted', label: '计入家数', width: 14 },
    ],
    rows: [
      ...mainRows(overview),
      ...shareRows(
        '办理结果',
        overview.outcomes.groups.map(({ sum, ...part }) => ({ ...part, value: sum ?? 0 })),
        `${overview.outcomes.counted.length} 家`,
        year,
      ),
      ...applicationRows(overview),
      ...listedUnits(coverage.summed, overview).flatMap(({ peer, shown }) =>
        shown.map(({ unit, value, marks }) =>
          line(
            `收到申请较多的单位·${peer}`,
            unit.shortName,
            year,
            { ...figureCell(value, ''), ...marks },
            '件',
          ),
        ),
      ),
      ...shareRows(
        '申请人',
        overview.applicants.map(({ label, sum }) => ({
          label,
          value: sum.sum ?? 0,
          ...marksOfUnits(sum),
        })),
        `${overview.applicants[0]?.sum.counted.length ?? 0} 家`,
        year,
      ),
      ...disputeRows(overview),
      ...overview.publishedByYear.map(({ year: of, sum }) =>
        line('主动公开信息条数', '条数', of, sumCell(sum, '正文均未写明'), '条', {
          counted: `${sum.counted.length} 家`,
        }),
      ),
      ...openFindings(yearFindings(county.db, year)).map(({ label, findings }) =>
        line(FINDINGS_HEADS[county.seen], label, year, figureCell(findings.length, ''), '处', {
          counted: `涉及 ${unitCount(findings)} 家`,
        }),
      ),
    ],
  }
}

type Beside = {
  readonly share?: ValueCell
  readonly change?: ValueCell
  readonly counted?: string
}

function line(part: string, item: string, year: number, value: ValueCell, unit: string, more: Beside = {}) {
  return row(
    part,
    item,
    String(year),
    value,
    unit,
    more.share ?? null,
    more.change ?? null,
    more.counted ?? '',
  )
}

const MAIN = '主要数字'

/** The tiles, and what stands beside their numbers. */
function mainRows({ figures, rates, year }: Overview): DataRow[] {
  const figure = (key: keyof Overview['figures']) => {
    const each: YearFigure | CountyFigure = figures[key]
    return line(MAIN, FIGURE_LABELS[key], year, sumCell(each.sum), indicator(each.id).unit, {
      counted: countedText(each.sum),
      ...('change' in each ? { change: changeCell(each) } : {}),
    })
  }
  const rate = (key: keyof Overview['rates']) =>
    line(MAIN, RATE_LABELS[key], year, rateCell(rates[key]), '%', {
      counted: `${rates[key].counted.length} 家`,
    })
  return [
    figure('received'),
    figure('closed'),
    rate('closing'),
    rate('disclosure'),
    figure('licences'),
    figure('penalties'),
    figure('reconsiderations'),
    figure('reconsiderationsCorrected'),
    rate('reconsiderationCorrection'),
    figure('lawsuits'),
    figure('lawsuitsCorrected'),
    rate('lawsuitCorrection'),
    figure('inForce'),
    figure('issued'),
    figure('repealed'),
    figure('published'),
  ]
}

function sumCell(found: SumWithCoverage, reason = '没有可计入的数'): ValueCell {
  const cell = figureCell(found.sum, reason)
  return found.sum === null ? cell : { ...cell, ...marksOfUnits(found) }
}

function countedText({ counted, asked }: SumWithCoverage): string {
  return `${counted.length}/${asked.length} 家`
}

function changeCell({ change }: CountyFigure): ValueCell {
  if (change.kind === 'none') return figureCell(null, '无可比的上年数')
  return { ...figureCell(change.difference, '', `同口径 ${change.units.length} 家`), ...change.marks }
}

function rateCell(rate: Rate): ValueCell {
  const { value, numerator, denominator, reason, small } = rate
  if (value === null) return figureCell(null, reason ?? '无数据')
  const detail = `${numerator}/${denominator}${small ? '，分母不足5' : ''}`
  return { ...figureCell(ratio(value * 100), '', detail), ...marksOfUnits(rate) }
}

type Part = Marks & { readonly label: string; readonly value: number }

/** Parts of a whole; none where the whole is 0 and the page says so in words. */
function shareRows(name: string, parts: readonly Part[], counted: string, year: number): DataRow[] {
  const whole = parts.reduce((sum, { value }) => sum + value, 0)
  if (whole === 0) return []
  return parts.map(({ label, value, doubtful, approximate, derived, zeroed }) =>
    line(name, label, year, { ...figureCell(value, ''), doubtful, approximate, derived, zeroed }, '件', {
      share: figureCell(ratio((value / whole) * 100), ''),
      counted,
    }),
  )
}

function applicationRows(overview: Overview): DataRow[] {
  const lines = applicationLines(overview)
  if (lines) return lineRows('申请逐年变化', lines, `同口径 ${overview.both.received.units.length} 家`)
  return overview.receivedByYear
    .filter(({ sum }) => sum.sum !== null)
    .map(({ year, sum }) =>
      line('各年收到申请', yearText(year), year, sumCell(sum), '件', {
        counted: `${sum.counted.length} 家`,
      }),
    )
}

function disputeRows(overview: Overview): DataRow[] {
  const { reconsiderations } = overview.figures
  const lines = disputeLines(overview)
  if (lines) return lineRows('行政复议和行政诉讼', lines, `同口径 ${reconsiderations.panel.units.length} 家`)
  return (['reconsiderations', 'lawsuits'] as const).map((key) =>
    line('行政复议和行政诉讼', FIGURE_LABELS[key], overview.year, sumCell(overview.figures[key].sum), '件', {
      counted: countedText(overview.figures[key].sum),
    }),
  )
}

/** Year by year, as the table beside the lines has them. */
function lineRows(part: string, lines: readonly Line[], counted: string): DataRow[] {
  return (lines[0]?.points ?? []).flatMap(({ year }, at) =>
    lines.map(({ label, points }) => {
      const { value = null, gap = '无数据', marks } = points[at] ?? {}
      const cell = { ...figureCell(value, gap), ...(value === null ? {} : marks) }
      return line(part, label, year, cell, '件', { counted })
    }),
  )
}
