import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Block, Grid } from '../model/source-document'
import { readSource } from './source-to-grid'

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

function word(body: string, parts: Zippable = {}, namespace = TRANSITIONAL): Uint8Array {
  const xml = `<w:document xmlns:w="${namespace}" xmlns:mc="m" xmlns:a="a" xmlns:m="math"><w:body>${body}</w:body></w:document>`
  return zipSync({ 'word/document.xml': strToU8(xml), ...parts })
}
const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const tc = (inner: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inner.startsWith('<') ? inner : p(inner)}</w:tc>`
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

async function read(bytes: Uint8Array, name = 'a.docx') {
  const outcome = await readSource(bytes, name)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
const texts = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : gridTexts(block)))
const gridTexts = (grid: Grid) =>
  grid.rows.map((row) =>
    row
      .map((cell) => `${cell.column}${size(cell.colspan, '+')}${size(cell.rowspan, '|')}:${cell.text}`)
      .join(' '),
  )
const size = (span: number, sign: string) => (span > 1 ? `${sign}${span}` : '')
const reason = async (bytes: Uint8Array, name = 'a.docx') => {
  const outcome = await readSource(bytes, name)
  return outcome.ok ? null : outcome.reason
}

describe('readDocx', () => {
  it('lays out merged cells, also those moved in or merged the old way', async () => {
    const table = tbl(
      tr(tc('组', '<w:vMerge w:val="restart"/>'), tc('甲', '<w:gridSpan w:val="2"/>'), tc('乙')),
      tr(tc('', '<w:vMerge/>'), tc('1'), tc('2'), tc('3')),
      `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc('4')}${tc('5')}</w:tr>`,
      tr(tc('合', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('6'), tc('7')),
    )
    expect(texts((await read(word(table))).blocks)).toEqual([
      ['0|2:组 1+2:甲 3:乙', '1:1 2:2 3:3', '2:4 3:5', '0+2:合 2:6 3:7'],
    ])
  })

  it('lays a layout table open and keeps the rows around an inner table in their columns', async () => {
    const inner = tbl(tr(tc('内'), tc('8')))
    const { blocks } = await read(
      word(tbl(tr(tc('a'), tc('1')), tr(tc('b'), tc(inner)), tr(tc('c'), tc('2')))),
    )
    expect(texts(blocks)).toEqual([['0:a 1:1'], 'b', ['0:内 1:8'], ['0:c 1:2']])
  })

  it('keeps what is printed and leaves out what is not', async () => {
    const run = (inner: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr>${inner}</w:r>`
    const t = (text: string) => `<w:t>${text}</w:t>`
    const body = [
      `<w:p><w:ins>${run(t('收'))}</w:ins><w:del>${run('<w:delText>旧</w:delText>')}</w:del>${run(t('到'))}</w:p>`,
      `<w:p>${run(t('见'))}${run('<w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK x</w:instrText>')}${run('<w:fldChar w:fldCharType="separate"/>')}${run(t('附件'))}${run('<w:fldChar w:fldCharType="end"/>')}</w:p>`,
      `<w:p>${run(t('留'))}${run(t('删'), '<w:strike/>')}${run(t('藏'), '<w:vanish/>')}${run(t('住'), '<w:strike w:val="0"/>')}</w:p>`,
      `<w:p>${run(t('12'))}${run(t('1'), '<w:vertAlign w:val="superscript"/>')}</w:p>`,
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run(t('前'))}</w:p><w:p>${run(t('后'))}</w:p>`,
      `<w:p>${run(`${t('a')}<w:tab/>${t('b')}<w:br/>${t('c')}`)}</w:p>`,
      `<w:moveFrom><w:p>${run(t('移走'))}</w:p></w:moveFrom>`,
    ]
    expect(texts((await read(word(body.join('')))).blocks)).toEqual([
      '收到',
      '见附件',
      '留住',
      '12 1',
      '前后',
      'a b',
      'c',
    ])
  })

  it('takes a text box once, behind its paragraph, and counts pictures', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box('框')}</mc:Choice><mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>文</w:t><a:blip/></w:r></w:p>`
    const { blocks, pictures } = await read(word(body))
    expect([texts(blocks), pictures]).toEqual([['文', '框'], 1])
    const between = (before: string, after: string) =>
      `<w:p><w:r><w:t>${before}</w:t><a:blip/><w:t>${after}</w:t></w:r></w:p>`
    const counts = [between('受理1', '件'), between('受理', '2件'), between('图', '2023年')].join('')
    const pictured = await read(word(counts))
    expect(texts(pictured.blocks)).toEqual(['受理1\ufffd件', '受理\ufffd2件', '图2023年'])
  })

  it('shows where a cell holds what is no text, so that it is never taken for blank or for another number', async () => {
    const cell = (inner: string) => tc(`<w:p>${inner}</w:p>`)
    const row = tr(
      cell('<w:r><a:blip/></w:r>'),
      cell('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'),
      cell(
        '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      ),
      tc(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>5</w:t></w:r></w:p>',
      ),
    )
    const [line] = texts((await read(word(tbl(row), { 'word/numbering.xml': numbering }))).blocks)
    expect(line).toEqual(['0:\ufffc 1:\ufffc 2:\ufffc12 3:1.\ufffc5'])
  })

  it('prints automatic numbers, also those of a style', async () => {
    const listed = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`
    const styles = `<w:styles xmlns:w="${TRANSITIONAL}"><w:style w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
    const body =
      p('总体情况', '<w:pStyle w:val="1"/>') +
      p('主动公开', listed(1)) +
      p('依申请公开', listed(1)) +
      p('藏', '<w:pStyle w:val="h"/>') +
      p('公开政府信息', listed(0)) +
      p('管理', listed(1))
    const parts = { 'word/numbering.xml': numbering, 'word/styles.xml': strToU8(styles) }
    expect(texts((await read(word(body, parts))).blocks)).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '二、公开政府信息',
      '（一）管理',
    ])
  })

  it('reads the strict form, other prefixes and a main part of another name', async () => {
    expect(texts((await read(word(p('严格'), {}, STRICT))).blocks)).toEqual(['严格'])
    const xml = `<ns0:document xmlns:ns0="${TRANSITIONAL}"><ns0:body><ns0:p><ns0:r><ns0:t>别名</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`
    const relations =
      '<Relationships><Relationship Id="1" Type="http://x/officeDocument" Target="/doc/main.xml"/></Relationships>'
    const bytes = zipSync({ '_rels/.rels': strToU8(relations), 'doc/main.xml': strToU8(xml) })
    expect(texts((await read(bytes)).blocks)).toEqual(['别名'])
  })

  it.each([
    ['last year’s', '甲局2022年政府信息公开工作年度报告', null],
    ['its own', '甲局2023年政府信息公开工作年度报告', '甲局2023年政府信息公开工作年度报告'],
  ])(
    'believes the title among the file’s properties where the document bears it out (%s)',
    async (_, title, expected) => {
      const core = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>${title}</dc:title></cp:coreProperties>`
      const bytes = word(p('数据自2023年1月1日起，比2022年多。'), { 'docProps/core.xml': strToU8(core) })
      expect((await read(bytes)).declaredTitle).toBe(expected)
    },
  )
})

const lvl = (at: number, text: string, format = 'chineseCounting') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = strToU8(
  `<w:numbering xmlns:w="${TRANSITIONAL}"><w:abstractNum w:abstractNumId="0">${lvl(0, '%1、')}${lvl(1, '（%2）')}${lvl(2, '%3.', 'decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
)

describe('what is no Word document is refused by its content, with the remedy', () => {
  const zip = (name: string) => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [name]: strToU8('x') })
  it.each([
    ['Excel', zip('xl/workbook.xml'), 'Excel'],
    ['PowerPoint', zip('ppt/presentation.xml'), '演示文稿'],
    ['OFD', zipSync({ 'OFD.xml': strToU8('x') }), 'OFD'],
    ['OpenDocument', zipSync({ 'content.xml': strToU8('x') }), 'OpenDocument'],
    ['ZIP', zipSync({ '2023年报.docx': strToU8('x') }), '压缩包'],
    ['cut short', word(p('正文')).subarray(0, 150), '损坏'],
    ['unclosed XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), '损坏'],
    [
      'entities',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>') }),
      '损坏',
    ],
    ['deep nesting', word('<w:sdt>'.repeat(5_000)), '损坏'],
    ['text in another file', word('<w:altChunk/>'), '另一个文件'],
  ])('%s', async (_, bytes, words) => {
    expect(await reason(bytes)).toContain(words)
  })

  it('a bomb of one part or of many entries, without inflating it', async () => {
    const large = zipSync({ 'word/document.xml': [new Uint8Array(60 * 1024 * 1024), { level: 1 }] })
    expect(await reason(large)).toContain('过大')
    const many = Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`${at}`, new Uint8Array()]))
    expect(await reason(zipSync(many))).toContain('过大')
  })
})
