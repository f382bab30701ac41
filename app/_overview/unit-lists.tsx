import { reportHref } from '@/app/_components/addresses'
import { BarFigure } from '@/app/_components/bar-figure'
import type { UnitRef } from '@/db/queries/unit-ref'
import type { YearCoverage } from '@/db/queries/year-coverage'
import { numberIn } from '@/lib/figures/indicator-value'
import { type Marks, marksOf } from '@/lib/figures/marks'
import type { Overview } from './load-overview'
import styles from './overview.module.css'

const RECEIVED = 'applications.received.total'
/** How many units of the largest group are listed, and of every other one. */
const LISTED = { first: 8, others: 5 }

type Counted = { readonly unit: UnitRef; readonly value: number; readonly marks: Marks }

type ListsProps = { overview: Overview; coverage: YearCoverage; source: string }

/** Applications by unit of the first peer group, the longest list, to stand beside a chart. */
export function FirstUnitList({ overview, coverage, source }: ListsProps) {
  const first = peerGroups(coverage.summed)[0]
  if (!first) return null
  const [peer, units] = first
  return <PeerList peer={peer} units={units} overview={overview} limit={LISTED.first} source={source} />
}

/** The other peer groups, each by itself and on its own scale: townships are not measured against bureaus. */
export function OtherUnitLists({ overview, coverage, source }: ListsProps) {
  const others = peerGroups(coverage.summed).slice(1)
  const drawn = others.filter(([, units]) => countedOf(units, overview).some((each) => each.value > 0))
  const none = others.filter((group) => !drawn.includes(group))
  if (others.length === 0) return null
  return (
    <div className={drawn.length > 0 ? 'section' : undefined}>
      <div className={styles.lists}>
        {drawn.map(([peer, units]) => (
          <PeerList
            key={peer}
            peer={peer}
            units={units}
            overview={overview}
            limit={LISTED.others}
            source={source}
          />
        ))}
      </div>
      {none.length > 0 ? (
        <p className={styles.rest}>
          {none.map(([peer, units]) => `${peer}${withoutApplications(units, overview)}`).join('；')}。
        </p>
      ) : null}
    </div>
  )
}

/** The units each peer group's list names, with their numbers; groups without any are left out. */
export function listedUnits(
  summed: readonly UnitRef[],
  overview: Overview,
): { peer: string; shown: Counted[] }[] {
  return peerGroups(summed)
    .map(([peer, units], at) => ({
      peer,
      shown: listed(countedOf(units, overview), at === 0 ? LISTED.first : LISTED.others),
    }))
    .filter(({ shown }) => shown.length > 0)
}

function listed(counted: readonly Counted[], limit: number): Counted[] {
  return counted
    .filter((each) => each.value > 0)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, limit)
}

/** The peer groups with at least one unit, in list order. */
function peerGroups(units: readonly UnitRef[]): [string, UnitRef[]][] {
  const groups = new Map<string, UnitRef[]>()
  for (const unit of units) groups.set(unit.peer, [...(groups.get(unit.peer) ?? []), unit])
  return [...groups]
}

function countedOf(units: readonly UnitRef[], overview: Overview): Counted[] {
  return units.flatMap((unit): Counted[] => {
    const own = overview.receivedBy.get(unit.id)
    const value = numberIn(own)
    return own === undefined || value === null ? [] : [{ unit, value, marks: marksOf([own]) }]
  })
}

/** In words, for a group in which nobody has a number above 0. */
function withoutApplications(units: readonly UnitRef[], overview: Overview): string {
  const zero = countedOf(units, overview).length
  const without = units.length - zero
  const parts = [zero > 0 ? `${zero} 家均为 0 件` : null, without > 0 ? `${without} 家没有可计入的数` : null]
  return ` ${parts.filter((part) => part !== null).join('，')}`
}

type ListProps = {
  peer: string
  units: readonly UnitRef[]
  overview: Overview
  limit: number
  source: string
}

function PeerList({ peer, units, overview, limit, source }: ListProps) {
  const { year } = overview
  const counted = countedOf(units, overview)
  const shown = listed(counted, limit)
  const all = `/years/${year}/units?kind=${encodeURIComponent(peer)}&sort=received&dir=desc`
  return (
    <BarFigure
      title={shown.length > 1 ? `申请较多的${peer}` : `${peer}收到的申请`}
      subtitle={
        <>
          {year}年收到申请，件　<a href={all}>全部 {units.length} 家</a>
        </>
      }
      rows={shown.map(({ unit, value, marks }) => ({
        id: unit.slug,
        label: unit.shortName,
        href: reportHref(unit.slug, year, RECEIVED),
        value,
        marks,
      }))}
      unit="件"
      source={source}
      rest={<Rest counted={counted} shown={shown.length} without={units.length - counted.length} />}
    />
  )
}

function Rest({ counted, shown, without }: { counted: readonly Counted[]; shown: number; without: number }) {
  const zero = counted.filter((each) => each.value === 0).length
  const fewer = counted.length - zero - shown
  const words = [
    fewer > 0 ? `其余 ${fewer} 家较少` : null,
    zero > 0 ? `${zero} 家为 0 件` : null,
    without > 0 ? `${without} 家没有可计入的数` : null,
  ].filter((each) => each !== null)
  return words.length === 0 ? null : <p className={styles.rest}>{words.join('；')}。</p>
}
