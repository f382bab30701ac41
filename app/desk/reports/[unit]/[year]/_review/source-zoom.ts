import { within } from './bring-into-view'

/** Remembered until the window is closed: every decision loads the page anew. */
const KEY = 'nianbao.enlarge'

/** Whether the pages of the original are enlarged: a box to tick, which works without script as well. */
function zoomBox(): HTMLInputElement | null {
  const box = document.getElementById('enlarge')
  return box instanceof HTMLInputElement ? box : null
}

/** Takes up what was chosen on the page before, and keeps what is marked in view when it changes. */
export function wireZoom(signal: AbortSignal): void {
  const box = zoomBox()
  if (!box) return
  if (sessionStorage.getItem(KEY) === '1') box.checked = true
  box.addEventListener('change', () => keep(box), { signal })
}

export function toggleZoom(): void {
  const box = zoomBox()
  if (!box) return
  box.checked = !box.checked
  keep(box)
}

function keep(box: HTMLInputElement): void {
  sessionStorage.setItem(KEY, box.checked ? '1' : '0')
  const lit = document.querySelector('#source-pane [data-lit]')
  if (lit) within(lit)
}
