import { SECTIONS } from '../catalogue/form'
import { type PlacedCell, type PlacedTable, placedTables } from './placed-tables'
import { printedCell, printedDate, type WrittenReport } from './written-report'

type PlacedRow = readonly PlacedCell[]

/** How the page is put together: the ways web publishing systems differ. */
export type HtmlStyle = {
  /** Each block of table two in a table of its own, table three cut in two before （四）. */
  readonly splitTables: boolean
  /** Tables and paragraphs wrapped in further div elements. */
  readonly nestedDivs: boolean
  /** Text broken into spans with o:p leftovers, as pasted from Word. */
  readonly wordMarkup: boolean
  /** Blank cells hold a non-breaking space. */
  readonly nbspBlanks: boolean
  /** Empty cells at the right end of every row. */
  readonly fillerColumns: 0 | 1 | 2
  /** Head rows in thead as th. */
  readonly thead: boolean
  /** 索引号 and publisher in a table before the article. */
  readonly metadataTable: boolean
}

export const PLAIN_HTML: HtmlStyle = {
  splitTables: false,
  nestedDivs: false,
  wordMarkup: false,
  nbspBlanks: false,
  fillerColumns: 0,
  thead: false,
  metadataTable: false,
}

/** The report as a page of a government web site (UTF-8 unless the bytes are re-encoded with `charset`). */
export function reportToHtml(
  report: WrittenReport,
  style: HtmlStyle = PLAIN_HTML,
  charset = 'utf-8',
): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="${charset}">
<title>${escaped(report.title)}-${escaped(report.unit)}</title>
<style>.bt{font-size:22px}.con p{text-indent:2em}</style>
</head>
<body>
${siteTop(report)}
<div class="main">
${style.metadataTable ? metadata(report) : ''}
<div class="con" id="zoom">
${article(report, style)}
</div>
</div>
${siteFoot()}
</body>
</html>
`
}

function siteTop(report: WrittenReport): string {
  return `<div class="header"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/bsfw/">办事服务</a><a href="/hdjl/">互动交流</a></div>
<div class="dqwz">当前位置：<a href="/">首页</a>&gt;<a href="/zwgk/">政府信息公开</a>&gt;<a href="/zwgk/nb/">政府信息公开年报</a>&gt;${report.year}年</div>`
}

function metadata(report: WrittenReport): string {
  const day = report.published === null ? '' : printedDate(report.published)
  return `<table class="xxgk"><tbody>
<tr><td>索引号</td><td>NB-${report.year}-0001</td><td>分类</td><td>政府信息公开年报</td></tr>
<tr><td>发布机构</td><td>${escaped(report.unit)}</td><td>公开日期</td><td>${day}</td></tr>
</tbody></table>`
}

function siteFoot(): string {
  return `<div class="share">字号：大 中 小 打印本页 关闭窗口</div>
<div class="footer"><p>网站地图 | 联系我们 | 使用帮助</p></div>
<script>var page = { id: 1, tables: '<table></table>' }</script>`
}

function article(report: WrittenReport, style: HtmlStyle): string {
  const parts = [`<h1 class="bt">${escaped(report.title)}</h1>`]
  if (report.notice !== null) parts.push(`<div class="ly">${escaped(report.notice)}</div>`)
  if (report.published !== null)
    parts.push(`<div class="ly">发布日期：${printedDate(report.published)}</div>`)
  for (const text of report.intro) parts.push(paragraph(text, style))
  const tables = placedTables(report.form)
  for (const { number, heading } of SECTIONS) {
    parts.push(paragraph(`${number}、${heading}`, style, 'strong'))
    for (const text of report.sections[number] ?? []) parts.push(paragraph(text, style))
    const layout = tables.find((each) => each.section === number)
    if (layout !== undefined) parts.push(tableOrPicture(layout, report, style))
  }
  return parts.join('\n')
}

function tableOrPicture(layout: PlacedTable, report: WrittenReport, style: HtmlStyle): string {
  const html = report.pictured?.includes(layout.id)
    ? `<p><img src="/images/${layout.id}.png" alt=""></p>`
    : pieces(layout, style)
        .map((piece) => table(piece, report, style))
        .join('\n<p>&nbsp;</p>\n')
  return style.nestedDivs ? `<div class="box"><div><div class="tb">\n${html}\n</div></div></div>` : html
}

/** Cuts a layout where publishing systems cut it: table two at its blocks, table three inside the outcome rows. */
function pieces(layout: PlacedTable, style: HtmlStyle): PlacedTable[] {
  if (!style.splitTables) return [layout]
  if (layout.id === 'disclosure') {
    const starts = layout.rows.flatMap((row, index) => (row[0]?.colspan === layout.columns ? [index] : []))
    return starts.map((start, index) => ({ ...layout, rows: layout.rows.slice(start, starts[index + 1]) }))
  }
  if (layout.id === 'disputes') return [layout]
  const groups = layout.rows.flatMap((row, index) =>
    row.some((cell) => cell.column === 1 && cell.rowspan > 1) ? [index] : [],
  )
  const cut = groups[1] ?? layout.rows.length
  return [
    {
      ...layout,
      rows: layout.rows.slice(0, cut).map((row, index) => row.map((cell) => clipped(cell, cut - index))),
    },
    { ...layout, headRows: 0, rows: continued(layout, cut) },
  ]
}

const clipped = (cell: PlacedCell, rows: number): PlacedCell => ({
  ...cell,
  rowspan: Math.min(cell.rowspan, rows),
})

/** The rows after a cut; heads that run over the cut are printed again with what is left of their height. */
function continued(layout: PlacedTable, cut: number): PlacedRow[] {
  const running = layout.rows
    .slice(0, cut)
    .flatMap((row, index) =>
      row
        .filter((cell) => index + cell.rowspan > cut)
        .map((cell) => ({ ...cell, rowspan: index + cell.rowspan - cut })),
    )
  return layout.rows
    .slice(cut)
    .map((row, index) => (index === 0 ? [...running, ...row].sort((a, b) => a.column - b.column) : row))
}

function table(layout: PlacedTable, report: WrittenReport, style: HtmlStyle): string {
  const line = (row: PlacedRow, tag: 'td' | 'th') => {
    const cells = row.map((cell) => `${tagged(cell, tag)}${content(cell, report, style)}</${tag}>`)
    return `<tr>${cells.join('')}${`<${tag}></${tag}>`.repeat(style.fillerColumns)}</tr>`
  }
  const heads = style.thead ? layout.headRows : 0
  const thead = layout.rows.slice(0, heads).map((row) => line(row, 'th'))
  const body = layout.rows.slice(heads).map((row) => line(row, 'td'))
  const top = heads > 0 ? `<thead>\n${thead.join('\n')}\n</thead>\n` : ''
  return `<table border="1" cellspacing="0" cellpadding="0">\n${top}<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
}

function tagged(cell: PlacedCell, tag: 'td' | 'th'): string {
  const colspan = cell.colspan > 1 ? ` colspan="${cell.colspan}"` : ''
  const rowspan = cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : ''
  return `<${tag}${colspan}${rowspan}>`
}

function content(cell: PlacedCell, report: WrittenReport, style: HtmlStyle): string {
  const text = cell.indicator === null ? cell.text : printedCell(report.cells.get(cell.indicator))
  if (text === '') {
    if (!style.nbspBlanks) return ''
    return style.wordMarkup ? '<p class="MsoNormal"><span><o:p>&nbsp;</o:p></span></p>' : '&nbsp;'
  }
  return style.wordMarkup ? `<p class="MsoNormal">${wordSpans(text)}</p>` : escaped(text)
}

function paragraph(text: string, style: HtmlStyle, strong?: 'strong'): string {
  const inner = style.wordMarkup ? wordSpans(text) : escaped(text)
  const bold = strong === undefined ? inner : `<strong>${inner}</strong>`
  const html = style.wordMarkup ? `<p class="MsoNormal">${bold}</p>` : `<p>${bold}</p>`
  return style.nestedDivs ? `<div>${html}</div>` : html
}

/** Word leaves a span for every change of font: here after every enumerator and run of digits. */
function wordSpans(text: string): string {
  const runs = text.split(/(?<=[、.）])|(?<=\d)(?=\D)|(?<=\D)(?=\d)/)
  const spans = runs.map((run) => `<span lang="EN-US"><font face="仿宋">${escaped(run)}</font></span>`)
  return `${spans.join('')}<span><o:p></o:p></span>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
