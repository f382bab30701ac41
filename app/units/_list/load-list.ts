import { combineValues } from '@/app/_figures/combine-values'
import type { CountyYears } from '@/app/_figures/county-years'
import { formerNames } from '@/db/queries/former-names'
import { indicatorValues } from '@/db/queries/indicator-values'
import { listUnits, type UnitRow } from '@/db/queries/list-units'
import type { YearCoverage } from '@/db/queries/year-coverage'
import { type YearReport, yearReports } from '@/db/queries/year-reports'
import type { IndicatorId } from '@/lib/catalogue/indicators'
import { RATES, type RateId } from '@/lib/catalogue/rates'
import { UNIT_KINDS } from '@/lib/catalogue/unit-kinds'
import { FINDINGS_HEADS, FINDINGS_NOTES } from '@/lib/desk/view-words'
import { idsAcrossForms } from '@/lib/figures/crosswalk-series'
import { type IndicatorValue, type UnitValues, valuesByUnit } from '@/lib/figures/indicator-value'
import { type Marks, marksOfUnits } from '@/lib/figures/marks'
import { rateIndicators, rateOfReports, SMALL_DENOMINATOR } from '@/lib/figures/rate'
import { POINT_STATE_LABELS, unitSeries } from '@/lib/figures/series'
import { COLUMNS, type ColumnSource } from './columns'
import type { CellMarks, ListCell, ListColumn, ListRow, RowBadge } from './list-row'

/** A unit without a row in this year: not obliged, or not there (any more). */
export type OtherUnit = {
  readonly slug: string
  readonly name: string
  readonly fullName: string
  readonly initials: string
  readonly otherNames: readonly string[]
}

/** The units of a year, as plain data for the browser. */
export type UnitList = {
  readonly year: number
  readonly columns: readonly ListColumn[]
  readonly rows: readonly ListRow[]
  /** Groups in the order shown: peers first, then those that are not counted. */
  readonly groups: readonly string[]
  readonly kinds: readonly { readonly value: string; readonly label: string }[]
  readonly others: readonly OtherUnit[]
  readonly smallBelow: number
  /** What is said of a unit without a report one may see: 未报, in public 未公布. */
  readonly missingWord: string
}

const APART: Partial<Record<RowBadge, string>> = {
  pending: '待确认单位',
  external: '外部参照',
  government: '整个政府的汇总报告',
}

/** Everything the list of units of a year shows, from one reading of the store. */
export function loadList({ db, coverageOf, summedIn, noReport, seen }: CountyYears, year: number): UnitList {
  const coverage = coverageOf(year)
  const units = listUnits(db)
  const former = formerNames(db)
  const badges = badgesOf(coverage, summedIn(year))
  const listed = units.filter((unit) => badges.has(unit.id))
  const cellsOf = cellReader(db, year)
  const rows = listed.map((unit): ListRow => {
    const badge = badges.get(unit.id) ?? null
    return {
      ...named(unit, former),
      id: unit.id,
      kind: unit.kind,
      kindLabel: UNIT_KINDS.find((each) => each.id === unit.kind)?.label ?? '',
      group: (badge && summedIn(year).has(unit.id) ? undefined : APART[badge ?? 'excluded']) ?? unit.peer,
      counted: summedIn(year).has(unit.id),
      badge,
      cells: cellsOf(unit.id),
    }
  })
  const apart = Object.values(APART)
  const groups = [...new Set(rows.map((row) => row.group))]
  return {
    year,
    columns: COLUMNS.map(({ ids, rate, ...column }) =>
      column.kind === 'findings'
        ? { ...column, title: `${FINDINGS_HEADS[seen]}：${FINDINGS_NOTES[seen]}` }
        : column,
    ),
    rows,
    groups: [
      ...groups.filter((each) => !apart.includes(each)),
      ...apart.filter((each) => groups.includes(each)),
    ],
    kinds: kindChoices(rows),
    others: units.filter((unit) => !badges.has(unit.id)).map((unit) => named(unit, former)),
    smallBelow: SMALL_DENOMINATOR,
    missingWord: POINT_STATE_LABELS[noReport],
  }
}

function named(unit: UnitRow, former: ReadonlyMap<number, readonly string[]>) {
  return {
    slug: unit.slug,
    name: unit.shortName,
    fullName: unit.name,
    initials: unit.initials,
    otherNames: [...unit.aliases, ...(former.get(unit.id) ?? [])],
  }
}

/** The units that have a row, each with the badge that explains how it counts. */
function badgesOf(coverage: YearCoverage, summed: ReadonlySet<number>): Map<number, RowBadge | null> {
  const plain = (unit: { id: number; status: string }): RowBadge | null => {
    if (unit.status === 'pending') return 'pending'
    return summed.has(unit.id) ? null : 'excluded'
  }
  return new Map([
    ...coverage.received.map((unit) => [unit.id, plain(unit)] as const),
    ...coverage.missing.map((unit) => [unit.id, null] as const),
    ...coverage.voluntary.map((unit) => [unit.id, 'voluntary'] as const),
    ...coverage.pending.map((unit) => [unit.id, 'pending'] as const),
    ...coverage.external.map((unit) => [unit.id, 'external'] as const),
    ...coverage.government.map((unit) => [unit.id, 'government'] as const),
  ])
}

/** Peer groups to choose from, and within a group of several kinds each kind. */
function kindChoices(rows: readonly ListRow[]): UnitList['kinds'] {
  const groups = new Set(rows.map((row) => row.group))
  return [...groups].flatMap((group) => {
    const own = rows.filter((row) => row.group === group)
    const kinds = new Map(own.map((row) => [row.kind, row.kindLabel]))
    const counted = (kind: string) => own.filter((row) => row.kind === kind).length
    const each = [...kinds].map(([value, label]) => ({ value, label: `　${label}（${counted(value)}）` }))
    return [{ value: group, label: `${group}（${own.length}）` }, ...(kinds.size > 1 ? each : [])]
  })
}

/** The cells of a unit in the order of the columns; null for a unit without a report. */
function cellReader(db: CountyYears['db'], year: number): (unit: number) => ListCell[] | null {
  const reports = yearReports(db, year)
  const ids = COLUMNS.flatMap((column) => column.ids ?? [])
  const rates = [...SHOWN_RATES.values()].flatMap((rate) => rate.ids)
  const values = valuesByUnit(indicatorValues(db, [...new Set([...ids, ...rates])], { years: [year] }))
  return (unit) => {
    const report = reports.get(unit)
    if (!report) return null
    const own = values.get(unit) ?? new Map()
    return COLUMNS.map((column) => cellOf(column, { unit, year, report, own }))
  }
}

type Source = { unit: number; year: number; report: YearReport; own: UnitValues }

/** The rates that have a column, with the cells each is made of. */
const SHOWN_RATES = new Map(
  RATES.filter((spec) => COLUMNS.some((column) => column.rate === spec.id)).map((spec) => [
    spec.id,
    { spec, ids: rateIndicators(spec) },
  ]),
)

function cellOf(column: ColumnSource, source: Source): ListCell {
  if (column.rate) return rateCell(column.rate, source)
  if (column.ids) return countCell(column.ids, source)
  const { error, warn, extraction, unassessable } = source.report.findings
  return { error, warn, doubt: extraction, unassessable }
}

const NO_REPORTS: ReadonlyMap<number, UnitValues> = new Map()

function rateCell(id: RateId, { unit, own }: Source): ListCell {
  const shown = SHOWN_RATES.get(id)
  const reports = own.size > 0 ? new Map([[unit, own]]) : NO_REPORTS
  const rate = shown ? rateOfReports(shown.spec, [unit], reports, NO_REPORTS) : null
  if (!rate || rate.numerator === null || rate.denominator === null) return { reason: rate?.reason ?? '' }
  const { numerator: n, denominator: d, reason } = rate
  return reason === null ? { n, d, ...cellMarks(marksOfUnits(rate)) } : { n, d, reason }
}

function valuesOf(own: UnitValues, ids: readonly IndicatorId[]): IndicatorValue[] {
  return ids.flatMap((id) => own.get(id) ?? [])
}

function countCell(ids: NonNullable<ColumnSource['ids']>, { year, report, own }: Source): ListCell {
  const [id] = ids
  const printed = own.get(id)
  if (ids.length === 1 && printed && isPlain(printed)) return printed.value
  const { points } = unitSeries({
    indicator: id,
    years: [year],
    values: ids.length > 1 ? combineValues(ids, valuesOf(own, ids)) : valuesOf(own, idsAcrossForms(id)),
    reported: new Map([[year, report.version.form]]),
    // Without effect: the one year asked for has a report.
    noReport: 'missing',
  })
  const [point] = points
  if (!point) throw new Error('a series over one year has one point')
  if (isPlain(point)) return point.value
  return { status: point.state, value: point.value, ...cellMarks(point) }
}

/** Only the marks that stand: what is sent to the browser is small. */
function cellMarks({ doubtful, approximate, derived, zeroed }: Marks): CellMarks {
  return {
    ...(doubtful ? { doubtful } : {}),
    ...(approximate ? { approximate } : {}),
    ...(derived ? { derived } : {}),
    ...(zeroed ? { zeroed } : {}),
  }
}

type Flagged = Marks & { readonly value: number | null }

/** A number that needs no word beside it: by far the most. */
function isPlain<T extends Flagged>(value: T): value is T & { readonly value: number } {
  return value.value !== null && !value.doubtful && !value.approximate && !value.derived && !value.zeroed
}
