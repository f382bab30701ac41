import { describe, expect, it } from 'vitest'
import { type CellIndicatorId, formCells } from '../catalogue/indicators'
import { type HtmlStyle, PLAIN_HTML, reportToHtml } from '../export/report-html'
import type { WrittenCell } from '../export/written-report'
import { numberOf } from '../model/cell-value'
import { readReport } from '../pipeline'
import { BUILDERS } from './html-pages/builders'
import { readSource } from './source-to-grid'

const TITLE = '云泽县教育局2023年政府信息公开工作年度报告'
const cells = new Map<CellIndicatorId, WrittenCell>(
  formCells('2021').map((cell, at) => [cell.id, { status: 'number', value: at + 1 }]),
)
/** The article of a report in which every cell prints its own number, without any page around it. */
function articleOf(style: Partial<HtmlStyle> = {}): string {
  const sections = {
    一: ['2023年主动公开政府信息86条。'],
    五: ['公开内容不够全面，下一步加强学习。'],
    六: ['无其他需要报告的事项。'],
  }
  const page = reportToHtml(
    {
      unit: '云泽县教育局',
      year: 2023,
      form: '2021',
      title: TITLE,
      notice: null,
      published: null,
      intro: [],
      sections,
      cells,
    },
    { ...PLAIN_HTML, ...style },
  )
  return page
    .replace(/^[\s\S]*<h1 class="bt">[^<]*<\/h1>/, '')
    .replace(/<\/div>\s*<\/div>\s*<div class="share">[\s\S]*$/, '')
}

const utf8 = (text: string) => new TextEncoder().encode(text)
async function read(bytes: Uint8Array, name = 'report.html') {
  const outcome = await readReport(bytes, name)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
const wrongCells = (report: Awaited<ReturnType<typeof read>>) =>
  formCells('2021').filter(
    (cell, at) => numberOf(report.cells.get(cell.id)) !== at + 1 || report.cells.get(cell.id)?.doubtful,
  )

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

const page = BUILDERS[0]?.wrap(TITLE, articleOf()) ?? ''
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

describe('what is not shown is not read', () => {
  const withCell = (html: string) => page.replace('>17<', `>${html}<`)
  const cell = formCells('2021')[16]?.id as CellIndicatorId
  it.each([
    ['a hidden block', '<div style="display:none">9</div>17'],
    ['a block of a hidden class', '<p class="nb-hide">9</p>17'],
    ['words hidden by Word', '<span style="mso-hide:all">9</span>17'],
    ['a field of a form', '<input type="hidden" value="9">17'],
    ['a comment and a script', '<!--9--><script>9</script>17'],
  ])('%s', async (_, html) => {
    const styled = withCell(html).replace('</head>', '<style>.nb-hide, .x { display: none; }</style></head>')
    expect(numberOf((await read(utf8(styled))).cells.get(cell))).toBe(17)
  })

  it('a class hidden on paper only is shown', async () => {
    const styled = withCell('<p class="nb-hide">9</p>17').replace(
      '</head>',
      '<style>@media print{.nb-hide{display:none}}</style></head>',
    )
    expect(numberOf((await read(utf8(styled))).cells.get(cell))).not.toBe(17)
  })

  it('a report shown by script only, hidden in the file, is read', async () => {
    const tab = page.replace('<div id="UCAP-CONTENT">', '<div id="UCAP-CONTENT" style="display:none">')
    expect(wrongCells(await read(utf8(tab)))).toEqual([])
  })
})

describe('sizes', () => {
  it.each(['<div>', '<span>', '<b><table><tr><td>', '<ul><li>'])(
    '100,000 nested %s are refused in time',
    async (tag) => {
      const from = performance.now()
      const outcome = await readSource(utf8(`<body>${tag.repeat(100_000)}云泽县`), 'deep.html')
      expect(outcome).toMatchObject({ ok: false })
      expect(performance.now() - from).toBeLessThan(8_000)
    },
    20_000,
  )

  it('a page over the limit is refused with its size; pictures inside the page do not count', async () => {
    const large = new Uint8Array(51_000_000).fill(0x20)
    large.set(utf8('<html>'))
    expect(await readSource(large, 'a.html')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('51 MB'),
    })
    const picture = `<img src="data:image/png;base64,${'A'.repeat(21_000_000)}">`
    expect(wrongCells(await read(utf8(page.replace('</body>', `${picture}</body>`))))).toEqual([])
    const markup = utf8('<p>云</p>'.repeat(1_300_000))
    expect(await readSource(markup, 'a.html')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('10 MB'),
    })
  }, 60_000)
})
