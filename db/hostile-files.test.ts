import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  billionLaughs,
  deepPage,
  deepWord,
  encryptedDoc,
  encryptedDocx,
  encryptedPdf,
  lyingZipBomb,
  manyEntries,
  onePixel,
  plainPdf,
  zipBomb,
} from '../lib/fixtures/hostile-files'
import { freshStore } from './fresh-db'
import { importFiles } from './import-files'
import { listYears } from './queries/list-years'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const SOUND = `青禾县民政局2023年政府信息公开工作年度报告
一、总体情况
我局全年公开信息12条。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
六、其他需要报告的事项
`
const soundFile = (path: string) => {
  writeFileSync(path, SOUND)
  return path
}
/** A folder of its own for a case. */
const place = (name: string) => {
  const path = join(folder, name)
  mkdirSync(path)
  return path
}

/** What import says of each file it did not take, by the end of its path. */
async function refusals(paths: readonly string[]): Promise<Record<string, string>> {
  const summary = await importFiles(freshStore(), paths)
  return Object.fromEntries(
    [...summary.results, ...summary.skipped].flatMap((each) =>
      'reason' in each ? [[each.file.slice(folder.length + 1), each.reason]] : [],
    ),
  )
}

describe('hostile contents', () => {
  const cases: readonly [string, () => Uint8Array, RegExp][] = [
    ['zip-bomb.docx', zipBomb, /过大|超过上限/],
    ['lying-zip-bomb.docx', lyingZipBomb, /过大|超过上限|损坏/],
    ['many-entries.docx', manyEntries, /过大|太多|没有文字/],
    ['billion-laughs.docx', billionLaughs, /不合规范|没有文字/],
    ['deep.docx', deepWord, /嵌套|不合规范|中断/],
    ['deep.html', deepPage, /嵌套过深/],
    ['pages-2000.pdf', () => plainPdf(2_000), /2000页/],
    ['empty.pdf', () => new Uint8Array(), /0 字节/],
    ['truncated.pdf', () => Buffer.from('%PDF-1.7\n%\u00e2\u00e3'), /PDF|损坏/],
    ['encrypted.pdf', encryptedPdf, /密码/],
    ['encrypted.docx', encryptedDocx, /加密|密码/],
    ['encrypted.doc', encryptedDoc, /加密|密码/],
    ['picture.pdf', onePixel, /图片|扫描/],
    ['nul.txt', () => Buffer.alloc(10_000), /不是文字/],
    ['nul-in-text.txt', () => Buffer.from(`${SOUND}\u0000${SOUND}`), /不是文字/],
  ]

  it('are refused with a reason each, and the sound file beside them is read', async () => {
    const root = place('contents')
    for (const [name, make] of cases) writeFileSync(join(root, name), make())
    soundFile(join(root, '民政局.txt'))
    const store = freshStore()
    const summary = await importFiles(store, [root])
    const said = new Map(
      summary.results.map((each) => [each.file.slice(root.length + 1), each.ok ? 'read' : each.reason]),
    )
    expect([...said.keys()]).toEqual([...cases.map(([name]) => name), '民政局.txt'].sort())
    for (const [name, , reason] of cases) expect(`${name}：${said.get(name)}`).toMatch(reason)
    expect(listYears(store)).toEqual([{ year: 2023, reports: 1 }])
  })

  it('are told by what they are, not by what they are called', async () => {
    const root = place('extensions')
    writeFileSync(
      join(root, 'page.docx'),
      `<!doctype html><html><body><p>${SOUND.replaceAll('\n', '</p><p>')}</p>`,
    )
    writeFileSync(join(root, 'pdf.txt'), plainPdf(1))
    const { results } = await importFiles(freshStore(), [root])
    expect(results[0]).toMatchObject({ ok: true, saved: { year: 2023 } })
    expect(results[1]).toMatchObject({ ok: false, reason: expect.not.stringContaining('不是文字') })
  })

  it('beyond the largest size are not even opened', async () => {
    const file = join(place('large'), 'large.pdf')
    writeFileSync(file, '%PDF-1.7')
    truncateSync(file, 500_000_000)
    expect(await refusals([file])).toEqual({
      'large/large.pdf': expect.stringContaining('文件有 500 MB，超过 200 MB 的上限'),
    })
  })
})

describe('hostile names and places', () => {
  it.skipIf(process.platform === 'win32')('of any letters are read, and written out harmlessly', async () => {
    const root = place('names')
    const names = [
      `'"\`$(rm -rf x)\`.txt`,
      '换\n行\r.txt',
      '\u202etxt.exe\u202c.txt',
      '--unit.txt',
      '\u001b[2J\u0007.txt',
      `${'长'.repeat(83)}.txt`,
    ]
    for (const name of names) soundFile(join(root, name))
    const store = freshStore()
    const summary = await importFiles(store, [root])
    expect(summary.results.map((each) => each.ok)).toEqual(names.map(() => true))
    expect(listYears(store)).toEqual([{ year: 2023, reports: 1 }])
  })

  it.skipIf(process.platform !== 'linux')('in another encoding are told', async () => {
    const root = place('encoding')
    writeFileSync(
      Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xc4, 0xea]), Buffer.from('.txt')]),
      SOUND,
    )
    expect(Object.values(await refusals([root]))).toEqual([expect.stringContaining('不是 UTF-8')])
  })

  it.skipIf(process.platform === 'win32')('that lead nowhere, back or to no file end no run', async () => {
    const root = place('links')
    mkdirSync(join(root, 'folder.docx'))
    soundFile(join(root, 'folder.docx', 'sound.txt'))
    symlinkSync(root, join(root, 'folder.docx', 'back'))
    symlinkSync('loop.txt', join(root, 'loop.txt'))
    symlinkSync('nowhere', join(root, 'nowhere.txt'))
    symlinkSync('/dev/zero', join(root, 'zero.txt'))
    spawnSync('sh', ['-c', 'mkfifo "$0"', join(root, 'pipe.txt')])
    symlinkSync(join(root, 'folder.docx', 'sound.txt'), join(root, 'sound-too.txt'))
    const summary = await importFiles(freshStore(), [root, join(root, 'pipe.txt')])
    expect(summary.results.filter((each) => each.ok)).toHaveLength(2)
    expect(
      await refusals([root, join(root, 'pipe.txt'), join(root, 'a'.repeat(300)), join(root, 'a\u0000b')]),
    ).toEqual({
      'links/folder.docx/back': '这个文件夹已经读过（链接或重复列出）',
      'links/loop.txt': '这是互相指向的链接，找不到真正的文件。',
      'links/nowhere.txt': '找不到这个文件或文件夹。',
      'links/zero.txt': '这不是普通文件（管道、设备或套接字），没有读取。',
      'links/pipe.txt': '这不是普通文件（管道、设备或套接字），没有读取。',
      [`links/${'a'.repeat(300)}`]: '路径太长，系统无法打开，请移到较短的路径下。',
      'links/a\u0000b': '路径中有系统不允许的字符。',
    })
  })

  it.skipIf(process.getuid?.() === 0)(
    'that may not be read are told (root may read everything)',
    async () => {
      const root = place('locked')
      chmodSync(soundFile(join(root, 'locked.txt')), 0)
      mkdirSync(join(root, 'shut'), { mode: 0 })
      const locked = '没有读取的权限，请检查文件和所在文件夹的权限。'
      expect(await refusals([root])).toEqual({ 'locked/locked.txt': locked, 'locked/shut': locked })
      chmodSync(join(root, 'shut'), 0o700)
    },
  )
})
