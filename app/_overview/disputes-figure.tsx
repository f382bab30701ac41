import { indicatorHref } from '@/app/_components/addresses'
import { BarFigure } from '@/app/_components/bar-figure'
import { yearMarks } from '@/app/_components/year-marks'
import { YearsFigure } from '@/app/_components/years-figure'
import { breaksOfSeries, prescribedForm } from '@/lib/figures/series-breaks'
import type { CountyFigure, Overview } from './load-overview'

/** Reconsiderations and lawsuits over years, with the change of law of 2024 marked; one year alone as two bars. */
export function DisputesFigure({ overview, source }: { overview: Overview; source: string }) {
  const { reconsiderations, lawsuits } = overview.figures
  if (overview.years.length < 2 || reconsiderations.panel.units.length === 0)
    return <DisputeBars overview={overview} source={source} />
  const units = reconsiderations.panel.units.length
  const marks = yearMarks(breaksOfSeries(reconsiderations.id, overview.years, prescribedForm))
  return (
    <YearsFigure
      title="行政复议和行政诉讼"
      subtitle={`因政府信息公开被申请复议、被诉，件　同口径 ${units} 家（各年均有此数）`}
      description={`行政复议和行政诉讼，同口径${units}家`}
      lines={[
        { id: 'reconsiderations', label: '复议', tone: 1, points: reconsiderations.panel.points },
        { id: 'lawsuits', label: '诉讼', tone: 2, points: lawsuits.panel.points },
      ]}
      unit="件"
      marks={marks}
      source={source}
    />
  )
}

function DisputeBars({ overview, source }: { overview: Overview; source: string }) {
  const { reconsiderations, lawsuits } = overview.figures
  const row = (label: string, figure: CountyFigure) => ({
    id: figure.id,
    label,
    href: indicatorHref(figure.id, overview.year),
    value: figure.sum.sum,
  })
  return (
    <BarFigure
      title="行政复议和行政诉讼"
      subtitle={`${overview.year}年因政府信息公开被申请复议、被诉，件；${reconsiderations.sum.counted.length} 家合计`}
      rows={[row('行政复议', reconsiderations), row('行政诉讼', lawsuits)]}
      unit="件"
      source={source}
    />
  )
}
