import { defused } from '@/lib/export/csv'
import type { Grid } from './grid'

/** Puts a grid on the clipboard as tabbed text and as a table, so that spreadsheets keep its cells; false: not allowed. */
export async function copyGrid(grid: Grid): Promise<boolean> {
  const safe = grid.map((row) => row.map(defused))
  const text = safe.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\r\n')
  const html = `<table>${safe.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`
  return (await written(text, html)) || copiedTheOldWay(text, html)
}

async function written(text: string, html: string): Promise<boolean> {
  // An intranet address without https has no clipboard object.
  if (!navigator.clipboard?.write || typeof ClipboardItem === 'undefined') return false
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  })
  return navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  )
}

function copiedTheOldWay(text: string, html: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
    event.preventDefault()
  }
  document.addEventListener('copy', fill, { once: true })
  const copied = document.execCommand('copy')
  document.removeEventListener('copy', fill)
  return copied
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
