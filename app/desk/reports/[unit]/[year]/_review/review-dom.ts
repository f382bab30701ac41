/** Whether keys go into a field, or a dialogue is asking. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement && target.type === 'checkbox') return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
}

/** The anchor in the source a cell of the form was read from. */
export function sourceAnchor(cell: Element): string | null {
  const href = cell.querySelector('a')?.getAttribute('href')
  return href?.startsWith('#') ? href.slice(1) : null
}

/** What was read in a cell and where, in one line. */
export function cellFacts(cell: HTMLElement): string {
  const data = cell.querySelector('a')?.dataset ?? {}
  const row = cell.parentElement?.dataset ?? {}
  const raw = data.raw ?? cell.textContent.trim()
  const place = data.place ?? row.place
  return [
    `读作：${cell.textContent.trim()}`,
    `原文：${raw === '' ? '（空白）' : `“${raw}”`}`,
    ...(place ? [place] : []),
    ...(data.note ? [data.note] : []),
  ].join('　')
}

/** What in the other pane belongs to the first thing in view here: a cell's place in the source, or the reverse. */
export function nextPlace(from: HTMLElement, to: HTMLElement): Element | null {
  const top = from.getBoundingClientRect().top + 50
  const below = (element: Element) => element.getBoundingClientRect().bottom >= top
  if (from.id === 'tables-pane') {
    const links = [...from.querySelectorAll('td a[href^="#b"]')]
    const anchor = links.find(below)?.getAttribute('href')?.slice(1)
    return anchor ? document.getElementById(anchor) : null
  }
  const anchors = new Map(
    [...to.querySelectorAll('td a[href^="#b"]')].map((link) => [link.getAttribute('href')?.slice(1), link]),
  )
  const first = [...from.querySelectorAll('[id]')].find((each) => anchors.has(each.id) && below(each))
  return (first && anchors.get(first.id)) ?? null
}
