import { reportHref } from '@/app/_components/addresses'
import { LineSeries } from '@/app/_components/line-series'
import { TermMark, TermNote } from '@/app/_components/term'
import { yearMarks } from '@/app/_components/year-marks'
import { indicatorDefinition } from '@/lib/catalogue/glossary'
import { type IndicatorId, indicator, PUBLISHED_ITEMS } from '@/lib/catalogue/indicators'
import { describeLines } from '@/lib/chart/describe-line'
import { numberText } from '@/lib/chart/describe-number'
import { addSeries } from './add-series'
import { chartPoints, gapWord } from './chart-points'
import styles from './unit.module.css'
import type { UnitSeries } from './unit-series'

type Figure = { readonly label: string; readonly ids: readonly [IndicatorId, ...IndicatorId[]] }

const FIGURES: readonly Figure[] = [
  { label: '收到申请', ids: ['applications.received.total'] },
  { label: '办结申请', ids: ['applications.closed_total.total'] },
  { label: '行政复议', ids: ['disputes.reconsideration.total'] },
  {
    label: '行政诉讼',
    ids: ['disputes.direct_lawsuit.total', 'disputes.lawsuit_after_reconsideration.total'],
  },
  { label: '现行有效规范性文件', ids: ['disclosure.normative_documents.in_force'] },
  { label: '行政许可', ids: ['disclosure.licences.decisions'] },
  { label: '行政处罚', ids: ['disclosure.penalties.decisions'] },
  { label: '主动公开信息', ids: [PUBLISHED_ITEMS] },
]

type Props = { readonly slug: string; readonly series: (id: IndicatorId) => UnitSeries }

/** The main indicators over the years, each small and on its own scale, the last value leading to its cell. */
export function MainFigures({ slug, series }: Props) {
  return (
    <ul className={`plain ${styles.multiples}`}>
      {FIGURES.map((figure) => (
        <li key={figure.label}>
          <Multiple figure={figure} slug={slug} series={addSeries(figure.ids.map(series))} />
        </li>
      ))}
    </ul>
  )
}

function Multiple({ figure, slug, series }: { figure: Figure; slug: string; series: UnitSeries }) {
  const [id] = figure.ids
  const term = `t-figure-${id}`
  const { unit } = indicator(id)
  const drawn = chartPoints(series.points)
  const absent = series.points.filter((point) => point.state === 'absent' && !drawn.includes(point))
  const points = drawn.map((point) => ({
    year: point.year,
    value: point.value,
    ...(point.value === null ? { gap: gapWord(point) } : {}),
    ...(point.doubtful
      ? { detail: '提取存疑' }
      : point.derived
        ? { detail: '推算' }
        : point.zeroed
          ? { detail: '空白按0计' }
          : {}),
  }))
  const last = points.findLast((point) => point.value !== null)
  const line = { id, label: figure.label, tone: 1 as const, points }
  return (
    <>
      <div className={styles.multipleHead}>
        <h3>{figure.label}</h3>
        <TermMark id={term} />
        <TermNote id={term} definitions={figure.ids.map(indicatorDefinition)} />
        {last?.value == null ? (
          <span className="muted small">没有写明的数</span>
        ) : (
          <span className={styles.last}>
            <span className="muted">{last.year}年</span>{' '}
            <a href={reportHref(slug, last.year, id)}>{numberText(last.value)}</a>
            <span className="unit">{unit}</span>
          </span>
        )}
      </div>
      {points.length > 1 && last ? (
        <>
          <p className="visually-hidden">{describeLines(figure.label, [line], unit)}</p>
          <LineSeries lines={[line]} unit={unit} marks={yearMarks(series.breaks)} height={84} compact />
          {absent.length > 0 ? (
            <p className={styles.absent}>{absent.map((each) => each.year).join('、')}年表式无此项</p>
          ) : null}
        </>
      ) : null}
    </>
  )
}
