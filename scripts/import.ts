import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFolder, REAL_STORE, storeFile } from '../db/connection'
import { parseCounty } from '../db/county'
import { freshStore } from '../db/fresh-db'
import { type FileResult, type ImportSummary, importFiles } from '../db/import-files'
import { openStore } from '../db/open-db'
import { ProgressBar } from './console/progress-bar'
import { parseYear, runScript } from './console/run-script'

const USAGE = `用法：npm run import -- 文件或文件夹… [--unit 单位全称] [--year 年度] [--county 代码[,名称]]
      [--dry-run 只试读不保存] [--restore 恢复移出过的报告] [--data-dir 数据文件夹]`
const OUTCOMES = { new: '新增', version: '新版本', unchanged: '未变', removed: '已移出，未恢复' } as const
const UNIT_NOTES = { registered: '', pending: '（待确认）', external: '（外部参照）' } as const

function lineOf(result: FileResult): string {
  if (!result.ok) return `未导入　${result.file}：${result.reason}`
  const { saved, cells, form } = result
  const unread = cells.illegible > 0 ? ` 无法识别${cells.illegible}` : ''
  const marks = cells.mark > 0 ? ` 符号${cells.mark}` : ''
  const problems = saved.findings.filter((finding) => finding.assessable).length
  return [
    `${saved.unit.name}${UNIT_NOTES[saved.unit.status]}`,
    `${saved.year}年`,
    form ? `${form}年表式` : '无表',
    `已读${cells.number} 空白${cells.blank}${marks}${unread} 存疑${cells.doubtful}`,
    `问题${problems}`,
    OUTCOMES[saved.outcome],
    result.file,
  ].join('　')
}

function closingLines(summary: ImportSummary, dryRun: boolean): string[] {
  const { outcomes, skipped, refused, county, results } = summary
  const lines = skipped.map(({ file, reason }) => `跳过　${file}：${reason}`)
  const removed = outcomes.removed > 0 ? `，已移出未恢复 ${outcomes.removed}（恢复请加 --restore）` : ''
  lines.push(
    `共 ${results.length} 个文件：新增 ${outcomes.new}，新版本 ${outcomes.version}，未变 ${outcomes.unchanged}${removed}，未导入 ${refused}，跳过 ${skipped.length}。`,
  )
  if (county && county.code === 0) {
    lines.push(
      `本库的县（市、区）按单位名称暂定为 ${county.name}，代码未设置；确认后请用 --county 代码,名称 设定。`,
    )
  }
  if (dryRun) lines.push('这是试读，没有保存任何内容。')
  return lines
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      unit: { type: 'string' },
      year: { type: 'string' },
      county: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      restore: { type: 'boolean', default: false },
      'data-dir': { type: 'string' },
    },
  })
  if (positionals.length === 0) {
    console.error(USAGE)
    return 1
  }
  const county = values.county === undefined ? undefined : parseCounty(values.county)
  const year = values.year === undefined ? undefined : parseYear(values.year)
  const file = storeFile(REAL_STORE, values['data-dir'] ? resolve(values['data-dir']) : dataFolder())
  const dryRun = values['dry-run']
  const store = dryRun && !existsSync(file) ? freshStore() : openStore(file)
  const bar = new ProgressBar()
  try {
    const summary = await importFiles(store, positionals, {
      unit: values.unit,
      year,
      county,
      dryRun,
      restore: values.restore,
      onFile: (result, done, total) => {
        bar.clear()
        console.log(lineOf(result))
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
