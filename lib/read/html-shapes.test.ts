import { describe, expect, it } from 'vitest'
import { type CellIndicatorId, formCells } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import { articleOf, page, read, utf8, wrongCells } from './html-pages/written-page'
import { readSource } from './source-to-grid'

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

describe('tables made of other things', () => {
  const bare = (html: string) => html.replace(/<table[^>]*>|<\/table>|<\/?tbody>/g, '')
  const rows =
    (row: string, cell: string, between = '') =>
    (html: string) =>
      bare(html)
        .replace(/<tr>/g, `<${row}>`)
        .replace(/<\/tr>/g, `</${row.split(' ')[0]}>`)
        .replace(/<td[^>]*>/g, cell && `<${cell}>`)
        .replace(/<\/td>/g, cell ? `</${cell.split(' ')[0]}>` : between)
  it.each<[string, (html: string) => string, number]>([
    ['paragraphs with blanks between', rows('p', '', '&nbsp;&nbsp;&nbsp;'), 185],
    ['div rows of div cells', rows('div class="tr"', 'div class="td"'), 185],
    ['div rows of span cells', rows('div', 'span style="display:table-cell"'), 185],
    ['roles', rows('div role="row"', 'div role="cell"'), 185],
    ['every cell a paragraph', rows('div', 'p'), 0],
    [
      'preformatted lines',
      (html) =>
        rows(
          'i',
          '',
          '\t',
        )(html)
          .replace(/<\/i>/g, '</i>\n')
          .replace(/(<p><strong>二、)/, '<pre>$1')
          .replace(/(<p><strong>五、)/, '</pre>$1'),
      150,
    ],
    [
      'a table in every cell',
      (html) => html.replace(/<td([^>]*)>([^<]*)<\/td>/g, '<td$1><table><tr><td>$2</td></tr></table></td>'),
      200,
    ],
    [
      'tables in tables',
      (html) =>
        html.replace(/<table/g, '<table><tr><td><table').replace(/<\/table>/g, '</table></td></tr></table>'),
      200,
    ],
    ['end tags left out', (html) => html.replace(/<\/td>|<\/tr>/g, ''), 200],
  ])('%s: nothing wrong without a flag, at least so much right', async (_, change, least) => {
    const report = await read(utf8(page.replace(articleOf(), change(articleOf()))))
    const numbers = formCells('2021').map((cell, at) => ({ cell: report.cells.get(cell.id), want: at + 1 }))
    const sure = numbers.filter(({ cell }) => numberOf(cell) !== null && !cell?.doubtful)
    expect(sure.filter(({ cell, want }) => numberOf(cell) !== want)).toEqual([])
    expect(sure.length).toBeGreaterThanOrEqual(least)
  })
})

describe('sizes', () => {
  it.each(['<div>', '<span>', '<b><table><tr><td>', '<ul><li>'])(
    '100,000 nested %s are refused in time',
    async (tag) => {
      const outcome = await readSource(utf8(`<body>${tag.repeat(100_000)}云泽县`), 'deep.html')
      expect(outcome).toMatchObject({ ok: false })
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
