import { SINGLE_OTHER_ROW } from './catalogue/application-rows'
import { type CellIndicatorId, formCell, formCells } from './catalogue/indicators'
import { numberOf } from './model/cell-value'
import type { Finding } from './model/finding'
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
  for (const place of report.form ? formCells(report.form) : []) {
    const cell = report.cells.get(place.id)
    const value = numberOf(cell)
    if (place.table === 'disclosure') disclosure.push(value)
    else {
      const row = grids[place.table][place.row] ?? []
      row.push(value)
      grids[place.table][place.row] = row
    }
    const status = cell?.value.status
    if (status === 'blank' || status === 'mark' || status === 'illegible') cells[place.position] = status
    else if (cell?.doubtful) cells[place.position] = 'doubtful'
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

function positionOf(report: Report, id: CellIndicatorId): string {
  return (report.form && formCell(report.form, id)?.position) ?? id
}

function singleOtherRow(report: Report): Numbers | null {
  if (report.form !== '2021') return null
  const prefix = `applications.${SINGLE_OTHER_ROW.id}.`
  const row = [...report.cells].filter(([id]) => id.startsWith(prefix))
  return row.length > 0 ? row.map(([, cell]) => numberOf(cell)) : null
}
