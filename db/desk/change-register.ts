import { checkReport } from '../../lib/checks/all-checks'
import type { Actor } from '../../lib/desk/permissions'
import type { Claim } from '../claim-units'
import { loadRegister, type RegisterLoaded } from '../load-register'
import type { MovedUnit } from '../move-reports'
import { countyKey } from '../queries/county-info'
import { type RegisteredEntry, registerEntries } from '../queries/desk/register-entries'
import type { RegisterEntry } from '../register-file'
import { one, type Store, StoreError, write } from '../store'
import { demand } from './demand'
import { type DeskDeed, logDeed } from './desk-log'

/** What undoing a merger needs beside what was moved. */
export type Merger = {
  readonly moved: MovedUnit
  /** Its line of the register, null when it was not in it. */
  readonly entry: RegisterEntry | null
  /** What units that had gone into it said of that. */
  readonly cameInto: readonly Pick<RegisterEntry, 'name' | 'successor'>[]
}

type Change = {
  readonly entries: readonly RegisterEntry[]
  /** The stored units the person has said something of; no other is taken into a unit. */
  readonly claims?: readonly Claim[]
  readonly deed?: Omit<DeskDeed, 'area'>
  /** The person has a file before them, and faults name its rows. */
  readonly fromFile?: boolean
}

/** Loads the register as `change` makes it, with what it did and every merger in the log, in one transaction. */
export function changeRegister(
  store: Store,
  actor: Actor,
  change: (entries: readonly RegisteredEntry[]) => Change,
): RegisterLoaded {
  demand(actor, 'editRegister')
  return write(store, () => {
    const before = registerEntries(store)
    const { entries, claims = [], deed, fromFile = false } = change(before)
    const loaded = fromFile ? loadRegister(store, entries) : loadEdited(store, entries, claims)
    if (deed) logDeed(store, actor, { area: 'register', ...deed })
    for (const moved of loaded.moved) logMerger(store, actor, moved, before)
    return loaded
  })
}

/** Rows are what a file is spoken of by; at the desk a person changes one unit. */
function loadEdited(
  store: Store,
  entries: readonly RegisterEntry[],
  claims: readonly Claim[],
): RegisterLoaded {
  refuseRepeated(entries)
  try {
    return loadRegister(store, entries, checkReport, claims)
  } catch (error) {
    throw error instanceof StoreError ? new StoreError(withoutRow(error.message)) : error
  }
}

function refuseRepeated(entries: readonly RegisterEntry[]): void {
  const owner = new Map<string, string>()
  for (const { name, aliases } of entries) {
    for (const each of new Set([name, ...aliases])) {
      const other = owner.get(each)
      if (other !== undefined)
        throw new StoreError(`“${each}”已是${other}的名称或别名，一个名称只能属于一个单位；没有保存。`)
      owner.set(each, name)
    }
  }
}

const withoutRow = (message: string) => message.replace(/^第\d+行：/, '')

function logMerger(store: Store, actor: Actor, moved: MovedUnit, before: readonly RegisteredEntry[]): void {
  const { row, to } = moved
  const years = [...moved.years, ...(moved.joined ?? []).map(({ year }) => year)].sort()
  const entry = before.find(({ unitId }) => unitId === row.id) ?? null
  const cameInto = before
    .filter((each) => successorNames(each).includes(row.name))
    .map(({ name, successor }) => ({ name, successor }))
  const merger: Merger = { moved, entry, cameInto }
  const text = `${row.name}并入${to.name}${years.length > 0 ? `，${years.join('、')}年的年报随之转入` : ''}`
  logDeed(store, actor, { area: 'register', event: '合并单位', text, unitId: to.id, data: merger })
}

/** The names an entry says it went into. */
export function successorNames({ successor }: RegisterEntry): readonly string[] {
  return successor?.name.split('；') ?? []
}

/** What an entry went into when one unit was taken into another. */
export function redirected(entry: RegisterEntry, from: string, into: string): RegisterEntry['successor'] {
  const names = successorNames(entry).map((name) => (name === from ? into : name))
  const others = [...new Set(names)].filter((name) => name !== entry.name)
  return entry.successor && others.length > 0 ? { ...entry.successor, name: others.join('；') } : null
}

/** The name of any unit of the store. Throws StoreError when it is gone. */
export function unitName(store: Store, unitId: number): string {
  const row = one<{ name: string }>(store, 'SELECT name FROM units WHERE county = $county AND id = $unitId', {
    county: countyKey(store),
    unitId,
  })
  if (!row) throw new StoreError('没有这个单位，可能刚被他人合并；没有改动。')
  return row.name
}
