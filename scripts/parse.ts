import { fileSize } from '../db/file-bytes'
import { readAhead } from '../db/read-ahead'
import { readingPool } from '../lib/read-worker/reading-pool'
import { acceptClosedOutput } from './console/closed-output'
import { parseFile } from './console/parse-file'
import { asksForHelp } from './console/run-script'
import { visibleJson } from './console/visible-text'

const USAGE = '用法：npm run --silent parse -- 文件…　每份文件输出一行 JSON，不存入数据库'

/** `npm run --silent parse -- FILE…`: one JSON object per file and line on standard output, status 1 when a file was refused. */
async function main(files: readonly string[]): Promise<void> {
  acceptClosedOutput('end')
  if (asksForHelp(files)) return console.log(USAGE)
  if (files.length === 0) {
    console.error(USAGE)
    process.exitCode = 1
  }
  readingPool().warm(files.length)
  for await (const result of readAhead(files, beginParsing)) {
    if (result.error !== null) process.exitCode = 1
    process.stdout.write(`${visibleJson(result)}\n`)
  }
}

const beginParsing = (file: string) => ({ bytes: fileSize(file), result: parseFile(file) })

await main(process.argv.slice(2))
