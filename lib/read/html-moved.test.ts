import { expect, it } from 'vitest'
import { CHANGED_CELL, PAGE_TO_CHANGE } from '../fixtures/page-to-change'
import { documentToTables } from '../table/document-to-tables'
import { readHtml } from './html'

/** What is read of one cell, and of a sentence, when this stands in it. */
async function readAs(markup: string, sheet: string) {
  const text = PAGE_TO_CHANGE.replace('98765', markup).replace('23456', markup).replace('SHEET', sheet)
  const source = await readHtml(new TextEncoder().encode(text))
  if (!source.ok) throw new Error(source.reason)
  const sentence = source.value.blocks.find(
    ({ kind, ...block }) => 'text' in block && /政府信息.*条/.test(block.text),
  )
  const { cells } = documentToTables(source.value)
  expect(cells.get('disclosure.penalties.decisions')?.value, 'the cell below').toEqual({
    status: 'number',
    value: 1,
  })
  return { cell: cells.get(CHANGED_CELL)?.value, sentence: JSON.stringify(sentence ?? null) }
}

/** Each with what a browser shows by CSS 2.2 and its modules, which is no plain number in this order. */
it.each([
  ['72', '<b class="w">2</b>', '.w::before{content:"7"}'],
  ['27', '<b class="w">2</b>', '.w:after{content:"\\37"}'],
  ['27', '<b class="w" data-n="7">2</b>', '.w::after{content:attr(data-n)}'],
  ['21', '<b class="w">2</b>', 'b.w::after{counter-increment:c;content:counter(c)}'],
  ['-2', '<b class="w">2</b>', 'body .w::before{content:"-"}'],
  ['7', '<b class="w"></b>', '.w::before{content:"7"}'],
  ['7 as a picture, 2', '<i class="d"></i>2', '.d{padding:9px;background:url(s.png) -9px 0}'],
  ['2', '<b data-x="1">7</b>2', 'b[data-x="1"]{color:#fff}'],
  ['1', '<i>1</i><b class="z">7</b>', 'i+b{color:#fff}'],
  ['1', '<i>1</i><b class="z">7</b>', 'i ~ .z{display:none}'],
  ['1', '<i>1</i><b class="z">7</b>', 'body .z:not(i, .y){opacity:0}'],
  ['2', '<b class="z">7</b>2', ':is(.z,.y){visibility:hidden}'],
  ['2', '<b class="z">7</b>2', 'td{color:#000; & .z{font-size:1px}}'],
  ['2', '<b class="数">7</b>2', '.数{color:#fff}'],
  ['2', '<b class="a z">7</b>2', '.z{color:#333}.a{color:#fff}'],
  ['2', '<b class="z">7</b>2', ':root{--c:#fff}.z{color:var(--c)}'],
  ['2', '<b style="color:oklch(1 0 0)">7</b>2', ''],
  ['2', '<b class="z">7</b>2', '@media (min-width:1px){.z{color:#fff}}'],
  ['2', '<p class="z">72</p>', '.z::first-letter{color:#fff}'],
  ['2, 1', '<span style="float:right">1</span>2', ''],
  ['21', '1<span class="z">2</span>', '.z{float:left}'],
  ['21', '<div style="display:flex;flex-direction:row-reverse"><i>1</i><i>2</i></div>', ''],
  ['21', '<div class="f"><i style="order:2">1</i><i>2</i></div>', '.f{display:flex}'],
  ['21', '<div dir="rtl"><i class="z">1</i><i class="z">2</i></div>', '.z{display:inline-block}'],
  ['21', '<bdo dir="rtl">12</bdo>', ''],
  ['21', '<i class="a">1</i><i class="b">2</i>', 'i{position:relative}.a{left:1em}.b{left:-1em}'],
  ['mirrored', '<b style="display:inline-block;transform:scaleX(-1)">12</b>', ''],
  ['one over the other', '1<b style="margin-left:-20px">2</b>', ''],
  ['two lines', '<span style="display:block">1</span><span style="display:block">2</span>', ''],
  ['1 2', '<span style="padding-right:50px">1</span>2', ''],
  ['205²', '205<b class="w">2</b>', '.w{vertical-align:5px}'],
  ['205²', '205<b class="w">2</b>', '.w{position:relative;top:-8px;font-size:8px}'],
  ['pictograms', '<font face="Wingdings">12</font>', ''],
  ['72', '<b class="z" hidden>7</b>2', '.z{display:inline}'],
  ['72', '<s>7</s>2', 's{text-decoration:none}'],
  ['72', '<button>7</button>2', ''],
])('%s: %s %s', async (_, markup, sheet) => {
  const { cell, sentence } = await readAs(markup, sheet)
  expect(cell).toEqual({ status: 'illegible' })
  expect(sentence).not.toMatch(/(?:12|17|72|27|2052|信息[1-9])条/)
})

it.each([
  ['', 'tr:nth-child(even){background:#eee}td:first-child{font-weight:bold}'],
  ['', '*,*::before,*::after{box-sizing:border-box}.clearfix:after{content:".";visibility:hidden}'],
  ['', 'td::after{content:"";clear:both}td:before{content:none}a[href^="http"]::after{content:attr(href)}'],
  ['', 'td:first-child::before{content:"·"}td:hover{opacity:0}::selection{color:#fff}'],
  ['', '@media (max-width:600px){td{display:none}}@media print{td{color:#fff}}'],
  ['', ':root{--c:#333}td{color:var(--c)}p{color:var(--told-elsewhere)}'],
  ['position:relative;top:-1.0pt;mso-text-raise:1.0pt', ''],
  ['letter-spacing:-.3pt;vertical-align:middle', ''],
  ['float:right;text-align:right', ''],
])('seen as it stands: %s %s', async (style, sheet) => {
  for (const markup of [`<span style="${style}">12</span>`, `<div style="${style}">12</div>`]) {
    const { cell } = await readAs(markup, sheet)
    expect(cell).toEqual({ status: 'number', value: 12 })
  }
  const { cell } = await readAs(`1<span style="font-family:Calibri;font-size:10.5pt">2</span>`, sheet)
  expect(cell).toEqual({ status: 'number', value: 12 })
})

it('steps of a selector that fit in many ways are given up in time', async () => {
  const markup = `${'<b class="z">'.repeat(300)}12${'</b>'.repeat(300)}`
  const { cell } = await readAs(markup, `.q ${'.z > .z '.repeat(18)}.z{font-size:1px}`)
  expect(cell?.status).toMatch(/illegible|number/)
})
