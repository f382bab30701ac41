import { THRESHOLDS, type ThresholdId, type ThresholdSetting } from '../../lib/checks/thresholds'
import type { Actor } from '../../lib/desk/permissions'
import { countyKey } from '../queries/county-info'
import { all, run, type Store, StoreError, write } from '../store'
import { signed } from './at-desk'
import { demand } from './demand'
import { logDeed } from './desk-log'

/** Whether a second person has to agree before a report is accepted. */
const SECOND_PERSON = 'second-person'
/** First reporting year of any report: settings that hold for all years are written from here. */
const ALWAYS = 2008

/** A setting with the reporting year from which it holds. */
export type Setting = { readonly key: string; readonly fromYear: number; readonly value: string }

/** Every setting that counts, the last one written for its key and year. */
function currentSettings(store: Store): Setting[] {
  return all<{ key: string; from_year: number; value: string }>(
    store,
    `SELECT key, from_year, value FROM settings s WHERE county = $county AND id = (SELECT max(id) FROM settings
       WHERE county = s.county AND key = s.key AND from_year = s.from_year) ORDER BY key, from_year`,
    { county: countyKey(store) },
  ).map((row) => ({ key: row.key, fromYear: row.from_year, value: row.value }))
}

/** The thresholds people have set, for the rules. */
export function thresholdSettings(store: Store): ThresholdSetting[] {
  const ids = new Set<string>(THRESHOLDS.map(({ id }) => id))
  return currentSettings(store)
    .filter(({ key }) => ids.has(key))
    .map(({ key, fromYear, value }) => ({ id: key as ThresholdId, fromYear, value: Number(value) }))
}

export function secondPersonNeeded(store: Store): boolean {
  return currentSettings(store).some(({ key, value }) => key === SECOND_PERSON && value === 'yes')
}

/** Turns the second person before acceptance on or off. */
export function setSecondPerson(store: Store, actor: Actor, needed: boolean): void {
  write(store, () => {
    writeSettings(store, actor, [{ key: SECOND_PERSON, fromYear: ALWAYS, value: needed ? 'yes' : 'no' }])
    logDeed(store, actor, { area: 'settings', event: needed ? '启用两人定稿' : '停用两人定稿' })
  })
}

/** Writes settings; earlier ones stay in the table. */
export function writeSettings(store: Store, actor: Actor, settings: readonly Setting[]): void {
  demand(actor, 'editSettings')
  write(store, () => {
    for (const { key, fromYear, value } of settings) {
      if (fromYear < ALWAYS || fromYear > 2100)
        throw new StoreError(`生效年度 ${fromYear} 不在 2008—2100 之间，没有保存。`)
      run(
        store,
        `INSERT INTO settings (county, key, from_year, value, by_id, by_name, at)
         VALUES ($county, $key, $fromYear, $value, $byId, $byName, $at)`,
        { county: countyKey(store), key, fromYear, value, ...signed(actor) },
      )
    }
  })
}
