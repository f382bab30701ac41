import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { lockYear } from '../../db/desk/lock-year'
import { LI } from '../../db/desk/sample-desk'
import { freshStore } from '../../db/fresh-db'
import { type FileResult, importFiles } from '../../db/import-files'
import type { readReport } from '../../lib/pipeline'
import { closingLines, linesOf } from './import-lines'
import { parseFile } from './parse-file'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-lines-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const TEXT = `青禾县民政局2021年政府信息公开工作年度报告
一、总体情况
统计期限为2020年1月1日至2020年12月31日。全年公开信息12条。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
本年未收到申请。
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
六、其他需要报告的事项
`
const fileOf = (name: string, text: string) => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

it('prints the facts in one line and below it, once each, what a person should look at', async () => {
  const file = fileOf('doubt.txt', TEXT)
  const other = fileOf('nameless.txt', TEXT.replace('青禾县', ''))
  const store = freshStore()
  // That the sample has no tables is said of each of them.
  const lines = (result: FileResult) => linesOf(result).filter((line) => !line.includes('表格'))
  const [first, second] = (await importFiles(store, [file, other], { year: 2021 })).results.map(lines)
  expect(first).toHaveLength(1)
  expect(first?.[0]).toMatch(/^青禾县民政局（待确认）　2021年　无表　已读0 空白0 存疑0　问题\d+　新增　/)
  expect(second?.[0]).toMatch(/^青禾县民政局（待确认）　2021年　.*　新版本　/)
  expect(second?.slice(1)).toEqual([
    `　　注意：同一单位同一年度有两个不同的文件，已按后一个存为新版本，请核对（前一个是 ${file}）。`,
    '　　注意：单位名称“民政局”没有写地名，按本库的县（市、区）补为“青禾县民政局”，请核对。',
  ])
  const summary = await importFiles(store, [folder], { year: 2021 })
  expect(summary.results.map((each) => linesOf(each)[0]?.includes('在用的是另一个文件'))).toEqual([
    true,
    false,
  ])
  expect(closingLines(summary, false).join('\n')).toContain('有不同文件的 1 处')
  const again = await importFiles(store, [file], { year: 2021 })
  expect(again.results.map(lines)[0]?.[0]).toContain('　恢复　')
  expect(closingLines(again, false)[0]).toContain('新版本 0，恢复 1，未变 0')
  const unsure = (await importFiles(freshStore(), [file])).results.map(lines)
  expect(unsure[0]?.slice(1)).toEqual(['　　注意：标题年度为2021年，统计期限为2020年，请核对。'])
})

it('says at the end which locked years another name of the county has changed', async () => {
  const store = freshStore()
  await importFiles(store, [fileOf('locked.txt', TEXT)], { year: 2021 })
  lockYear(store, LI, 2021, true)
  const other = fileOf('next.txt', TEXT)
  const run = async (name: string) => {
    const summary = await importFiles(store, [other], { year: 2022, county: { code: 640599, name } })
    return closingLines(summary, false).filter((line) => line.includes('锁定'))
  }
  expect(await run('青禾县')).toEqual([])
  expect(await run('青云市')).toEqual([expect.stringContaining('已锁定的 2021 年的应报名单')])
})

it('parse says what broke a reader and goes on', async () => {
  const file = fileOf('sound.txt', TEXT)
  const read: typeof readReport = () => {
    throw new RangeError('Maximum call stack size exceeded')
  }
  expect(await parseFile(file, read)).toEqual({
    file,
    error: '文件结构异常，读取中断（Maximum call stack size exceeded）。',
  })
  expect(await parseFile(file)).toMatchObject({ file, error: null, year: 2021 })
  expect(await parseFile(join(folder, 'absent.txt'))).toMatchObject({ error: '找不到这个文件或文件夹。' })
})
