import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFolder, REAL_STORE, storeFile } from '../db/connection'
import { parseCounty, setCounty } from '../db/county'
import { loadRegister } from '../db/load-register'
import { openStore } from '../db/open-db'
import { readRegister } from '../db/register-file'
import { StoreError } from '../db/store'
import { runScript } from './console/run-script'

const USAGE = `用法：npm run units -- 名录.csv [--county 代码[,名称]] [--data-dir 数据文件夹]
表头：单位名称（必填）、类型、别名、设立日期、撤销日期、应报年度、同类组、计入汇总、承继单位、承继方式、承继日期
应报年度如 2019-2025、2021- 或 2019;2021-2023，空着为设立到撤销的各年，不应报填“否”；别名用分号隔开。`

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    throw new StoreError(`找不到或无法读取 ${file}。`)
  }
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { county: { type: 'string' }, 'data-dir': { type: 'string' } },
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) {
    console.error(USAGE)
    return 1
  }
  const county = values.county === undefined ? null : parseCounty(values.county)
  const entries = readRegister(readBytes(file))
  const store = openStore(
    storeFile(REAL_STORE, values['data-dir'] ? resolve(values['data-dir']) : dataFolder()),
  )
  try {
    if (county) setCounty(store, county.code, county.name)
    const loaded = loadRegister(store, entries)
    console.log(`名录已载入：${loaded.units} 个单位，其中新建 ${loaded.created} 个。`)
    if (loaded.confirmed.length > 0) console.log(`已由待确认转为在册：${loaded.confirmed.join('、')}。`)
    if (loaded.dropped.length > 0) {
      console.log(`原名录中有、新名录中没有：${loaded.dropped.join('、')}；有报告的转为待确认，其余已去除。`)
    }
    return 0
  } finally {
    store.sqlite.close()
  }
}

await runScript(main, USAGE)
