import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFolder, REAL_STORE, storeFile } from '../db/connection'
import { openStore } from '../db/open-db'
import { removeReport } from '../db/remove-report'
import { parseYear, runScript } from './console/run-script'

const USAGE = '用法：npm run remove -- 单位 年度 [--data-dir 数据文件夹]'

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'data-dir': { type: 'string' } },
  })
  const [unit, year] = positionals
  if (unit === undefined || year === undefined || positionals.length > 2) {
    console.error(USAGE)
    return 1
  }
  const store = openStore(
    storeFile(REAL_STORE, values['data-dir'] ? resolve(values['data-dir']) : dataFolder()),
  )
  try {
    const removed = removeReport(store, unit, parseYear(year))
    console.log(
      `已将 ${removed.unit} ${removed.year}年报告（第${removed.versionNo}版）移出，不再计入任何数字；内容和原文件仍保留。`,
    )
    return 0
  } finally {
    store.sqlite.close()
  }
}

await runScript(main, USAGE)
