import { reportHref } from '@/app/_components/addresses'
import { FlagsWithin } from '@/app/_components/cell-text'
import { changeText } from '@/lib/chart/describe-number'
import { measureText } from '@/lib/chart/measure'
import type { MarkedUnits } from '@/lib/figures/marks'
import { POINT_STATE_LABELS } from '@/lib/figures/series'
import styles from './indicator-page.module.css'
import type { IndicatorPageData } from './load-indicator'

/** The chosen year in one sentence, and who of those that reported is not in the figure and why. */
export function YearSentence({ data }: { data: IndicatorPageData }) {
  const { measure, year, chosen, peer } = data
  const { point, change } = chosen
  const who = peer ? `${peer} ` : ''
  const rate = measure.unit === '%'
  return (
    <>
      <p className={styles.sentence}>
        {year}年，{who}
        {point.value === null ? (
          <>
            没有可以{rate ? '计算' : '合计'}的数：{point.gap ?? '无数据'}。
          </>
        ) : (
          <>
            <span>
              {point.counted.length} 家{measure.table === 'prose' ? '写明，' : ''}
              {rate ? '合并计算' : '合计'}{' '}
            </span>
            <strong>{measureText(measure, point.value)}</strong>
            {rate ? `（${point.detail}）` : ` ${measure.unit}`}
            {change ? (
              <>
                ；同口径 {change.units} 家比上年
                {change.difference === 0 ? '持平' : ` ${changeText(change.difference)} ${change.unit}`}
                <FlagsWithin marks={change.marks} />
              </>
            ) : null}
            。
          </>
        )}
      </p>
      <LeftOut data={data} />
      <MarkedUnitsNote point={point} />
    </>
  )
}

/** How many of the counted units give a number that carries a mark in the table below. */
function MarkedUnitsNote({ point }: { point: MarkedUnits }) {
  const { doubtful, approximate, derived, zeroed } = point
  const said = [
    ...(doubtful.length > 0 ? [`${doubtful.length} 家的数提取存疑（下表标“疑”）`] : []),
    ...(approximate.length > 0 ? [`${approximate.length} 家写的是约数（标“约”）`] : []),
    ...(derived.length > 0 ? [`${derived.length} 家为推算（标“推”）`] : []),
    ...(zeroed.length > 0 ? [`${zeroed.length} 家为空白按0计（标“空（按0计）”）`] : []),
  ]
  return said.length === 0 ? null : <p className={styles.note}>其中 {said.join('，')}，请对照原文。</p>
}

/** Units that reported and belong to the sum, but give no number; named up to this many. */
const NAMED = 8

function LeftOut({ data: { groups, year, context, summedIn, measure } }: { data: IndicatorPageData }) {
  const at = context.years.indexOf(year)
  const reasons = new Map<string, { name: string; slug: string }[]>()
  for (const { unit, points } of groups.flatMap((group) => group.lines)) {
    const point = points[at]
    if (!summedIn(year).has(unit.id) || !point || point.value !== null) continue
    if (point.state === 'no_rate' && point.gap === measure.rate?.empty) continue
    const reason = point.state === 'no_rate' ? (point.gap ?? '无法计算') : POINT_STATE_LABELS[point.state]
    reasons.set(reason, [...(reasons.get(reason) ?? []), { name: unit.shortName, slug: unit.slug }])
  }
  if (reasons.size === 0) return null
  return (
    <p className={styles.note}>
      已收而未计入：
      {[...reasons].map(([reason, units], index) => (
        <span key={reason}>
          {index > 0 ? '；' : ''}
          {reason} {units.length} 家
          {units.length <= NAMED ? (
            <>
              （
              {units.map((unit, position) => (
                <span key={unit.slug}>
                  {position > 0 ? '、' : ''}
                  <a href={reportHref(unit.slug, year)}>{unit.name}</a>
                </span>
              ))}
              ）
            </>
          ) : null}
        </span>
      ))}
      。不作 0 计。
    </p>
  )
}
