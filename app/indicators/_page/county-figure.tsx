import { FlagsWithin } from '@/app/_components/cell-text'
import { coverageText } from '@/app/_components/coverage-bar'
import { FigureFrame } from '@/app/_components/figure-frame'
import { type Line, LineSeries } from '@/app/_components/line-series'
import { yearMarks } from '@/app/_components/year-marks'
import { linePoint, panelSeries } from '@/app/_figures/panel'
import { describeLines } from '@/lib/chart/describe-line'
import { yearText } from '@/lib/chart/describe-number'
import { measureText } from '@/lib/chart/measure'
import { marksOfUnits } from '@/lib/figures/marks'
import { ChangeText } from './change-text'
import styles from './indicator-page.module.css'
import { type IndicatorPageData, isAskedIn, type YearFigure } from './load-indicator'

type Props = { readonly data: IndicatorPageData }

/** The county's figure over years with what each year covers, the break lines and their reasons in words. */
export function CountyFigure({ data }: Props) {
  const { measure, peer, breaks, chosen, context } = data
  const lines = linesOf(data)
  const what = `${peer ?? '全县'}${measure.unit === '%' ? '' : '合计'}`
  const covered = coverageText(chosen.received.length, chosen.expected)
  return (
    <FigureFrame
      title={`${what}逐年变化`}
      subtitle={`${measure.unit}；各年计入的单位不尽相同，比较请看同口径`}
      description={describeLines(measure.label, lines, measure.unit)}
      source={`来源：各单位年报　${data.year}年${covered}${context.updated ? `　${context.updated}` : ''}`}
      chart={
        <>
          <LineSeries lines={lines} unit={measure.unit} marks={yearMarks(breaks)} height={190} />
          {breaks.length > 0 ? (
            <ul className={`plain ${styles.notes}`}>
              {breaks.map((each) => (
                <li key={`${each.year} ${each.kind}`}>
                  <strong>{each.year}年</strong> {each.note}
                </li>
              ))}
            </ul>
          ) : null}
        </>
      }
      table={<YearTable data={data} />}
    />
  )
}

function linesOf({ measure, figures, values, summedIn, context }: IndicatorPageData): Line[] {
  const rate = measure.unit === '%'
  const total: Line = {
    id: 'total',
    label: rate ? '全部' : '合计',
    tone: 1,
    // A year whose form does not ask for this is a gap, even where a few units still used the other form.
    points: figures.map(({ year, point }) => {
      const drawn = isAskedIn(measure, year) ? point.value : null
      return {
        year,
        value: drawn === null ? null : rounded(drawn, rate),
        ...(drawn === null ? { gap: point.value === null ? (point.gap ?? '无数据') : '表式无此项' } : {}),
        detail: [point.detail, `计入 ${point.counted.length} 家`].filter(Boolean).join('，'),
        marks: marksOfUnits(point),
      }
    }),
  }
  if (measure.rate) return [total]
  const asked = values.filter((value) => isAskedIn(measure, value.year))
  const panel = panelSeries(context.years, asked, summedIn)
  const same = panel.points.every((point, at) => point.value === total.points[at]?.value)
  const known = panel.points.filter((point) => point.value !== null).length
  if (same || known < 2) return [total]
  return [
    total,
    {
      id: 'panel',
      label: '同口径',
      tone: 6,
      points: panel.points.map((point) => ({
        ...linePoint(point),
        detail: `各年均有此数的 ${panel.units.length} 家`,
        ...(point.value === null ? { gap: '无数据' } : {}),
      })),
    },
  ]
}

function rounded(value: number, rate: boolean): number {
  return rate ? Number(value.toFixed(1)) : value
}

function YearTable({ data: { figures, measure } }: Props) {
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">年度</th>
          <th scope="col" className="numeric">
            {measure.unit === '%' ? '全县（%）' : `合计（${measure.unit}）`}
          </th>
          <th scope="col" className="numeric">
            计入
          </th>
          <th scope="col" className="numeric">
            已收/应报
          </th>
          <th scope="col" className="numeric">
            比上年（同口径{measure.unit === '%' ? '，百分点' : ''}）
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <YearRow key={figure.year} figure={figure} measure={measure} />
        ))}
      </tbody>
    </table>
  )
}

function YearRow({ figure, measure }: { figure: YearFigure; measure: IndicatorPageData['measure'] }) {
  const { year, point, received, expected, change } = figure
  return (
    <tr>
      <th scope="row">{yearText(year)}</th>
      <td className="numeric">
        {point.value === null ? (
          <span className="cell-none small">{point.gap ?? '无数据'}</span>
        ) : (
          <>
            {measureText(measure, point.value)}
            <FlagsWithin marks={marksOfUnits(point)} />
          </>
        )}
        {point.detail ? (
          <span data-beside className={styles.fraction}>
            {point.detail}
          </span>
        ) : null}
      </td>
      <td className="numeric">{point.counted.length} 家</td>
      <td className="numeric">
        {received.length}/{expected ?? '未录入'}
        {expected === null ? '' : ' 家'}
      </td>
      <td className="numeric">
        <ChangeText change={change} />
      </td>
    </tr>
  )
}
