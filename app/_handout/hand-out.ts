import { copyGrid } from './copy-grid'
import { csvGrid, type Grid, tableGrid } from './grid'
import { drawPicture, type Picture } from './picture'
import { pngOf } from './png'

/** Does what a button asks for (`data-hand`: svg, png, copy) and says on it how it went. */
export async function handOut(button: HTMLButtonElement, note: string): Promise<void> {
  const { hand } = button.dataset
  if (hand === 'copy')
    return say(button, (await copyGrid(await gridOf(button))) ? '已复制' : '浏览器不允许复制')
  const figure = button.closest('figure')
  if (!figure) throw new Error('the button stands in no figure')
  const picture = drawPicture(figure, note)
  save(await fileOf(picture, hand === 'png'), `${picture.name}.${hand}`)
}

/** The whole table behind an address where one is given, else the table of the figure. */
async function gridOf(button: HTMLButtonElement): Promise<Grid> {
  const { copy } = button.dataset
  if (copy) {
    const answer = await fetch(copy)
    if (!answer.ok) throw new Error(`answered with ${answer.status}`)
    return csvGrid(await answer.text())
  }
  const table = button.closest('figure')?.querySelector('table')
  if (!table) throw new Error('the button stands beside no table')
  return tableGrid(table)
}

function fileOf(picture: Picture, png: boolean): Promise<Blob> {
  if (png) return pngOf(picture)
  return Promise.resolve(new Blob([picture.svg], { type: 'image/svg+xml' }))
}

/** A file made in the page is saved through an address of its own; no policy needs to allow more than the page has. */
function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

const SAID_MS = 3_000

function say(button: HTMLButtonElement, words: string): void {
  const before = button.dataset.label ?? button.textContent
  button.dataset.label = before
  button.textContent = words
  setTimeout(() => {
    button.textContent = before
  }, SAID_MS)
}
