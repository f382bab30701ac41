import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSource } from './source-to-grid'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
type Around = {
  readonly table?: string
  readonly cell?: string
  readonly paragraph?: string
  readonly styles?: string
}

/** The text read of a cell in which a digit of these properties stands behind 52. */
async function cellOf(runs: string, { table = '', cell = '', paragraph = '', styles = '' }: Around = {}) {
  const p = `<w:p><w:pPr>${paragraph}</w:pPr>${runs}</w:p>`
  const grid = `<w:tbl><w:tblPr>${table}</w:tblPr><w:tr><w:tc><w:tcPr>${cell}</w:tcPr>${p}</w:tc></w:tr></w:tbl>`
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
const style = (id: string, properties: string, based = '') =>
  `<w:style w:styleId="${id}"><w:basedOn w:val="${based}"/><w:rPr>${properties}</w:rPr></w:style>`

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
    ['white at the paragraph’s end only', '', { paragraph: `<w:rPr>${WHITE}<w:sz w:val="2"/></w:rPr>` }],
  ])('%s', async (_, properties, around) => {
    expect(await cellOf(run('52') + run('9', properties), around)).toBe('529')
  })

  it('a label in white', async () => {
    expect(await cellOf(run('行政许可', WHITE))).toBe('行政许可')
  })
})
