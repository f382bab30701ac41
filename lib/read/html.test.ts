import { describe, expect, it } from 'vitest'
import { type CellIndicatorId, formCells } from '../catalogue/indicators'
import type { HtmlStyle } from '../export/report-html'
import { numberOf } from '../model/cell-value'
import { readReport } from '../pipeline'
import { BUILDERS } from './html-pages/builders'
import { articleOf, page, read, TITLE, utf8, wrongCells } from './html-pages/written-page'
import { readSource } from './source-to-grid'

const STYLES: [string, Partial<HtmlStyle>][] = [
  ['一张表', {}],
  ['拆开的表', { splitTables: true }],
  ['空列与空格', { fillerColumns: 2, nbspBlanks: true }],
  ['Word 标记', { wordMarkup: true, nbspBlanks: true, nestedDivs: true }],
]

describe.each(BUILDERS)('pages of publishing systems: $name', ({ wrap, published }) => {
  it.each(STYLES)('%s: all 200 cells, unit, year, sections and the day of publication', async (_, style) => {
    const report = await read(utf8(wrap(TITLE, articleOf(style))))
    expect(wrongCells(report).map((cell) => cell.id)).toEqual([])
    expect(report.identity).toMatchObject({ unit: '云泽县教育局', year: 2023 })
    expect(report.sections.map((section) => section.number).join('')).toBe('一二三四五六')
    expect(report.mentions.map((each) => each.value)).toEqual([86])
    expect(report.source.publishedAt?.date ?? null).toBe(published)
    const last = report.sections
      .at(-1)
      ?.paragraphs.map((each) => each.text)
      .join('')
    expect(last).toBe('无其他需要报告的事项。')
  })
})

const gbk = (text: string) => encodeWide(text, 'gb18030')

/** Bytes of a text in an encoding Node cannot write: every character is looked up by decoding two-byte codes. */
function encodeWide(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const codes = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail])
  return new Uint8Array(
    [...text].flatMap((each) => (each.charCodeAt(0) < 0x80 ? [each.charCodeAt(0)] : (codes.get(each) ?? []))),
  )
}
const utf16 = (text: string, bom: boolean, swap: boolean) => {
  const bytes = Buffer.from(bom ? `\ufeff${text}` : text, 'utf16le')
  return new Uint8Array(swap ? bytes.swap16() : bytes)
}

describe('encodings', () => {
  it.each<[string, Uint8Array, string]>([
    ['GBK, declared', gbk(page.replace('charset="utf-8"', 'charset="gbk"')), 'gb18030'],
    ['GBK, declared as UTF-8', gbk(page), 'gb18030'],
    ['GBK, undeclared', gbk(page.replace('<meta charset="utf-8">', '')), 'gb18030'],
    ['UTF-8, declared as GB2312', utf8(page.replace('charset="utf-8"', 'charset="gb2312"')), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${page}`), 'utf-8'],
    ['UTF-16LE with a mark', utf16(page, true, false), 'utf-16le'],
    ['UTF-16LE without a mark', utf16(page, false, false), 'utf-16le'],
    ['UTF-16BE without a mark', utf16(page, false, true), 'utf-16be'],
  ])('%s', async (_, bytes, encoding) => {
    const report = await read(bytes)
    expect(report.source.encoding).toBe(encoding)
    expect(wrongCells(report)).toEqual([])
    expect(report.identity.unit).toBe('云泽县教育局')
  })

  it('one damaged byte costs its own character only; a file cut off is read to the cut', async () => {
    const bytes = utf8(page)
    const at = Buffer.from(bytes).indexOf('公开内容不够全面')
    bytes[at + 1] = 0x20
    const report = await read(bytes)
    expect(report.source.encoding).toBe('utf-8')
    expect(wrongCells(report)).toEqual([])
    const cut = await readSource(utf8(page).subarray(0, at + 2), 'report.html')
    expect(cut.ok && cut.value.encoding).toBe('utf-8')
  })

  it('a damaged digit is no number', async () => {
    const bytes = utf8(page)
    const at = Buffer.from(bytes).indexOf('>150<')
    bytes[at + 2] = 0xb2
    const cell = (await read(bytes)).cells.get(formCells('2021')[149]?.id as CellIndicatorId)
    expect([numberOf(cell), cell?.value.status]).toEqual([null, 'illegible'])
  })
})

describe('pages saved as one file', () => {
  const quoted = (text: string) =>
    [...utf8(text)]
      .map((byte) =>
        byte > 0x7e || byte === 0x3d || byte < 0x20
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      )
      .join('')
      .replace(/(.{60}(?:=..|[^=]{1,3}))/g, '$1=\r\n')
  const mht = (parts: string[]) =>
    utf8(
      `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Edge--x1"\r\n\r\n${parts.map((part) => `------Edge--x1\r\n${part}\r\n`).join('')}------Edge--x1--\r\n`,
    )
  const part = (encoding: string, body: string, type = 'text/html; charset="utf-8"') =>
    `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`
  const frame = part('7bit', '<html><frameset><frame src="cid:1"></frameset></html>', 'text/html')

  it.each<[string, Uint8Array]>([
    [
      'quoted-printable',
      mht([part('quoted-printable', quoted(page)), part('base64', 'iVBORw0KGgo=', 'image/png')]),
    ],
    ['base64', mht([part('base64', Buffer.from(page).toString('base64'))])],
    ['a frame beside the page', mht([frame, part('base64', Buffer.from(page).toString('base64'))])],
    [
      'GBK in base64',
      mht([part('base64', Buffer.from(gbk(page)).toString('base64'), 'text/html; charset=gb2312')]),
    ],
    ['one part', utf8(`MIME-Version: 1.0\r\n${part('quoted-printable', quoted(page))}`)],
  ])('%s', async (_, bytes) => {
    for (const name of ['report.mht', 'report']) expect(wrongCells(await read(bytes, name))).toEqual([])
  })

  it.each<[string, Uint8Array]>([
    ['no page inside', mht([part('base64', 'iVBORw0KGgo=', 'image/png')])],
    ['no parts', utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n')],
    ['nothing but the name', utf8('这不是网页')],
  ])('refused: %s', async (_, bytes) => {
    expect(await readSource(bytes, 'report.mht')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('没有网页正文'),
    })
  })
})

describe('pages without the report say so', () => {
  const body = (inner: string) =>
    `<html><head><meta charset="utf-8"><title>政府信息公开年报</title></head><body><div class="nav"><a href="/">首页</a></div>${inner}<div>主办：云泽县人民政府</div></body></html>`
  it.each([
    [
      'an attachment',
      `<h1>${TITLE}</h1><p>附件：<a href="/files/P0202401.pdf">云泽县教育局2023年度报告.pdf</a></p>`,
      '正文只有附件链接：《云泽县教育局2023年度报告.pdf》（/files/P0202401.pdf），请下载附件后导入。',
    ],
    [
      'a viewer',
      `<h1>${TITLE}</h1><iframe src="/pdfjs/web/viewer.html?file=/files/nb2023.pdf" title="年度报告"></iframe>`,
      '（/pdfjs/web/viewer.html?file=/files/nb2023.pdf）',
    ],
    [
      'two attachments',
      '<p>详见附件</p><a href="a.docx">附件1</a><a href="b.xls">附件2</a>',
      '《附件1》（a.docx）、《附件2》（b.xls）',
    ],
    ['frames', '<iframe src="content_1.html"></iframe>', '正文在另一个文件里：content_1.html'],
    ['a script', '<div id="app"></div><script src="app.js"></script>', '由脚本在浏览器里生成'],
    [
      'pictures',
      `<h1>${TITLE}</h1><p><img src="/images/p1.jpg"><img src="/images/p2.jpg"></p>`,
      '正文可能是图片：/images/p1.jpg、/images/p2.jpg',
    ],
  ])('%s', async (_, inner, message) => {
    expect(await readReport(utf8(body(inner)), 'a.html')).toMatchObject({
      ok: false,
      reason: expect.stringContaining(message),
    })
  })

  it('a frame set', async () => {
    const frames =
      '<html><head><title>年报</title></head><frameset cols="20%,*"><frame src="menu.htm"><frame src="nb2023.htm"></frameset></html>'
    expect(await readSource(utf8(frames), 'a.html')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('nb2023.htm'),
    })
  })

  it('a report beside its attachment, a frame and pictures is read', async () => {
    const beside =
      '<p>附件：<a href="nb.pdf">年度报告.pdf</a></p><iframe src="share.html"></iframe><img src="logo.png">'
    expect(wrongCells(await read(utf8(page.replace('</body>', `${beside}</body>`))))).toEqual([])
  })
})
