import { checkReport } from '../../lib/checks/all-checks'
import type { RuleChange } from '../../lib/checks/compare-runs'
import { THRESHOLDS, type ThresholdSetting, thresholdFault } from '../../lib/checks/thresholds'
import type { Actor } from '../../lib/desk/permissions'
import type { CheckReport } from '../refresh-findings'
import { type Store, StoreError, write } from '../store'
import { type RulesComparison, refreshAllFindings } from './compare-rules'
import { demand } from './demand'
import { logDeed } from './desk-log'
import { noteRules, rulesAreNewer } from './rules-version'
import { writeSettings } from './settings'

/**
 * Lets the program's rules judge every stored report anew, in one transaction with a line in the log; decisions stay
 * with the findings they were made of. Until then reports keep the findings they have.
 */
export function applyRules(store: Store, actor: Actor, check: CheckReport = checkReport): RulesComparison {
  demand(actor, 'editSettings')
  return write(store, () => {
    const found = refreshAllFindings(store, check)
    noteRules(store)
    logDeed(store, actor, { area: 'rules', event: '应用新规则', text: changesInWords(found), data: found })
    return found
  })
}

/** Sets thresholds and judges every stored report by them, in one transaction. Throws StoreError for impossible ones. */
export function applyThresholds(
  store: Store,
  actor: Actor,
  settings: readonly ThresholdSetting[],
  check: CheckReport = checkReport,
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
    const found = refreshAllFindings(store, check)
    const set = settings.map(thresholdText).join('；')
    const text = `${set}。${changesInWords(found)}`
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

/** 434份年报，S-06 12→15（新增3、不再提示0） */
function changesInWords({ reports, changes }: RulesComparison): string {
  if (changes.length === 0) return `${reports}份年报的核对结论没有变化`
  const one = ({ rule, before, after, added, gone }: RuleChange) =>
    `${rule} ${before}→${after}（新增${added}、不再提示${gone}）`
  return `${reports}份年报：${changes.map(one).join('；')}`
}
