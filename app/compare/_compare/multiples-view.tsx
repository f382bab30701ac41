import { SmallMultiple } from '@/app/_charts/small-multiple'
import { axisAround } from '@/app/_components/axis-around'
import { FigureFrame } from '@/app/_components/figure-frame'
import { describeLines } from '@/lib/chart/describe-line'
import { smallMultiple } from '@/lib/chart/small-multiple'
import styles from './compare.module.css'
import { type ComparedMeasure, type ComparedUnit, FEWEST_PEERS } from './compare-measure'
import { CompareTable } from './compare-table'
import { described, drawnReference, headingOf, Notes } from './figure-words'
import type { MeasureViewProps } from './measure-view'

/** One small chart per unit on a shared axis. */
export function MultiplesView({ compared, years, source }: Omit<MeasureViewProps, 'view' | 'parts'>) {
  const { units, breaks, unit } = compared
  const axis = sharedAxis(compared)
  return (
    <FigureFrame
      title={headingOf(compared)}
      subtitle={<Notes compared={compared} peers={1} />}
      description={describeLines(
        headingOf(compared),
        units.map((each) => described({ label: each.unit.shortName, points: each.points })),
        unit,
      )}
      chart={
        <ul className={`plain ${styles.multiples}`}>
          {units.map((each) => (
            <li key={each.unit.id}>
              <h3>
                <a href={`/units/${each.unit.slug}`}>{each.unit.shortName}</a>
              </h3>
              <SmallMultiple
                drawn={smallMultiple({
                  points: each.points,
                  median: drawnReference(compared, each),
                  range: compared.range ? endsOf(each) : null,
                  breaks: [...breaks, ...ownBreaks(each)],
                  ...axis,
                })}
                unit={unit}
                label={each.unit.shortName}
              />
            </li>
          ))}
        </ul>
      }
      table={<CompareTable compared={compared} years={years} />}
      source={source}
    />
  )
}

function endsOf({ spread }: ComparedUnit) {
  return spread?.map((each) => (each && each.n >= FEWEST_PEERS ? each : null)) ?? null
}

function ownBreaks({ splits }: ComparedUnit) {
  return splits.map((year) => ({
    year,
    kind: 'form' as const,
    joins: false,
    note: `${year}年起机构分设，前后不可比`,
  }))
}

function sharedAxis(compared: ComparedMeasure) {
  const known = compared.units.flatMap((each) => [
    ...each.points.flatMap((point) => point.value ?? []),
    ...(drawnReference(compared, each)?.flatMap((value) => value ?? []) ?? []),
    ...(compared.range ? (endsOf(each)?.flatMap((ends) => (ends ? [ends.min, ends.max] : [])) ?? []) : []),
  ])
  return axisAround(known, 2)
}
