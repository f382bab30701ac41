import { BarFigure } from '@/app/_components/bar-figure'
import type { Line } from '@/app/_components/line-series'
import { FORM_YEARS } from '@/app/_components/year-marks'
import { YearsFigure } from '@/app/_components/years-figure'
import { linePoint } from '@/app/_figures/panel'
import { indicatorDefinition } from '@/lib/catalogue/glossary'
import { numberText, yearText } from '@/lib/chart/describe-number'
import { marksOfUnits } from '@/lib/figures/marks'
import type { Overview } from './load-overview'

const TERMS = (['applications.received.total', 'applications.closed_total.total'] as const).map(
  indicatorDefinition,
)

/**
 * Applications by year over one and the same set of units. Where no unit reports in all years (or there is one year
 * only) a line would compare unlike things: then each year's sum stands by itself with its number of units.
 */
export function ByYearFigure({ overview, source }: { overview: Overview; source: string }) {
  const lines = applicationLines(overview)
  if (lines === null) return <YearBars overview={overview} source={source} />
  const { received } = overview.both
  const units = received.units.length
  return (
    <YearsFigure
      title={trendTitle(received.points)}
      subtitle={`收到与办结，件　同口径 ${units} 家（各年均有此数）`}
      description={`申请量，同口径${units}家`}
      lines={lines}
      unit="件"
      terms={TERMS}
      marks={FORM_YEARS}
      source={source}
    />
  )
}

/** Received and closed over years; null where no unit reports in all of them, or there is one year only. */
export function applicationLines({ both: { received, closed }, years }: Overview): Line[] | null {
  if (years.length < 2 || received.units.length === 0) return null
  return [
    { id: 'received', label: '收到', tone: 1, points: received.points.map(linePoint) },
    { id: 'closed', label: '办结', tone: 2, points: closed.points.map(linePoint) },
  ]
}

function YearBars({ overview, source }: { overview: Overview; source: string }) {
  const rows = overview.receivedByYear
    .filter((each) => each.sum.sum !== null)
    .map(({ year, sum }) => ({
      id: String(year),
      label: yearText(year),
      href: `/years/${year}`,
      value: sum.sum,
      text: `${numberText(sum.sum ?? 0)}（${sum.counted.length} 家）`,
      marks: marksOfUnits(sum),
    }))
  return (
    <BarFigure
      title="各年收到申请"
      subtitle={
        overview.years.length < 2
          ? '件；目前只有一个年度，导入其他年度后可以比较'
          : '件；没有各年均报送的单位，各年合计口径不同，不宜相比'
      }
      rows={rows}
      unit="件"
      terms={TERMS}
      source={source}
      shortNames
    />
  )
}

function trendTitle(points: readonly { year: number; value: number | null }[]): string {
  const known = points.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]))
  const steps = known.slice(1).map((point, index) => point.value - (known[index]?.value ?? point.value))
  if (known.length > 2 && steps.every((step) => step > 0)) return '申请量逐年上升'
  if (known.length > 2 && steps.every((step) => step < 0)) return '申请量逐年下降'
  const [first] = known
  const last = known.at(-1)
  if (!first || !last || first.year === last.year) return '各年申请量'
  const word = last.value > first.value ? '升至' : '降至'
  if (last.value === first.value) return `申请量${first.year}年与${last.year}年相同`
  return `申请量由${first.year}年的 ${numberText(first.value)} 件${word}${last.year}年的 ${numberText(last.value)} 件`
}
