import { readFile } from 'node:fs/promises'
import { kindFromName } from '@/lib/catalogue/unit-kinds'
import { checkReport } from '@/lib/checks/all-checks'
import { readReport } from '@/lib/pipeline'
import { reportToJson } from '@/lib/report-json'

/** `npm run --silent parse -- FILE…`: one JSON object per file and line on standard output, status 1 when a file was refused. */
async function main(files: readonly string[]): Promise<void> {
  if (files.length === 0) {
    process.stderr.write('用法：npm run --silent parse -- 文件…\n')
    process.exitCode = 1
  }
  for (const file of files) {
    const result = await parseFile(file)
    if (result.error !== null) process.exitCode = 1
    process.stdout.write(`${JSON.stringify(result)}\n`)
  }
}

async function parseFile(file: string) {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch {
    return { file, error: '文件不存在或者无法读取。' }
  }
  const outcome = await readReport(bytes, file)
  if (!outcome.ok) return { file, error: outcome.reason }
  const report = outcome.value
  const { unit, year } = report.identity
  const context = { unitKind: unit ? kindFromName(unit) : null, unitName: unit, year, previousYear: null }
  return reportToJson(file, report, checkReport(report, context))
}

await main(process.argv.slice(2))
