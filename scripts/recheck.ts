import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFolder, REAL_STORE, storeFile } from '../db/connection'
import { applyRules } from '../db/desk/apply-rules'
import { compareRules, type RulesComparison } from '../db/desk/compare-rules'
import { COMMAND_LINE } from '../db/desk/demand'
import { rulesAreNewer } from '../db/desk/rules-version'
import { openStore } from '../db/open-db'
import { StoreError } from '../db/store'
import { runScript } from './console/run-script'

const USAGE =
  '用法：npm run recheck -- [--dry-run 只看变化不保存] [--locked 锁定的年度也一并更新] [--data-dir 数据文件夹]'

/** Locked years keep what they have unless they are asked for. */
function lockedLine({ locked }: RulesComparison, lockedToo: boolean): string[] {
  if (locked.length === 0) return []
  return [`已锁定的 ${locked.join('、')} 年${lockedToo ? '一并更新' : '保持原样；加 --locked 才一并更新'}。`]
}

function lines({ reports, changes }: RulesComparison): string[] {
  if (changes.length === 0) return [`${reports} 份年报按现在的规则核对，结论没有变化。`]
  return [
    `${reports} 份年报按现在的规则核对，有变化的规则：`,
    ...changes.map(
      ({ rule, before, after, added, gone }) =>
        `  ${rule}  ${before} → ${after} 处（新增 ${added}，不再提示 ${gone}）`,
    ),
  ]
}

function main(): number {
  const { values } = parseArgs({
    options: {
      'dry-run': { type: 'boolean', default: false },
      locked: { type: 'boolean', default: false },
      'data-dir': { type: 'string' },
    },
  })
  const file = storeFile(REAL_STORE, values['data-dir'] ? resolve(values['data-dir']) : dataFolder())
  if (!existsSync(file)) throw new StoreError(`${file} 不存在：还没有导入过年报，没有可以核对的。`)
  const store = openStore(file)
  try {
    if (values['dry-run']) {
      const found = compareRules(store)
      for (const line of [...lines(found), ...lockedLine(found, values.locked)]) console.log(line)
      console.log(
        rulesAreNewer(store)
          ? '没有保存。去掉 --dry-run 即应用，认定和不采纳的决定保留。'
          : '没有保存；规则自上次应用以来没有更新。',
      )
      return 0
    }
    const found = applyRules(store, COMMAND_LINE, { lockedToo: values.locked })
    for (const line of [...lines(found), ...lockedLine(found, values.locked)]) console.log(line)
    console.log('已应用，认定和不采纳的决定保留。')
    return 0
  } finally {
    store.sqlite.close()
  }
}

await runScript(main, USAGE)
