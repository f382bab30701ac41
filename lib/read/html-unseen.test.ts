import { describe, expect, it } from 'vitest'
import { type CellIndicatorId, formCells } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import { page, read, utf8, wrongCells } from './html-pages/written-page'

const CELL = formCells('2021')[16]?.id as CellIndicatorId

/** What is read of the cell of 17 when this stands in it, in a page with this style sheet. */
async function cellOf(markup: string, sheet = '') {
  const source = page.replace('>17<', `>${markup}<`).replace('</head>', `<style>${sheet}</style></head>`)
  const report = await read(utf8(source))
  const others = wrongCells(report).filter(({ id }) => id !== CELL)
  expect(others, 'cells beside it').toEqual([])
  return report.cells.get(CELL)?.value
}

describe('what the reader of a page cannot see is no digit, and what he may see is not lost', () => {
  it.each([
    'color:#fff',
    'COLOR: White !important',
    'color:rgb(255,255,255)',
    'color:rgba(0, 0, 0, 0)',
    'color:rgb(100% 100% 100% / 1)',
    'color:hsl(0, 0%, 100%)',
    'color:#fdfdfd',
    'color:transparent',
    'opacity:0',
    'opacity:.05',
    'position:absolute;left:-9999px',
    'display:inline-block;text-indent:-999em',
    'font-size:1px',
    'font-size:1.5pt',
    'font:1px/1 Arial',
    'font-size:10%',
    'position:absolute;clip:rect(0 0 0 0)',
    'clip-path:inset(50%)',
    'display:inline-block;width:0;overflow:hidden',
    'transform:scale(0)',
    'background:#000',
    'color:#336699;background-color:#336699',
    'color:#fff;background:url(w.gif)',
    'unicode-bidi:bidi-override;direction:rtl',
  ])('%s', async (style) => {
    for (const markup of [`<span style="${style}">7</span>2052`, `205<i style="${style}">7</i>`])
      expect(await cellOf(markup)).toEqual({ status: 'illegible' })
    expect(await cellOf(`<span style="${style}">12</span>`)).toEqual({ status: 'illegible' })
  })

  it.each([
    ['a colour by tag', '<font color=white>7</font>2052', ''],
    ['a class', '<b class="w">7</b>2052', '.w{color:white}'],
    ['a class within a class', '<b class="w">7</b>2052', 'table td .w, h9 {font-size:0.1em}'],
    ['a class of a tag, on screen', '<b class="w">7</b>2052', '@media screen { b.w { color: #FFF } }'],
    ['a class that is struck out', '<b class="w">7</b>2052', '.w{text-decoration:line-through}'],
    ['a class that is not displayed in cells', '<b class="w">7</b>2052', 'td > .w{display:none}'],
    ['a class that is raised', '205<b class="w">2</b>', '.w{vertical-align:super}'],
    ['a colour further out', '<b style="color:#fff"><i>7</i></b>2052', ''],
    ['white on what is white', '<b style="background:#fff"><i style="color:#fff">7</i></b>2052', ''],
    ['a sign', '<b style="color:#fff">/</b>', ''],
    ['a word for a value', '<b style="color:#fff">无</b>', ''],
    ['a number with its unit', '<b style="color:#fff">12件</b>', ''],
  ])('%s', async (_, markup, sheet) => {
    expect(await cellOf(markup, sheet)).toEqual({ status: 'illegible' })
  })
})

describe('what is seen stays', () => {
  it.each([
    ['white on a dark ground', '<span style="background:#369;color:#fff">12</span>', ''],
    [
      'white on a ground further out',
      '<div style="background-color:navy"><b style="color:#fff">12</b></div>',
      '',
    ],
    ['white on the ground of a class', '<b class="w">12</b>', 'td .w{background:rgb(10,60,120);color:#fff}'],
    ['a colour set right again', '<b style="color:#fff"><i style="color:#333">12</i></b>', ''],
    ['a stronger rule', '<b class="w" style="color:#333">12</b>', '.w{color:#fff}'],
    ['a rule for another place', '<b class="w">12</b>', '.nav .w{color:#fff} .nav>td .w{font-size:1px}'],
    ['on paper only', '<b class="w">12</b>', '@media print{.w{color:#fff}}'],
    ['small print', '<span style="font-size:7pt">12</span>', ''],
    [
      'print in a box of no size',
      '<div style="font-size:0"><span style="font-size:14px">12</span></div>',
      '',
    ],
    ['hanging indent', '<p style="text-indent:-2em;margin-left:-5.4pt">12</p>', ''],
    ['an unseen blank', '<span style="color:#fff">&nbsp;&#8203;</span>12', ''],
    ['nothing of no size', '<span style="font-size:0">9</span>12', ''],
  ])('%s', async (_, markup, sheet) => {
    expect(await cellOf(markup, sheet)).toEqual({ status: 'number', value: 12 })
  })

  it('labels and headings in white, on a ground the file does not tell', async () => {
    const white = page
      .replace(/<td([^>]*)>([^<\d]{2,})</g, '<td$1><font color="#fff">$2</font><')
      .replace(/<strong>/g, '<strong style="color:#fff">')
    expect(white).toContain('<font color="#fff">')
    expect(wrongCells(await read(utf8(white)))).toEqual([])
  })
})

it('a page with thousands of rules is read in time', async () => {
  const rules = Array.from({ length: 20_000 }, (_, at) => `td b.w${at % 7}{color:#fff}`).join('')
  const sheet = `<style>${rules}</style></head>`
  const report = await read(utf8(page.replace('>17<', '><b class="w3">7</b>2<').replace('</head>', sheet)))
  expect(numberOf(report.cells.get(CELL))).toBeNull()
}, 5_000)
