import type { Actor } from '../../lib/desk/permissions'
import { countyKey } from '../queries/county-info'
import { successions } from '../queries/successions'
import { coverageReader } from '../queries/year-coverage'
import { type Store, StoreError, write } from '../store'
import { logDeed } from './desk-log'
import { lockedYears } from './locked-years'

/** What a change of the register did, and the locked years in which it counts otherwise from now on. */
type WithLocked<T> = { readonly done: T; readonly locked: readonly number[] }

/**
 * Does what changes the register, and tells the locked years of which another list of units owes a report, is added up
 * or is compared with its like, or whose units come from others. In one transaction.
 */
export function tellingLocked<T>(store: Store, work: () => T): WithLocked<T> {
  return write(store, () => {
    const years = lockedYears(store, countyKey(store))
    const before = registerFacts(store, years)
    const done = work()
    const after = registerFacts(store, years)
    return { done, locked: years.filter((_, at) => before[at] !== after[at]) }
  })
}

/**
 * Does what changes the register; refused where a locked year would count otherwise, unless the person said it may, which
 * the log then says. Findings of these years stay as they are until the year is opened.
 */
export function sparingLocked<T>(store: Store, actor: Actor, lockedToo: boolean, work: () => T): T {
  return write(store, () => {
    const { done, locked } = tellingLocked(store, work)
    if (locked.length === 0) return done
    const what = `已锁定的${locked.join('、')}年的应报名单、汇总范围、同类组或承继关系`
    if (!lockedToo)
      throw new StoreError(`这项改动会改变${what}，没有保存。确要改动的，请勾选“锁定的年度也改”后再办理。`)
    logDeed(store, actor, { area: 'register', event: '改动锁定年度', text: `${what}随之改变` })
    return done
  })
}

function registerFacts(store: Store, years: readonly number[]): string[] {
  if (years.length === 0) return []
  const coverageOf = coverageReader(store)
  const links = successions(store)
  return years.map((year) => {
    const { year: _, expected, ...lists } = coverageOf(year)
    const ids = new Set(Object.values(lists).flatMap((list) => list.map(({ id }) => id)))
    return JSON.stringify([
      expected,
      Object.values(lists).map((list) => list.map(({ id, kind, peer }) => `${id} ${kind} ${peer}`).sort()),
      // A later reorganisation changes nothing of the year.
      links.filter(
        ({ from, to, date }) =>
          (ids.has(from) || ids.has(to)) && (date === null || Number(date.slice(0, 4)) <= year),
      ),
    ])
  })
}
