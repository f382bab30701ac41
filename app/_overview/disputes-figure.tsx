import { indicatorHref } from '@/app/_components/addresses'
import { BarFigure } from '@/app/_components/bar-figure'
import type { Line } from '@/app/_components/line-series'
import { yearMarks } from '@/app/_components/year-marks'
import { YearsFigure } from '@/app/_components/years-figure'
import { linePoint } from '@/app/_figures/panel'
import { DISPUTE_TABLE } from '@/lib/catalogue/dispute-table'
import { indicatorDefinition } from '@/lib/catalogue/glossary'
import { marksOfUnits } from '@/lib/figures/marks'
import { breaksOfSeries, prescribedForm } from '@/lib/figures/series-breaks'
import type { CountyFigure, Overview } from './load-overview'

const TERMS = DISPUTE_TABLE.blocks[0].rows.map(({ id }) => indicatorDefinition(`disputes.${id}.total`))

/** Reconsiderations and lawsuits over years, with the change of law of 2024 marked; one year alone as two bars. */
export function DisputesFigure({ overview, source }: { overview: Overview; source: string }) {
  const lines = disputeLines(overview)
  if (lines === null) return <DisputeBars overview={overview} source={source} />
  const { reconsiderations } = overview.figures
  const units = reconsiderations.panel.units.length
  const marks = yearMarks(breaksOfSeries(reconsiderations.id, overview.years, prescribedForm))
  return (
    <YearsFigure
      title="行政复议和行政诉讼"
      subtitle={`因政府信息公开被申请复议、被诉，件　同口径 ${units} 家（各年均有此数）`}
      description={`行政复议和行政诉讼，同口径${units}家`}
      lines={lines}
      unit="件"
      terms={TERMS}
      marks={marks}
      source={source}
    />
  )
}

/** Reconsiderations and lawsuits over years; null where there is nothing to follow. */
export function disputeLines({ figures: { reconsiderations, lawsuits }, years }: Overview): Line[] | null {
  if (years.length < 2 || reconsiderations.panel.units.length === 0) return null
  return [
    { id: 'reconsiderations', label: '复议', tone: 1, points: reconsiderations.panel.points.map(linePoint) },
    { id: 'lawsuits', label: '诉讼', tone: 2, points: lawsuits.panel.points.map(linePoint) },
  ]
}

function DisputeBars({ overview, source }: { overview: Overview; source: string }) {
  const { reconsiderations, lawsuits } = overview.figures
  const row = (label: string, figure: CountyFigure) => ({
    id: figure.id,
    label,
    href: indicatorHref(figure.page, overview.year),
    value: figure.sum.sum,
    marks: marksOfUnits(figure.sum),
  })
  return (
    <BarFigure
      title="行政复议和行政诉讼"
      subtitle={`${overview.year}年因政府信息公开被申请复议、被诉，件；${reconsiderations.sum.counted.length} 家合计`}
      rows={[row('行政复议', reconsiderations), row('行政诉讼', lawsuits)]}
      unit="件"
      terms={TERMS}
      source={source}
    />
  )
}
