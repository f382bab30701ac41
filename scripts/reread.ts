import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFolder, REAL_STORE, storeFile } from '../db/connection'
import { openStore } from '../db/open-db'
import { rereadOriginals } from '../db/reread'
import { StoreError } from '../db/store'
import { ProgressBar } from './console/progress-bar'
import { rereadClosing, rereadLines } from './console/reread-lines'
import { runScript } from './console/run-script'

const USAGE = '用法：npm run reread -- [--dry-run 只看差别不保存] [--data-dir 数据文件夹]'

/** Status 1 when an original could not be read again; what is stored of it stays. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false }, 'data-dir': { type: 'string' } },
  })
  const dryRun = values['dry-run']
  const file = storeFile(REAL_STORE, values['data-dir'] ? resolve(values['data-dir']) : dataFolder())
  if (!existsSync(file)) throw new StoreError(`${file} 不存在：还没有导入过年报，没有可以重读的原文件。`)
  const store = openStore(file)
  const bar = new ProgressBar()
  try {
    const results = await rereadOriginals(store, {
      dryRun,
      onResult: (result, done, total) => {
        bar.clear()
        for (const line of rereadLines(result, dryRun)) console.log(line)
        bar.draw(done, total)
      },
    })
    for (const line of rereadClosing(results, dryRun)) console.log(line)
    return results.some((result) => result.outcome === 'kept') ? 1 : 0
  } finally {
    store.sqlite.close()
  }
}

await runScript(main, USAGE)
