import type { SeededRandom } from '../../demo/seeded-random'
import {
  CUT_SIGN,
  type PrintedBlock,
  type PrintedCell,
  type PrintedDocument,
  type PrintedTable,
} from '../printed'

type Style = {
  readonly fillers: number
  readonly blank: string
  readonly word: boolean
  readonly heads: boolean
  readonly boxed: boolean
}

/** A damaged document as a web page of a random make; what is cut off ends in the middle of its markup. */
export function writeHtml(document: PrintedDocument, random: SeededRandom): string {
  const style: Style = {
    fillers: random.pick([0, 0, 0, 1, 2]),
    blank: random.pick(['', '', '&nbsp;', '<p><o:p>&nbsp;</o:p></p>']),
    word: random.chance(0.3),
    heads: random.chance(0.3),
    boxed: random.chance(0.3),
  }
  const body = document.blocks.map((block) => written(block, style)).join('\n')
  const page = `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${escaped(document.title)}</title>${sheetOf(document)}</head>
<body><div class="dqwz">当前位置：首页</div>
<div id="zoom">
${body}
</div>
${document.cut ? '' : '<div class="footer"><p>网站地图 | 联系我们</p></div>'}
</body></html>
`
  return page.split(CUT_SIGN)[0] ?? page
}

/** The style sheet with the numbers that stand in it alone. */
function sheetOf({ blocks }: PrintedDocument): string {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  const objects = rows.flatMap(({ cells }) => cells.flatMap(({ object }) => object ?? []))
  const numbers = new Set(objects.filter(({ kind }) => kind === 'sheet').map(({ number }) => number))
  const rules = [...numbers].map((number) => `.n${number}::before{content:"${number}"}`)
  return rules.length > 0 ? `<style>${rules.join('\n')}</style>` : ''
}

function written(block: PrintedBlock, style: Style): string {
  if (block.kind === 'table')
    return style.boxed ? `<div><div>${table(block, style)}</div></div>` : table(block, style)
  return `<p>${block.section ? `<strong>${words(block.text, style)}</strong>` : words(block.text, style)}</p>`
}

function table({ rows }: PrintedTable, style: Style): string {
  const lines = rows.map(({ cells, head }) => {
    const tag = head && style.heads ? 'th' : 'td'
    return `<tr>${cells.map((cell) => tableCell(cell, tag, style)).join('')}${`<${tag}></${tag}>`.repeat(style.fillers)}</tr>`
  })
  return `<table border="1">\n${lines.join('\n')}\n</table>`
}

function tableCell(cell: PrintedCell, tag: string, style: Style): string {
  const colspan = cell.colspan > 1 ? ` colspan="${cell.colspan}"` : ''
  const rowspan = cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : ''
  const text = cell.text === '' ? style.blank : words(cell.text, style)
  return `<${tag}${colspan}${rowspan}>${object(cell, style)}${text}</${tag}>`
}

function object({ object }: PrintedCell, { word }: Style): string {
  if (object?.kind === 'picture') return '<img src="files/n.png">'
  if (object?.kind === 'field') return `<input type="text" value="${object.number}">`
  if (object?.kind === 'sheet') return `<b class="n${object.number}"></b>`
  if (object?.kind === 'moved') {
    const [first, last] = [object.number.slice(0, -1), object.number.slice(-1)]
    const style = word ? 'position:relative;top:-6.0pt' : 'float:left'
    return `<span>${first}</span><span style="${style}">${last}</span>`
  }
  if (object?.kind === 'unseen')
    return word
      ? `<span style="font-size:1.0pt">${object.number}</span>`
      : `<font color="#ffffff">${object.number}</font>`
  if (object?.kind !== 'struck') return ''
  return word
    ? `<s>${object.number}</s>`
    : `<span style="text-decoration: line-through">${object.number}</span>`
}

function words(text: string, style: Style): string {
  const lines = text.split('\n').map(escaped)
  if (!style.word) return lines.join('<br>')
  return lines.map((line) => `<span style="font-family:仿宋">${line}</span>`).join('<br>')
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
