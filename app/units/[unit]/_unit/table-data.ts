import type { FormId } from '@/lib/catalogue/form'
import { FORMS, type IndicatorId, indicator } from '@/lib/catalogue/indicators'
import type { PointState } from '@/lib/figures/series'
import { isAllZero } from './chart-points'
import type { UnitPoint, UnitSeries } from './unit-series'
import { type TableLine, unitTables } from './unit-tables'

/** A year of a line: a plain number, a value that needs a word, or null where no register tells if a report was due. */
export type YearCell =
  | number
  | null
  | {
      readonly status: PointState
      readonly value: number | null
      readonly raw?: string
      readonly doubtful?: true
      readonly approximate?: true
      readonly derived?: true
      readonly zeroed?: true
    }
export type DataLine = {
  readonly id: IndicatorId
  readonly label: string
  readonly head: string | null
  readonly unit: string
  /** The only form that prints it, where that matters. */
  readonly only: string | null
  /** What is counted; left out where the same rows stand above. */
  readonly title?: string
  readonly cells: readonly YearCell[]
}
export type DataTable = {
  readonly id: string
  readonly title: string
  readonly open: boolean
  readonly lines: readonly DataLine[]
  /** Names of the lines that are 0 in every report. */
  readonly zeros: readonly string[]
}

/** The tables of a unit as plain data for the browser, one cell per year shown. */
export function tableData(forms: readonly FormId[], series: (id: IndicatorId) => UnitSeries): DataTable[] {
  return unitTables(forms).map((table) => {
    const zeros = table.brief ? table.lines.filter((line) => isAllZero(series(line.id).points)) : []
    return {
      id: table.id,
      title: table.section ? `${table.section}、${table.title}` : table.title,
      open: table.open,
      lines: table.lines
        .filter((line) => !zeros.includes(line))
        .map((line) => dataLine(line, forms, series(line.id).points, !table.brief)),
      zeros: zeros.map(({ label, head }) => (head === null ? label : `${head} ${label}`)),
    }
  })
}

function dataLine(
  { id, label, head, onlyForm }: TableLine,
  forms: readonly FormId[],
  points: readonly UnitPoint[],
  explained: boolean,
): DataLine {
  const { unit, definition } = indicator(id)
  return {
    id,
    label,
    head,
    unit,
    only: onlyForm && forms.length > 1 ? FORMS[onlyForm].label : null,
    ...(explained ? { title: definition } : {}),
    cells: points.map(yearCell),
  }
}

function yearCell({
  known,
  state,
  value,
  mark,
  doubtful,
  approximate,
  derived,
  zeroed,
}: UnitPoint): YearCell {
  if (!known) return null
  if (state === 'number' && value !== null && !doubtful && !approximate && !derived && !zeroed) return value
  return {
    status: state,
    value,
    ...(mark === null ? {} : { raw: mark }),
    ...(doubtful ? { doubtful } : {}),
    ...(approximate ? { approximate } : {}),
    ...(derived ? { derived } : {}),
    ...(zeroed ? { zeroed } : {}),
  }
}
