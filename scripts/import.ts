import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFolder, REAL_STORE, storeFile } from '../db/connection'
import { parseCounty } from '../db/county'
import { freshStore } from '../db/fresh-db'
import { importFiles } from '../db/import-files'
import { openStore } from '../db/open-db'
import { readingPool } from '../lib/read-worker/reading-pool'
import { closingLines, interruptedLine, linesOf } from './console/import-lines'
import { sayWhenInterrupted } from './console/interrupted'
import { ProgressBar } from './console/progress-bar'
import { parseYear, runScript } from './console/run-script'

const USAGE = `用法：npm run import -- 文件或文件夹… [--unit 单位全称] [--year 年度] [--county 代码[,名称]]
      [--dry-run 只试读不保存] [--draft 列为已交，待审核] [--restore 恢复移出过的报告] [--data-dir 数据文件夹]`
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      unit: { type: 'string' },
      year: { type: 'string' },
      county: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      draft: { type: 'boolean', default: false },
      restore: { type: 'boolean', default: false },
      'data-dir': { type: 'string' },
    },
  })
  if (positionals.length === 0) {
    console.error(USAGE)
    return 1
  }
  // The reader starts while the store is opened: half a second for whoever imports a single file.
  readingPool().warm(1)
  const county = values.county === undefined ? undefined : parseCounty(values.county)
  const year = values.year === undefined ? undefined : parseYear(values.year)
  const file = storeFile(REAL_STORE, values['data-dir'] ? resolve(values['data-dir']) : dataFolder())
  const dryRun = values['dry-run']
  const store = dryRun && !existsSync(file) ? freshStore() : openStore(file)
  const bar = new ProgressBar()
  const seen = { done: 0, total: 0 }
  sayWhenInterrupted(() => {
    bar.clear()
    return interruptedLine(seen.done, seen.total, dryRun)
  })
  try {
    const summary = await importFiles(store, positionals, {
      unit: values.unit,
      year,
      county,
      dryRun,
      restore: values.restore,
      draft: values.draft,
      onPage: (name, page, pages) => bar.tell(`${basename(name)} 第 ${page}/${pages} 页`),
      onFile: (result, done, total) => {
        Object.assign(seen, { done, total })
        bar.clear()
        for (const line of linesOf(result)) console.log(line)
        bar.draw(done, total)
      },
    })
    for (const line of closingLines(summary, dryRun)) console.log(line)
    return summary.refused > 0 ? 1 : 0
  } finally {
    store.sqlite.close()
  }
}

await runScript(main, USAGE)
