import { checkReport } from '../../lib/checks/all-checks'
import { THRESHOLDS, type ThresholdSetting, thresholdFault } from '../../lib/checks/thresholds'
import type { Actor } from '../../lib/desk/permissions'
import type { CheckReport } from '../refresh-findings'
import { type Store, StoreError, write } from '../store'
import { changesInWords, type RulesComparison, refreshAllFindings } from './compare-rules'
import { demand } from './demand'
import { logDeed } from './desk-log'
import { noteRules, rulesAreNewer } from './rules-version'
import { writeSettings } from './settings'

export type Applying = {
  /** Also makes the findings of locked years anew; without it they stay as they are. */
  readonly lockedToo?: boolean
  /** The rules; tests give their own. */
  readonly check?: CheckReport
}

/**
 * Lets the program's rules judge every stored report anew, in one transaction with a line in the log; decisions stay
 * with the findings they were made of. Until then reports keep the findings they have.
 */
export function applyRules(store: Store, actor: Actor, how: Applying = {}): RulesComparison {
  demand(actor, 'editSettings')
  return write(store, () => {
    const found = refreshAllFindings(store, how.check ?? checkReport, how.lockedToo)
    noteRules(store)
    logDeed(store, actor, { area: 'rules', event: '应用新规则', text: inWords(found, how), data: found })
    return found
  })
}

/** Sets thresholds and judges every stored report by them, in one transaction. Throws StoreError for impossible ones. */
export function applyThresholds(
  store: Store,
  actor: Actor,
  settings: readonly ThresholdSetting[],
  how: Applying = {},
): RulesComparison {
  demand(actor, 'editSettings')
  refuseImpossible(settings)
  return write(store, () => {
    if (rulesAreNewer(store))
      throw new StoreError('程序的核对规则有更新，请先看过并应用，再改阈值；没有保存。')
    writeSettings(
      store,
      actor,
      settings.map(({ id, fromYear, value }) => ({ key: id, fromYear, value: String(value) })),
    )
    const found = refreshAllFindings(store, how.check ?? checkReport, how.lockedToo)
    const set = settings.map(thresholdText).join('；')
    const text = `${set}。${inWords(found, how)}`
    logDeed(store, actor, { area: 'settings', event: '修改阈值', text, data: found })
    return found
  })
}

/** Refuses what no threshold can be. */
function refuseImpossible(settings: readonly ThresholdSetting[]): void {
  if (settings.length === 0) throw new StoreError('没有改动任何一项阈值。')
  for (const { id, value, fromYear } of settings) {
    const fault = thresholdFault(id, value)
    if (fault) throw new StoreError(`${fault}没有保存。`)
    if (!Number.isInteger(fromYear) || fromYear < 2008 || fromYear > 2100)
      throw new StoreError('生效年度应在 2008—2100 之间，没有保存。')
  }
}

/** 第五部分至少写明 40字（2025年度起） */
function thresholdText({ id, fromYear, value }: ThresholdSetting): string {
  const spec = THRESHOLDS.find((each) => each.id === id)
  return `${spec?.label ?? id} ${value}${spec?.unit ?? ''}（${fromYear}年度起）`
}

function inWords(found: RulesComparison, { lockedToo = false }: Applying): string {
  if (found.locked.length === 0) return changesInWords(found)
  const years = found.locked.join('、')
  return `${changesInWords(found)}。已锁定的${years}年${lockedToo ? '一并更新' : '保持原样'}`
}
