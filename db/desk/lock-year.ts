import type { Actor } from '../../lib/desk/permissions'
import { countyKey } from '../queries/county-info'
import { run, type Store, StoreError, write } from '../store'
import { signed } from './at-desk'
import { changesInWords, refreshYear } from './compare-rules'
import { demand } from './demand'
import { logDeed } from './desk-log'
import { assessYearAgain } from './staging/assess-year'

/**
 * Locks a reporting year against every change, or opens it again, which needs a reason: its reports are then judged by
 * what has changed around them meanwhile. Files that wait to be confirmed are told anew either way. Both stand in the log; without effect where it is so already.
 */
export function lockYear(store: Store, actor: Actor, year: number, locked: boolean, reason = ''): void {
  demand(actor, 'lockYear')
  const text = reason.trim() || null
  if (!locked && text === null) throw new StoreError('请写明解锁的理由，没有解锁。')
  write(store, () => {
    const key = { county: countyKey(store), year }
    const changed = locked
      ? run(
          store,
          `INSERT OR IGNORE INTO locked_years (county, year, by_id, by_name, at)
           VALUES ($county, $year, $byId, $byName, $at)`,
          { ...key, ...signed(actor) },
        )
      : run(store, 'DELETE FROM locked_years WHERE county = $county AND year = $year', key)
    if (changed === 0) return
    logDeed(store, actor, {
      area: 'year',
      event: locked ? '锁定年度' : '解锁年度',
      text: locked ? text : openedText(store, year, text),
      year,
    })
    assessYearAgain(store, year)
  })
}

function openedText(store: Store, year: number, reason: string | null): string {
  const found = refreshYear(store, year)
  return found.changes.length === 0 ? (reason ?? '') : `${reason}。重新核对，${changesInWords(found)}`
}
