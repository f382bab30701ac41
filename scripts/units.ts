import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFolder, REAL_STORE, storeFile } from '../db/connection'
import { parseCounty, setCounty } from '../db/county'
import { decideScope } from '../db/decide-scope'
import { COMMAND_LINE } from '../db/desk/demand'
import { tellingLocked } from '../db/desk/locked-coverage'
import { previewRegister } from '../db/desk/preview-register'
import { freshStore } from '../db/fresh-db'
import { loadRegister } from '../db/load-register'
import { openStore } from '../db/open-db'
import { type DifferencePart, tellingDifference } from '../db/register-difference'
import { readRegister } from '../db/register-file'
import { StoreError } from '../db/store'
import { lockedLines } from './console/locked-lines'
import { runScript } from './console/run-script'

const USAGE = `用法：npm run units -- 名录.csv [--dry-run 只看变动不保存] [--county 代码[,名称]] [--data-dir 数据文件夹]
      npm run units -- --scope 单位 own|government　口径待核的单位：own 本单位的数，government 整个县（市、区）的数
表头：单位名称（必填）、类型、别名、设立日期、撤销日期、应报年度、同类组、计入汇总、承继单位、承继方式、承继日期、上划至
应报年度如 2019-2025、2021- 或 2019;2021-2023，空着为设立到撤销的各年，不应报填“否”；别名用分号隔开。`

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    throw new StoreError(`找不到或无法读取 ${file}。`)
  }
}

/** `--scope UNIT own|government`: whose figures the reports of an office are, where they do not say. */
function settleScope(unit: string, scope: string, folder: string): number {
  if (scope !== 'own' && scope !== 'government')
    throw new StoreError(
      `口径应为 own（本单位的数）或 government（整个县、市、区的数），收到的是“${scope}”。`,
    )
  const store = openStore(storeFile(REAL_STORE, folder))
  try {
    const { done, locked } = tellingLocked(store, () => decideScope(store, unit, scope))
    const { unit: name, years } = done
    const counted = scope === 'own' ? '本单位的数，按名录计入合计' : '整个县（市、区）的数，不与各单位相加'
    const settled = years.length > 0 ? `涉及 ${years.join('、')} 年` : '目前没有口径待核的年报'
    console.log(`已定：${name}的年报没有写明口径的，按${counted}（${settled}）。以后导入的年报同样处理。`)
    for (const line of lockedLines(locked)) console.log(line)
    return 0
  } finally {
    store.sqlite.close()
  }
}

function printParts(parts: readonly DifferencePart[], locked: readonly number[]): void {
  if (parts.length === 0) console.log('与原有名录相同，没有变动。')
  for (const { head, lines, note } of parts)
    console.log([`${head}：`, ...lines, ...(note ? [note] : [])].join('\n  '))
  for (const line of lockedLines(locked)) console.log(line)
}

/** `--dry-run`: what the file would change. */
function preview(bytes: Uint8Array, file: string): number {
  const store = existsSync(file) ? openStore(file) : freshStore()
  try {
    const { units, parts, locked } = previewRegister(store, COMMAND_LINE, bytes)
    console.log(`名录有 ${units} 个单位。`)
    printParts(parts, locked)
    console.log('这是试读，没有保存任何内容。')
    return 0
  } finally {
    store.sqlite.close()
  }
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      county: { type: 'string' },
      scope: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      'data-dir': { type: 'string' },
    },
  })
  const [file] = positionals
  const folder = values['data-dir'] ? resolve(values['data-dir']) : dataFolder()
  if (file === undefined || positionals.length > 1) {
    console.error(USAGE)
    return 1
  }
  if (values.scope !== undefined) return settleScope(values.scope, file, folder)
  const county = values.county === undefined ? null : parseCounty(values.county)
  const bytes = readBytes(file)
  if (values['dry-run']) return preview(bytes, storeFile(REAL_STORE, folder))
  const entries = readRegister(bytes)
  const store = openStore(storeFile(REAL_STORE, folder))
  try {
    const { done, locked } = tellingLocked(store, () => {
      if (county) setCounty(store, county.code, county.name)
      return tellingDifference(store, () => loadRegister(store, entries))
    })
    const { loaded, parts } = done
    console.log(`名录已载入：${loaded.units} 个单位，其中新建 ${loaded.created} 个。`)
    if (loaded.confirmed.length > 0) console.log(`已由待确认转为在册：${loaded.confirmed.join('、')}。`)
    printParts(parts, locked)
    return 0
  } finally {
    store.sqlite.close()
  }
}

await runScript(main, USAGE)
