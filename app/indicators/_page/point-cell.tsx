import { reportHref } from '@/app/_components/addresses'
import { CellText, FlagsWithin } from '@/app/_components/cell-text'
import type { UnitRef } from '@/db/queries/unit-ref'
import type { ReportForm } from '@/lib/catalogue/form'
import { type IndicatorId, isIndicatorId } from '@/lib/catalogue/indicators'
import { termCells } from '@/lib/catalogue/rates'
import { statutoryForm } from '@/lib/catalogue/report-form'
import { type Measure, measureText } from '@/lib/chart/measure'
import type { MeasurePoint } from '@/lib/chart/measure-points'
import { lacksReport } from '@/lib/figures/series'
import { isCellIndicator, printedCell } from './form-places'
import styles from './indicator-page.module.css'

type Props = {
  readonly measure: Measure
  readonly unit: UnitRef
  readonly point: MeasurePoint
  readonly form: ReportForm | null
}

/** One value of one unit, linked to the cell (or the text) it comes from; what is missing is named and linked too. */
export function PointCell({ measure, unit, point, form }: Props) {
  const unknown = lacksReport(point.state) && unit.status !== 'registered'
  if (point.state === 'not_applicable') return <CellText cell={{ status: point.state, value: null }} />
  const href = sourceHref(measure, unit.slug, point, form)
  return (
    <a href={href}>
      {unknown ? (
        <span className="cell-none small" title="没有导入该年年报；不在应报名单，不能判断是否应报">
          未导入
        </span>
      ) : (
        <PointText measure={measure} point={point} />
      )}
    </a>
  )
}

function PointText({ measure, point }: { measure: Measure; point: MeasurePoint }) {
  const { state, value, doubtful, approximate, derived, zeroed } = point
  if (state === 'no_rate')
    return (
      <span className="cell-none" title={point.gap ?? undefined}>
        —<span className="visually-hidden">（{point.gap}）</span>
      </span>
    )
  if (measure.rate === null || value === null)
    return (
      <CellText
        cell={{ status: state, value, doubtful, approximate, derived: derived && value !== null, zeroed }}
      />
    )
  return (
    <span className={point.small ? 'rate-small' : undefined}>
      {measureText(measure, value)}
      <FlagsWithin marks={point} />
      <span data-beside className={styles.fraction}>
        {point.detail}
      </span>
    </span>
  )
}

function sourceHref(measure: Measure, slug: string, point: MeasurePoint, form: ReportForm | null): string {
  const { year } = point
  if (lacksReport(point.state)) return reportHref(slug, year)
  const { id: own } = measure
  if (isIndicatorId(own) && measure.table === 'prose') return reportHref(slug, year, own)
  const id = cellOf(measure, form)
  return id ? reportHref(slug, year, id) : reportHref(slug, year)
}

/** The cell to open: the indicator's own on this form, or the first one a rate is made of. */
function cellOf(measure: Measure, form: ReportForm | null): IndicatorId | null {
  const [term] = measure.rate?.numerator ?? []
  if (term) return termCells(term, statutoryForm(form) ?? '2021')[0]?.cell ?? null
  const { id } = measure
  return isCellIndicator(id) ? printedCell(id, form) : null
}
