import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSource } from './source-to-grid'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
type Around = {
  readonly row?: string
  readonly table?: string
  readonly cell?: string
  readonly paragraph?: string
  readonly styles?: string
}

/** The text read of a cell in which a digit of these properties stands behind 52. */
async function cellOf(
  runs: string,
  { table = '', row = '', cell = '', paragraph = '', styles = '' }: Around = {},
) {
  const p = `<w:p><w:pPr>${paragraph}</w:pPr>${runs}</w:p>`
  const grid = `<w:tbl><w:tblPr>${table}</w:tblPr><w:tr><w:trPr>${row}</w:trPr><w:tc><w:tcPr>${cell}</w:tcPr>${p}</w:tc></w:tr></w:tbl>`
  const parts: Zippable = {
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${WORD}" xmlns:w14="w14"><w:body>${grid}</w:body></w:document>`,
    ),
    'word/styles.xml': strToU8(`<w:styles xmlns:w="${WORD}">${styles}</w:styles>`),
  }
  const outcome = await readSource(zipSync(parts), 'a.docx')
  if (!outcome.ok) throw new Error(outcome.reason)
  const [block] = outcome.value.blocks
  return block?.kind === 'grid' ? block.rows[0]?.[0]?.text : null
}

const WHITE = '<w:color w:val="FFFFFF"/>'
const fill = (colour: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>`
const style = (id: string, properties: string, based = '', rest = '') =>
  `<w:style w:styleId="${id}"><w:basedOn w:val="${based}"/><w:rPr>${properties}</w:rPr>${rest}</w:style>`
const usual = (type: string, properties: string, rest = '') =>
  `<w:style w:type="${type}" w:default="1" w:styleId="u"><w:rPr>${properties}</w:rPr>${rest}</w:style>`
const defaults = (properties: string) =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${properties}</w:rPr></w:rPrDefault></w:docDefaults>`
const part = (properties: string, cell = '') =>
  `<w:tblStylePr w:type="band1Horz"><w:rPr>${properties}</w:rPr><w:tcPr>${cell}</w:tcPr></w:tblStylePr>`

describe('digits nobody sees are shown as not known', () => {
  it.each<[string, string, Around]>([
    ['white', WHITE, {}],
    ['nearly white', '<w:color w:val="FDFDFD"/>', {}],
    ['of two points', '<w:sz w:val="4"/>', {}],
    ['squeezed', '<w:w w:val="1"/>', {}],
    ['without a filling', '<w14:textFill><w14:noFill/></w14:textFill>', {}],
    ['white on white', WHITE, { cell: fill('FFFFFF') }],
    ['white on a white run in a dark cell', WHITE + fill('FFFFFF'), { cell: fill('4472C4') }],
    ['black on black', '<w:color w:val="000000"/>', { cell: fill('000000') }],
    ['white by its style', '<w:rStyle w:val="a"/>', { styles: style('a', '', 'b') + style('b', WHITE) }],
    ['white as the paper of the theme', '<w:color w:themeColor="background1"/>', {}],
    [
      'filled with white',
      '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>',
      {},
    ],
    ['over another', '<w:spacing w:val="-200"/>', {}],
    ['two lines in one', '<w:eastAsianLayout w:id="1" w:combine="1"/>', {}],
    ['in a font of signs', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>', {}],
    ['white by default', '', { styles: defaults(WHITE) }],
    ['minute by default', '', { styles: defaults('<w:sz w:val="2"/>') }],
    ['white by the usual style of paragraphs', '', { styles: usual('paragraph', WHITE) }],
    ['white by the usual style of tables', '', { styles: usual('table', WHITE) }],
    ['white by the style of the table', '', { table: '<w:tblStyle w:val="a"/>', styles: style('a', WHITE) }],
    [
      'white in some rows by the style of the table',
      '',
      { table: '<w:tblStyle w:val="a"/>', styles: style('a', '', '', part(WHITE)) },
    ],
    [
      'small by the style of the paragraph',
      '',
      { paragraph: '<w:pStyle w:val="a"/>', styles: style('a', '<w:sz w:val="2"/>') },
    ],
  ])('%s', async (_, properties, around) => {
    expect(
      await cellOf(run('52', '<w:color w:val="0000FF"/><w:sz w:val="21"/>') + run('9', properties), around),
    ).toBe('52\ufffd')
  })

  it('in a row too low for print', async () => {
    const row = '<w:trHeight w:val="20" w:hRule="exact"/>'
    expect(await cellOf(run('52'), { row })).toBe('\ufffd')
  })

  it('in an order of their own', async () => {
    expect(await cellOf(`<w:bdo w:val="rtl">${run('52')}</w:bdo>`)).toBe('\ufffd')
  })

  it.each([
    [
      'a list to choose from',
      '<w:ffData><w:ddList><w:listEntry w:val="5"/></w:ddList></w:ffData>',
      'FORMDROPDOWN',
    ],
    ['a circled number', '', ' EQ \\o\\ac(○,5)'],
  ])('in %s', async (_, data, code) => {
    const char = (type: string, inner = '') =>
      `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`
    const field = `${char('begin', data)}<w:r><w:instrText>${code}</w:instrText></w:r>${char('end')}`
    expect(await cellOf(field)).toBe('\ufffc')
    expect(await cellOf(`${run('5')}${field}`)).toBe('5\ufffc')
  })

  it.each<[string, string, Around]>([
    ['by points', '<w:position w:val="10"/>', {}],
    ['by points with their unit', '<w:position w:val="5pt"/>', {}],
    ['lowered by points', '<w:position w:val="-10"/>', {}],
    ['by its style', '<w:rStyle w:val="a"/>', { styles: style('a', '<w:vertAlign w:val="superscript"/>') }],
    ['as a sign', '<w:vertAlign w:val="superscript"/>', {}],
  ])('raised %s they stand apart on both sides', async (_, properties, around) => {
    expect(await cellOf(run('52') + run('9', properties), around)).toBe('52 9')
    expect(await cellOf(run('9', properties) + run('52'), around)).toBe('9 52')
  })

  it.each<[string, string, Around]>([
    ['by the style of signs', '<w:rStyle w:val="a"/>', { styles: style('a', '<w:vanish/>') }],
    ['by the usual style', '', { styles: usual('paragraph', '<w:vanish/>') }],
    ['by default', '', { styles: defaults('<w:strike/>') }],
  ])('hidden or struck out %s they are no part of the report', async (_, properties, around) => {
    expect((await cellOf(run('9', properties), around)) ?? '').toBe('')
  })

  it('a hidden row prints nothing', async () => {
    await expect(cellOf(run('9'), { row: '<w:hidden/>' })).rejects.toThrow('没有文字')
  })

  it('and what shows itself against its surroundings is seen', async () => {
    const hidden = { paragraph: '<w:pStyle w:val="a"/>', styles: style('a', '<w:vanish/>') }
    expect(await cellOf(run('52') + run('9', '<w:vanish w:val="0"/>'), hidden)).toBe('9')
    const white = { styles: usual('table', '', part(WHITE)) }
    expect(await cellOf(run('52') + run('9', '<w:color w:val="000000"/>'), white)).toBe('\ufffd9')
  })

  it('a sign or a word for a value', async () => {
    expect([await cellOf(run('/', WHITE)), await cellOf(run('无', WHITE))]).toEqual(['\ufffd', '\ufffd'])
  })
})

describe('digits that are seen stay', () => {
  it.each<[string, string, Around]>([
    ['white in a dark cell', WHITE, { cell: fill('4472C4') }],
    ['white in a dark table', WHITE, { table: fill('4472C4') }],
    ['white in a dark paragraph', WHITE, { paragraph: fill('4472C4') }],
    ['white on a dark run', WHITE + fill('1F3864'), {}],
    ['white under a highlighter', `${WHITE}<w:highlight w:val="blue"/>`, {}],
    [
      'black by itself, white by its style',
      '<w:rStyle w:val="a"/><w:color w:val="auto"/>',
      { styles: style('a', WHITE) },
    ],
    ['usual', '<w:color w:val="000000"/><w:sz w:val="10"/><w:w w:val="90"/>', {}],
    [
      'shown where its style hides',
      '<w:rStyle w:val="a"/><w:vanish w:val="0"/>',
      { styles: style('a', '<w:vanish/>') },
    ],
    ['a point higher', '<w:position w:val="2"/>', {}],
    [
      'white on the dark ground of the style of the table',
      '',
      { table: '<w:tblStyle w:val="a"/>', styles: style('a', '', '', part(WHITE, fill('1F3864'))) },
    ],
    ['usual by default', '', { styles: defaults('<w:sz w:val="21"/><w:position w:val="0"/>') }],
    ['white at the paragraph’s end only', '', { paragraph: `<w:rPr>${WHITE}<w:sz w:val="2"/></w:rPr>` }],
  ])('%s', async (_, properties, around) => {
    expect(await cellOf(run('52') + run('9', properties), around)).toBe('529')
  })

  it('a label in white', async () => {
    expect(await cellOf(run('行政许可', WHITE))).toBe('行政许可')
  })
})
