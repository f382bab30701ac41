import type { RegisterColumn } from '../../lib/catalogue/register-columns'
import { checkReport } from '../../lib/checks/all-checks'
import type { Actor } from '../../lib/desk/permissions'
import type { Claim } from '../claim-units'
import { currentCounty } from '../county'
import { type DecidedScope, decideScope } from '../decide-scope'
import { unitSpelled } from '../find-unit'
import type { RegisterLoaded } from '../load-register'
import { countyKey } from '../queries/county-info'
import type { RegisteredEntry } from '../queries/desk/register-entries'
import { firstReport } from '../queries/desk/unregistered-units'
import { entryFields, registerCsv } from '../register-csv'
import { changesText } from '../register-difference'
import { type RegisterEntry, readRegister, toEntry } from '../register-file'
import { recheckGovernment } from '../save-report'
import { run, type Store, StoreError, write } from '../store'
import { changeRegister, redirected, successorNames, unitName } from './change-register'
import { demand } from './demand'
import { logDeed, MADE_EXTERNAL, MADE_PENDING } from './desk-log'
import { refuseOtherRegister } from './preview-register'

/** A unit's fields as the form has them: the words of the register's file. Missing ones are empty. */
export type UnitFields = Readonly<Partial<Record<RegisterColumn, string>>>
/**
 * Adds a unit to the register; a unit that is known from reports alone (待确认) is then in it under its name and, where
 * nobody says otherwise, owes reports from the year of its first one.
 */
export function addUnit(store: Store, actor: Actor, fields: UnitFields): RegisterLoaded {
  return changeRegister(store, actor, (entries) => {
    const written = entryOf(fields, entries.length + 2)
    const claims = writtenClaims(store, written, [])
    const entry = obligedSinceFirst(store, written, claims)
    const text = changesText({}, entryFields(entry))
    return {
      entries: [...entries, entry],
      claims,
      deed: { event: '登记单位', text: `${entry.name}：${text}` },
    }
  })
}

/** Changes a unit of the register. `seen` is the stamp of what the person saw; a former name stays as an alias. */
export function changeUnit(
  store: Store,
  actor: Actor,
  unitId: number,
  seen: string,
  fields: UnitFields,
): RegisterLoaded {
  return changeRegister(store, actor, (entries) => {
    const before = entryById(entries, unitId)
    if (before.stamp !== seen)
      throw new StoreError(`${before.name}刚被他人修改，您的修改没有保存；请看过最新内容后再改。`)
    const after = keepingName(entryOf({ ...before.fields, ...fields }, before.line), before.name)
    const text = changesText(before.fields, entryFields(after))
    if (text === '') throw new StoreError('没有改动任何一项。')
    const deed = { event: '修改单位', text: `${before.name}：${text}`, unitId }
    return {
      entries: entries.map((each) => (each === before ? after : each)),
      claims: [
        { unitId, name: after.name, itself: true },
        ...writtenClaims(store, after, [before.name, ...before.aliases]),
      ],
      deed,
    }
  })
}

/** Takes a unit out of the register: 待确认 again when it has reports, else gone. */
export function dropUnit(store: Store, actor: Actor, unitId: number): void {
  changeRegister(store, actor, (entries) => {
    const before = entryById(entries, unitId)
    const named = entries.find((each) => each !== before && successorNames(each).includes(before.name))
    if (named) throw new StoreError(`${named.name}写明由${before.name}承继，请先改那一项；没有移出。`)
    return {
      entries: entries.filter((each) => each !== before),
      deed: { event: '移出名录', text: before.name, unitId, data: { entry: before } },
    }
  })
}

/**
 * Says that a unit is the same as one of the register: its reports with everything decided of them go over, its names
 * become aliases. Can be undone (`undoMerger`).
 */
export function mergeUnits(store: Store, actor: Actor, fromId: number, intoId: number): void {
  if (fromId === intoId) throw new StoreError('请选择另一个单位，没有合并。')
  changeRegister(store, actor, (entries) => {
    const into = entryById(entries, intoId)
    const from = entries.find(({ unitId }) => unitId === fromId) ?? null
    const name = from?.name ?? unitName(store, fromId)
    const names = [...into.aliases, name, ...(from?.aliases ?? [])]
    return {
      entries: entries
        .filter((each) => each !== from)
        .map((each) => ({
          ...each,
          aliases: each === into ? names : each.aliases,
          successor: redirected(each, name, into.name),
        })),
      claims: [{ unitId: fromId, name: into.name }],
    }
  })
}

/**
 * Loads a whole register from a file; what stood there before is kept in the log as a file. `seen` is the stamp of the
 * preview the person saw: throws StoreError where the register has changed since.
 */
export function uploadRegister(store: Store, actor: Actor, bytes: Uint8Array, seen?: string): RegisterLoaded {
  demand(actor, 'editRegister')
  if (seen !== undefined) refuseOtherRegister(store, seen)
  const entries = readRegister(bytes)
  return changeRegister(store, actor, (before) => ({
    entries,
    fromFile: true,
    deed: {
      event: '上传名录',
      text: `${entries.length}个单位，原有${before.length}个`,
      data: { before: registerCsv(before) },
    },
  }))
}

/** Says of a unit that is not in the register that it is outside the county (外部参照), or that it is not. */
export function setExternal(store: Store, actor: Actor, unitId: number, external: boolean): void {
  demand(actor, 'editRegister')
  write(store, () => {
    const county = currentCounty(store)?.code ?? 0
    const changed = run(
      store,
      'UPDATE units SET status = $to WHERE county = $county AND id = $unitId AND status = $from',
      {
        county,
        unitId,
        from: external ? 'pending' : 'external',
        to: external ? 'external' : 'pending',
      },
    )
    if (changed === 0) throw new StoreError('该单位已在名录中，或刚被他人处理；没有改动。')
    const event = external ? MADE_EXTERNAL : MADE_PENDING
    logDeed(store, actor, { area: 'register', event, text: unitName(store, unitId), unitId })
  })
}

/** Settles whose figures an office gives where its reports do not tell; the years it settles. */
export function settleScope(
  store: Store,
  actor: Actor,
  unitId: number,
  scope: DecidedScope,
): readonly number[] {
  demand(actor, 'editRegister')
  return write(store, () => {
    const { unit, years } = decideScope(store, unitName(store, unitId), scope)
    for (const year of years) recheckGovernment(store, countyKey(store), year, checkReport)
    const text = `${unit}：${scope === 'own' ? '本单位的数' : '整个县（市、区）的数'}`
    logDeed(store, actor, { area: 'register', event: '认定口径', text, unitId })
    return years
  })
}

function entryOf(fields: UnitFields, line: number): RegisterEntry {
  return toEntry(line, (column) => (fields[column] ?? '').trim())
}

function keepingName(entry: RegisterEntry, name: string): RegisterEntry {
  if (entry.name === name || entry.aliases.includes(name)) return entry
  return { ...entry, aliases: [...entry.aliases, name] }
}

/** Units not in the register whose very name a person has just written as an alias of an entry. */
function writtenClaims(store: Store, entry: RegisterEntry, before: readonly string[]): Claim[] {
  const county = currentCounty(store)
  if (!county) return []
  return entry.aliases
    .filter((alias) => !before.includes(alias))
    .map((alias) => unitSpelled(store, county, alias))
    .filter((unit) => unit !== undefined && unit.status !== 'registered')
    .flatMap((unit) => (unit ? [{ unitId: unit.id, name: entry.name }] : []))
}

/** Nobody can have asked a unit nobody knew of for reports of the years before its first. */
function obligedSinceFirst(store: Store, entry: RegisterEntry, claims: readonly Claim[]): RegisterEntry {
  if (entry.obligedYears !== null || entry.validFrom !== null) return entry
  const county = currentCounty(store)
  const known = county && unitSpelled(store, county, entry.name)
  const units = [...(known ? [known.id] : []), ...claims.map(({ unitId }) => unitId)]
  const from = Math.min(...units.map((id) => firstReport(store, id) ?? Number.POSITIVE_INFINITY))
  const to = entry.validTo === null ? null : Number(entry.validTo.slice(0, 4))
  if (!Number.isFinite(from) || (to !== null && to < from)) return entry
  return { ...entry, obligedYears: [{ from, to }] }
}

function entryById(entries: readonly RegisteredEntry[], unitId: number): RegisteredEntry {
  const entry = entries.find((each) => each.unitId === unitId)
  if (!entry) throw new StoreError('该单位不在名录中，可能刚被他人移出；没有改动。')
  return entry
}
