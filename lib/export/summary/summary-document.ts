import type { FormId } from '../../catalogue/form'
import { type CellIndicatorId, formCells, indicator } from '../../catalogue/indicators'
import type { FormSummary } from '../../figures/form-summary'
import type { UnitValues } from '../../figures/indicator-value'
import type { SummaryLine } from '../../figures/reconcile-summary'
import { type NoReport, POINT_STATE_LABELS } from '../../figures/series'
import type { SumWithCoverage } from '../../figures/sum-with-coverage'

export type SummaryUnit = { readonly id: number; readonly name: string; readonly peer: string }

/** The county's own published report against the sums, as every output tells it. */
export type OwnComparison = {
  readonly unit: string
  readonly equal: number
  readonly differing: readonly SummaryLine[]
  /** Cells that cannot be compared: one of the two has no number. */
  readonly open: readonly SummaryLine[]
  /** What may explain the differences, one Chinese sentence each. */
  readonly hints: readonly string[]
}

/** The county's three tables of one year with all they are made of: what page, CSV, XLSX, DOCX and JSON are written from. */
export type SummaryDocument = {
  /** Name of the county, e.g. 云泽县; null while it is not set. */
  readonly county: string | null
  readonly year: number
  readonly form: FormId
  readonly cells: FormSummary
  /** Units whose figures are added, in list order, and their values. */
  readonly units: readonly SummaryUnit[]
  readonly values: ReadonlyMap<number, UnitValues>
  /** Obliged units without a report, by name. */
  readonly missing: readonly string[]
  /** What is said of them: 未报, to the public 未公布. */
  readonly noReport: NoReport
  /** 已收 58 / 应报 62 家, or what stands in for it without a register. */
  readonly coverage: string
  /** Why reports stand outside the sums, one Chinese sentence each. */
  readonly outside: readonly string[]
  /** Units in the sums that no register confirms (待确认), by name. */
  readonly provisional: readonly string[]
  /** Null while the county's own report of the year is not there. */
  readonly own: OwnComparison | null
  /** Every obliged unit's report is in the sums: only then are they the county's. */
  readonly whole: boolean
  /** Chinese date of the data; null for an empty store. */
  readonly asOf: string | null
  /** Sample data of an invented county: said on every sheet. */
  readonly demo: boolean
}

/** Why a unit is asked but not in a sum, in the words every output uses. */
export const UNCOUNTED = [
  { key: 'blank', label: '空白' },
  { key: 'mark', label: '填符号' },
  { key: 'illegible', label: '无法识别' },
  { key: 'absent', label: '无此项（另一格式）' },
  { key: 'missing', label: '年报中没有读到' },
] as const satisfies readonly { key: keyof SumWithCoverage; label: string }[]

type UncountedUnits = { readonly label: string; readonly units: readonly string[] }

/** The units that are asked but not counted in a cell, by reason. */
function uncounted(document: SummaryDocument, sum: SumWithCoverage): UncountedUnits[] {
  const names = new Map(document.units.map((unit) => [unit.id, unit.name]))
  return UNCOUNTED.map(({ key, label }) => ({
    label,
    units: sum[key].map((id) => names.get(id) ?? String(id)),
  })).filter(({ units }) => units.length > 0)
}

/** `空白 2 家：甲局、乙镇；无法识别 1 家：丙局`, or '' where every unit is counted. */
export function uncountedText(document: SummaryDocument, sum: SumWithCoverage): string {
  return uncounted(document, sum)
    .map(({ label, units }) => `${label} ${units.length} 家：${units.join('、')}`)
    .join('；')
}

/** Cells that not every unit is counted in, in the order of the form. */
export function partialCells(document: SummaryDocument): { id: CellIndicatorId; sum: SumWithCoverage }[] {
  return formCells(document.form).flatMap(({ id }) => {
    const sum = document.cells.get(id)
    return sum && sum.counted.length < sum.asked.length ? [{ id, sum }] : []
  })
}

export function summaryTitle({ county, year }: Pick<SummaryDocument, 'county' | 'year'>): string {
  return `${county ?? ''}${year}年政府信息公开工作年度报告汇总表`
}

/** More names than this are only counted. */
const NAMED = 12

/** How many units in the sums no register confirms, in words; '' where all are confirmed. */
export function provisionalText({ provisional, units }: SummaryDocument): string {
  if (provisional.length === 0) return ''
  const names =
    provisional.length === units.length || provisional.length > NAMED ? '' : `：${provisional.join('、')}`
  return `计入的 ${units.length} 家中有 ${provisional.length} 家待确认（应报名单未录入，单位名称由年报得出），先行计入${names}。`
}

/** How many blanks were taken as 0 by a person's decision, and of which units; '' where none was. */
function zeroedText({ cells, units }: SummaryDocument): string {
  const zeroed = [...cells.values()].flatMap((sum) => sum.zeroed)
  if (zeroed.length === 0) return ''
  const ids = new Set(zeroed)
  const names = units.filter(({ id }) => ids.has(id)).map(({ name }) => name)
  return `经主管部门核实，${names.join('、')}年报的空白 ${zeroed.length} 格按0计。`
}

/** What every output says of its figures: composition, coverage, date, and that a blank is not a zero. */
export function summaryNotes(document: SummaryDocument): string[] {
  const { units, coverage, missing, noReport, outside, asOf, demo } = document
  return [
    ...(demo ? ['演示数据：本县和各单位均为虚构。'] : []),
    `口径：${units.length} 家单位年报所填数之和；${coverage}。`,
    ...(missing.length > 0
      ? [`${POINT_STATE_LABELS[noReport]} ${missing.length} 家，不在合计内：${missing.join('、')}。`]
      : []),
    ...[provisionalText(document)].filter((text) => text !== ''),
    ...outside,
    '空白、符号和无法识别的格不作0计：计入家数少于应计家数的，合计只是已计入各家之和。',
    ...[zeroedText(document)].filter((text) => text !== ''),
    ...(asOf === null ? [] : [`数据截至${asOf}。数字自各单位年报读取，自动核对，未经核实。`]),
  ]
}

/** Heads over the long form of the summary, one row a cell. */
export const SUMMARY_HEADS = [
  '表',
  '行',
  '栏',
  '计量',
  '合计',
  '计入家数',
  '应计家数',
  '未计入',
  '存疑家数',
  '约数家数',
  '推算家数',
  '按0计家数',
] as const

/** One cell of the summary in long form: the row of the CSV and of the JSON. */
export type SummaryRow = {
  readonly indicator: CellIndicatorId
  readonly section: string
  readonly row: string
  readonly column: string
  readonly unit: string
  /** Null where no unit has a number. */
  readonly sum: number | null
  readonly counted: number
  readonly asked: number
  readonly uncounted: string
  /** Counted, but a person should look at the number. */
  readonly doubtful: number
  /** Counted as printed with 约 or 余, as a sum of the rows another form prints, as a blank that a person took as 0. */
  readonly approximate: number
  readonly derived: number
  readonly zeroed: number
}

const SECTION = { disclosure: '二', applications: '三', disputes: '四' } as const

/** Every cell of the form in printed order. */
export function summaryRows(document: SummaryDocument): SummaryRow[] {
  return formCells(document.form).flatMap(({ id, table }) => {
    const sum = document.cells.get(id)
    if (!sum) return []
    const { rowLabel, columnLabel, unit } = indicator(id)
    return [
      {
        indicator: id,
        section: SECTION[table],
        row: rowLabel,
        column: columnLabel,
        unit,
        sum: sum.sum,
        counted: sum.counted.length,
        asked: sum.asked.length,
        uncounted: uncountedText(document, sum),
        doubtful: sum.doubtful.length,
        approximate: sum.approximate.length,
        derived: sum.derived.length,
        zeroed: sum.zeroed.length,
      },
    ]
  })
}
