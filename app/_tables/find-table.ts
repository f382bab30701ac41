import { z } from 'zod'
import { countyYears } from '@/app/_figures/county-years'
import { yearParam } from '@/app/_params/year-param'
import type { Query } from '@/app/units/_list/parse-list-state'
import { unitBySlug } from '@/db/queries/unit-by-slug'
import { yearText } from '@/lib/chart/describe-number'
import { measureOf } from '@/lib/chart/measure'
import type { DataTable } from '@/lib/export/table/data-table'
import { compareTable } from './compare-table'
import { indicatorListTable } from './indicator-list-table'
import { indicatorTable } from './indicator-table'
import { overviewTable } from './overview-table'
import { reportTable } from './report-table'
import { ruleTable } from './rule-table'
import { rulesTable } from './rules-table'
import { searchTable } from './search-table'
import { submissionsTable, submissionsYearTable } from './submissions-tables'
import { summaryCellTable } from './summary-cell-table'
import { unitTable } from './unit-table'
import { unitsTable } from './units-table'
import { yearTable } from './year-table'

/** A table, or a Chinese sentence why there is none: 404 what is asked is not there, 400 it was not asked well. */
export type FoundTable = DataTable | { readonly status: 400 | 404; readonly error: string }

const missing = (error: string): FoundTable => ({ status: 404, error })
const EMPTY = missing('还没有计入的年报，没有数据。')

const text = z.string().trim().max(100).optional()
const QUERY = z.object({
  year: z.coerce.number().int().min(1900).max(2099).optional(),
  version: z.coerce.number().int().min(1).max(9999).optional(),
  peer: text,
  q: text,
})

/** The table of an address below /api/v1, made from what the page of the same name is made from. */
export function findTable(parts: readonly string[], query: Query): FoundTable {
  // The search reads its own query: other limits, other words.
  if (parts[0] === 'search') return parts.length === 1 ? searchTable(query) : missing('没有这个地址。')
  const asked = QUERY.safeParse({
    year: query.year || undefined,
    version: query.version || undefined,
    peer: query.peer,
    q: query.q,
  })
  if (!asked.success) {
    const names = [...new Set(asked.error.issues.map(({ path }) => String(path[0])))]
    return { status: 400, error: `参数 ${names.join('、')} 无法识别。year 为四位年度，version 为版本号。` }
  }
  const { year = null, version, peer = null, q = '' } = asked.data
  const [kind, name, detail] = parts
  if (parts.length > 3) return missing('没有这个地址。')
  switch (kind) {
    case 'overview':
      return detail === undefined ? findOverview(name) : missing('没有这个地址。')
    case 'units':
      if (detail !== undefined) return findReport(name ?? '', detail, version)
      return name === undefined ? findUnits(year, query) : findUnit(name)
    case 'years':
      if (name === undefined) return missing('没有这个地址，请写明年度。')
      if (detail !== undefined && detail !== 'units') return missing('没有这个地址。')
      return findYear(name, detail === 'units' ? query : null)
    case 'indicators':
      if (detail !== undefined) return missing('没有这个地址。')
      return name === undefined ? indicatorListTable(countyYears(), q) : findIndicator(name, { year, peer })
    case 'compare':
      return name === undefined ? (compareTable(query) ?? EMPTY) : missing('没有这个地址。')
    case 'rules':
      if (detail !== undefined) return missing('没有这个地址。')
      return name === undefined
        ? rulesTable(countyYears())
        : (ruleTable(countyYears(), name) ?? missing(`没有核对规则“${name}”，或者它不能由程序核对。`))
    case 'summary':
      return name === undefined || detail === undefined
        ? missing('没有这个地址。')
        : findSummaryCell(name, detail)
    case 'submissions':
      if (detail !== undefined) return missing('没有这个地址。')
      return name === undefined ? submissionsTable(peer) : findSubmissions(name, peer)
    default:
      return missing('没有这个地址。')
  }
}

/** The latest year where none is named, as on the first page. */
function findOverview(name: string | undefined): FoundTable {
  const county = countyYears()
  const year = name === undefined ? county.years.at(-1) : yearParam(name)
  if (year === undefined) return EMPTY
  return year !== null && county.years.includes(year)
    ? overviewTable(county, year)
    : missing(`没有“${name}”年度的年报。`)
}

function findUnits(year: number | null, query: Query): FoundTable {
  const county = countyYears()
  const shown = year ?? county.years.at(-1)
  if (shown === undefined) return EMPTY
  return county.years.includes(shown)
    ? unitsTable(county, shown, query)
    : missing(`没有${yearText(shown)}的年报。`)
}

function findUnit(slug: string): FoundTable {
  return unitBySlug(countyYears().db, slug) ? unitTable(slug) : missing(`没有单位“${slug}”。`)
}

function findReport(slug: string, yearName: string, version: number | undefined): FoundTable {
  const unit = unitBySlug(countyYears().db, slug)
  if (!unit) return missing(`没有单位“${slug}”。`)
  const year = yearParam(yearName)
  if (year === null) return missing(`“${yearName}”不是年度。`)
  const which = version === undefined ? '' : `第 ${version} 版`
  return (
    reportTable(unit, year, version) ??
    missing(`没有${unit.name}${yearText(year)}年度报告${which}，不作0计。`)
  )
}

/** Every cell of every unit; with a query the list of units as its page shows it. */
function findYear(name: string, list: Query | null): FoundTable {
  const county = countyYears()
  const year = yearParam(name)
  if (year === null || !county.years.includes(year)) return missing(`没有“${name}”年度的年报。`)
  if (list) return unitsTable(county, year, list)
  return yearTable(county, year) ?? missing(`${yearText(year)}没有法定的三张表。`)
}

function findIndicator(id: string, query: { year: number | null; peer: string | null }): FoundTable {
  const measure = measureOf(id)
  return measure ? (indicatorTable(measure, query) ?? EMPTY) : missing(`没有指标“${id}”。`)
}

/** One cell of the summary; the whole of it has an address and files of its own. */
function findSummaryCell(yearName: string, cell: string): FoundTable {
  const county = countyYears()
  const year = yearParam(yearName)
  if (year === null || !county.years.includes(year)) return missing(`没有“${yearName}”年度的年报。`)
  return summaryCellTable(county, year, cell) ?? missing(`${yearText(year)}汇总表没有“${cell}”这一格。`)
}

function findSubmissions(name: string, peer: string | null): FoundTable {
  const year = yearParam(name)
  return (year === null ? null : submissionsYearTable(year, peer)) ?? missing(`没有“${name}”年度的年报。`)
}
