import { SINGLE_OTHER_ROW } from './catalogue/application-rows'
import { type CellIndicatorId, formCell, formCells } from './catalogue/indicators'
import { statutoryForm } from './catalogue/report-form'
import { type Cell, numberOf } from './model/cell-value'
import type { Finding } from './model/finding'
import { OLD_PERIODS, type OldPeriod, type OldTable } from './model/old-table'
import type { Report } from './model/report'

type Numbers = (number | null)[]

/** One report as the `parse` command prints it: numbers in the order of the printed form, null where none is readable. */
export type ReportJson = {
  readonly file: string
  readonly unit: string | null
  readonly year: number | null
  readonly form: string | null
  readonly scope: string
  readonly disclosure: Numbers
  readonly applications: Numbers[]
  readonly disputes: Numbers[]
  /** （六）其他处理 printed as one row in a 2021 form. */
  readonly single_other_row?: Numbers
  /** The statistics table of a report of 2008–2018 by printed label; flags of its figures: `table.<label>.<period>`. */
  readonly table?: Record<string, Record<OldPeriod, number | null>>
  readonly cells: Record<string, 'blank' | 'mark' | 'illegible' | 'doubtful'>
  readonly mentions: object[]
  readonly findings: object[]
  readonly warnings: string[]
  readonly error: null
}

/** Lays a report out for `parse`. Positions such as `applications[23][6]` are those of the printed form. */
export function reportToJson(file: string, report: Report, findings: readonly Finding[]): ReportJson {
  const disclosure: Numbers = []
  const grids: Record<'applications' | 'disputes', Numbers[]> = { applications: [], disputes: [] }
  const cells: ReportJson['cells'] = {}
  const form = statutoryForm(report.form)
  for (const place of form ? formCells(form) : []) {
    const cell = report.cells.get(place.id)
    const value = numberOf(cell)
    if (place.table === 'disclosure') disclosure.push(value)
    else {
      const row = grids[place.table][place.row] ?? []
      row.push(value)
      grids[place.table][place.row] = row
    }
    flag(cells, place.position, cell)
  }
  const single = singleOtherRow(report)
  return {
    file,
    unit: report.identity.unit,
    year: report.identity.year,
    form: report.form,
    scope: report.identity.scope,
    disclosure,
    applications: grids.applications,
    disputes: grids.disputes,
    ...(single ? { single_other_row: single } : {}),
    ...(report.oldTable ? { table: oldTable(report.oldTable, cells) } : {}),
    cells,
    mentions: report.mentions.map(({ place, ...mention }) => mention),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      kind: finding.kind,
      message: finding.message,
      cells: finding.cells.map((id) => positionOf(report, id)),
    })),
    warnings: report.warnings.map((warning) => warning.message),
    error: null,
  }
}

function flag(cells: ReportJson['cells'], position: string, cell: Cell | undefined): void {
  const status = cell?.value.status
  if (status === 'blank' || status === 'mark' || status === 'illegible') cells[position] = status
  else if (cell?.doubtful) cells[position] = 'doubtful'
}

function oldTable({ rows }: OldTable, cells: ReportJson['cells']): NonNullable<ReportJson['table']> {
  for (const row of rows)
    for (const period of OLD_PERIODS) flag(cells, `table.${row.label}.${period}`, row[period])
  const figures = rows.map((row) => [
    row.label,
    { year: numberOf(row.year), cumulative: numberOf(row.cumulative) },
  ])
  return Object.fromEntries(figures)
}

function positionOf(report: Report, id: CellIndicatorId): string {
  const form = statutoryForm(report.form)
  return (form && formCell(form, id)?.position) ?? id
}

function singleOtherRow(report: Report): Numbers | null {
  if (report.form !== '2021') return null
  const prefix = `applications.${SINGLE_OTHER_ROW.id}.`
  const row = [...report.cells].filter(([id]) => id.startsWith(prefix))
  return row.length > 0 ? row.map(([, cell]) => numberOf(cell)) : null
}
