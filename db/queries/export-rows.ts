import type { ReportForm } from '../../lib/catalogue/form'
import { FORM_BEFORE_2019 } from '../../lib/catalogue/form-before-2019'
import { type IndicatorId, indicator } from '../../lib/catalogue/indicators'
import type { CellStatus, Settled } from '../../lib/model/cell-value'
import { OLD_PERIODS } from '../../lib/model/old-table'
import { oldTableOf } from '../old-figures'
import { all, each, type Store } from '../store'
import { countyInfo, countyKey } from './county-info'
import { indicatorId } from './indicator-numbers'
import { listUnits } from './list-units'
import { listYears } from './list-years'
import type { UnitRef } from './unit-ref'
import { VERSION_COLUMNS, VERSION_SOURCE, type VersionColumns } from './version-info'
import { coverageReader } from './year-coverage'

/** One value of the long form; for an obliged unit without a report one row with status `missing` (未报). */
export type ExportRow = {
  readonly countyCode: string | null
  readonly county: string
  readonly unit: string
  readonly unitStatus: UnitRef['status']
  readonly kind: UnitRef['kind']
  readonly year: number
  /** Whether the report's figures enter the county's sums of the year. */
  readonly inSums: boolean
  readonly form: ReportForm | null
  readonly indicator: IndicatorId | null
  readonly label: string | null
  readonly unitOfMeasure: string | null
  readonly status: CellStatus | 'missing'
  readonly value: number | null
  readonly doubtful: boolean
  readonly approximate: boolean
  readonly derived: boolean
  /** What a person did with it; null where it is as read. */
  readonly settled: Settled | null
  /** The printed text the value was read from. */
  readonly raw: string | null
  /** From 0, as in the neutral document: block, row and column. */
  readonly place: {
    readonly block: number
    readonly row: number | null
    readonly column: number | null
  } | null
  readonly note: string | null
  readonly fileName: string | null
  readonly sha256: string | null
  readonly version: number | null
}

type CellRow = {
  indicator: number
  status: CellStatus
  value: number | null
  raw: string | null
  place_block: number | null
  place_row: number | null
  place_column: number | null
  doubtful: number
  approximate: number
  derived: number
  settled: 0 | 1 | 2
  note: string | null
}

/** The whole data set of a store in long form, unit by unit and year by year, one row at a time. */
export function* exportRows(store: Store): Generator<ExportRow> {
  const county = countyInfo(store)
  const key = { county: countyKey(store) }
  const coverageOf = coverageReader(store)
  const coverage = new Map(listYears(store).map(({ year }) => [year, coverageOf(year)]))
  for (const unit of listUnits(store)) {
    const shared = {
      countyCode: county.code,
      county: county.name ?? '',
      unit: unit.name,
      unitStatus: unit.status,
      kind: unit.kind,
    }
    const missing = [...coverage.values()].filter((each) => each.missing.some((ref) => ref.id === unit.id))
    for (const { year } of missing) yield { ...shared, ...MISSING, year }
    const versions = all<VersionColumns>(
      store,
      `SELECT ${VERSION_COLUMNS} FROM ${VERSION_SOURCE}
       WHERE v.county = $county AND v.unit_id = $unitId AND v.current = 1 ORDER BY v.year`,
      { ...key, unitId: unit.id },
    )
    for (const version of versions) {
      const summed = coverage.get(version.year)?.summed ?? []
      const report = { ...shared, inSums: summed.some((ref) => ref.id === unit.id) }
      yield* versionRows(store, report, version)
      if (version.form === 'before-2019') yield* oldRows(store, report, version)
    }
  }
}

type Shared = Pick<ExportRow, 'countyCode' | 'county' | 'unit' | 'unitStatus' | 'kind' | 'inSums'>
const MISSING = {
  inSums: false,
  form: null,
  indicator: null,
  label: null,
  unitOfMeasure: null,
  status: 'missing',
  value: null,
  doubtful: false,
  approximate: false,
  derived: false,
  settled: null,
  raw: null,
  place: null,
  note: null,
  fileName: null,
  sha256: null,
  version: null,
} as const

/** The rows of an older statistics table, each under its printed label; indicators have none of these. */
function* oldRows(store: Store, shared: Shared, version: VersionColumns): Generator<ExportRow> {
  const table = oldTableOf(store, { county: countyKey(store), versionId: version.version_id })
  for (const row of table?.rows ?? []) {
    for (const period of OLD_PERIODS) {
      const { value, doubtful, raw, place, note } = row[period]
      if (value.status === 'absent') continue
      yield {
        ...shared,
        year: version.year,
        form: version.form,
        indicator: null,
        label: `${FORM_BEFORE_2019.label}·${row.label}·${period === 'year' ? '本年' : '历年累计'}`,
        unitOfMeasure: row.measure,
        status: value.status,
        value: value.status === 'number' ? value.value : null,
        doubtful,
        approximate: false,
        derived: false,
        settled: null,
        raw,
        place: place && { block: place.block, row: place.row, column: place.column },
        note,
        fileName: version.file_name,
        sha256: version.original,
        version: version.version_no,
      }
    }
  }
}

function* versionRows(store: Store, shared: Shared, version: VersionColumns): Generator<ExportRow> {
  const rows = each<CellRow>(
    store,
    `SELECT indicator, status, value, raw, place_block, place_row, place_column, doubtful, approximate, derived,
       settled, note
     FROM cells WHERE county = $county AND version_id = $versionId ORDER BY indicator`,
    { county: countyKey(store), versionId: version.version_id },
  )
  for (const row of rows) {
    const id = indicatorId(store, row.indicator)
    const { label, unit } = indicator(id)
    yield {
      ...shared,
      year: version.year,
      form: version.form,
      indicator: id,
      label,
      unitOfMeasure: unit,
      status: row.status,
      value: row.value,
      doubtful: row.doubtful === 1,
      approximate: row.approximate === 1,
      derived: row.derived === 1,
      settled: ([null, 'misread', 'blank-as-zero'] as const)[row.settled],
      raw: row.raw ?? (row.value === null ? '' : String(row.value)),
      place:
        row.place_block === null
          ? null
          : { block: row.place_block, row: row.place_row, column: row.place_column },
      note: row.note,
      fileName: version.file_name,
      sha256: version.original,
      version: version.version_no,
    }
  }
}
