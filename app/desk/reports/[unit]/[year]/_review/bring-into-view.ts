/** Below this width the parts stand one at a time, and the page scrolls in place of them; as in review.module.css. */
const NARROW = '(max-width: 1199px)'
/** Kept free around what is brought into view, in pixels. */
const MARGIN = 8

/** Brings something into view within its pane, clear of the heads that stay in place, and the whole of it sideways. */
export function within(element: Element): void {
  const pane = element.closest<HTMLElement>('[data-pane]')
  if (!pane || pane.scrollHeight <= pane.clientHeight + 4) {
    const place = matchMedia(NARROW).matches && !element.matches('[data-finding]')
    element.scrollIntoView({ block: place ? 'center' : 'nearest', inline: 'nearest' })
  } else {
    const box = element.getBoundingClientRect()
    const top = pane.getBoundingClientRect().top
    const from = top + coveredAbove(pane)
    const below = top + pane.clientHeight - from
    if (box.top < from || box.bottom > from + below) pane.scrollTop += box.top - from - below / 3
  }
  if (pane) sideways(element, pane)
}

/** Height of what stays in place at the top of a pane: its head, and the form above the tables. */
function coveredAbove(pane: HTMLElement): number {
  const top = pane.getBoundingClientRect().top
  const heads = [...pane.children].filter((each) => getComputedStyle(each).position === 'sticky')
  return Math.max(0, ...heads.map((head) => head.getBoundingClientRect().bottom - top))
}

/** A table wider than its pane scrolls by itself; pages wider than theirs scroll with it. */
function sideways(element: Element, pane: HTMLElement): void {
  const wide = element.closest<HTMLElement>('.table-box') ?? pane
  if (wide.scrollWidth <= wide.clientWidth) return
  const box = element.getBoundingClientRect()
  const left = wide.getBoundingClientRect().left + wide.clientLeft
  const right = left + wide.clientWidth
  if (box.left >= left && box.right <= right) return
  if (wide === pane) wide.scrollLeft += (box.left + box.right - left - right) / 2
  else wide.scrollLeft += box.right - right + MARGIN
}
