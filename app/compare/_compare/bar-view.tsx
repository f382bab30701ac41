import { EchartsFigure } from '@/app/_charts/echarts-figure'
import { axisAround } from '@/app/_components/axis-around'
import { FigureFrame } from '@/app/_components/figure-frame'
import { rankingOf } from '@/lib/catalogue/ranking'
import { BAR_STEP, barOption } from '@/lib/chart/bar-option'
import { describeBars } from '@/lib/chart/describe-bars'
import styles from './compare.module.css'
import type { ComparedMeasure } from './compare-measure'
import { CompareTable, peersOf } from './compare-table'
import { drawnReference, headingOf, referenceName, textOf } from './figure-words'
import type { MeasureViewProps } from './measure-view'
import { whyNoMedian } from './median-words'
import { rankingNote, referenceMarkNote, unitNotes } from './unit-notes'

/**
 * Bars of the last year, peer group by peer group: units of different groups are never put in one order, and those of
 * one group only by what is ranked.
 */
export function BarView({ compared, years, source }: MeasureViewProps) {
  const title = `${years.at(-1) ?? ''}年${headingOf(compared)}`
  const peers = peersOf(compared)
  const groups = peers.map((peer) => ({ peer, bars: barsOf(compared, peer, years.length - 1) }))
  const axis = axisAround(
    groups.flatMap(({ bars }) => bars.flatMap((bar) => [bar.point.value ?? 0, bar.reference ?? 0])),
    4,
  )
  return (
    <FigureFrame
      title={title}
      subtitle={<BarNotes compared={compared} several={years.length > 1} />}
      description={groups
        .map(({ peer, bars }) =>
          describeBars(
            peers.length > 1 ? `${title}，${peer}` : title,
            bars.map((bar) => ({
              label: bar.label,
              value: bar.point.value === null ? null : Number(bar.point.value.toFixed(1)),
              ...(bar.point.gap ? { gap: bar.point.gap } : {}),
            })),
            compared.unit,
          ),
        )
        .join('')}
      chart={groups.map(({ peer, bars }) => (
        <div key={peer} className={styles.peer}>
          {peers.length > 1 ? <h3>{peer}</h3> : null}
          <EchartsFigure
            wide={barOption(bars, compared.unit, false, referenceName(compared), axis)}
            narrow={barOption(bars, compared.unit, true, referenceName(compared), axis)}
            height={bars.length * BAR_STEP + 54}
            label={peers.length > 1 ? `${title}，${peer}` : title}
            unit={compared.unit}
          />
        </div>
      ))}
      table={<CompareTable compared={compared} years={years} />}
      source={source}
    />
  )
}

function barsOf(compared: ComparedMeasure, peer: string, at: number) {
  const { ranked } = rankingOf(compared.measure.id)
  const size = (value: number | null) => value ?? Number.NEGATIVE_INFINITY
  return compared.units
    .filter((each) => each.unit.peer === peer)
    .flatMap((each) => {
      const point = each.points[at]
      if (!point) return []
      const reference = drawnReference(compared, each)?.[at] ?? null
      return [{ label: each.unit.shortName, point, reference, text: textOf(point, compared) }]
    })
    .sort((a, b) => (ranked ? size(b.point.value) - size(a.point.value) : 0))
}

function BarNotes({ compared, several }: { compared: ComparedMeasure; several: boolean }) {
  const { county, reference, units } = compared
  const peers = reference === 'off' ? null : whyNoMedian(compared, 1)
  const drawn = units.some((each) => drawnReference(compared, each)?.some((value) => value !== null))
  return (
    <>
      {drawn ? `竖线为${referenceName(compared)}。` : ''}
      {county ? county.why : peers}
      {several ? '柱形图显示所选最后一年。' : ''}
      {peersOf(compared).length > 1 ? '各类单位分开排列，不相互排序。' : ''}
      {[...rankingNote(compared), ...referenceMarkNote(compared), ...unitNotes(compared)].map((note) => (
        <span key={note} className={styles.note}>
          {note}
        </span>
      ))}
    </>
  )
}
