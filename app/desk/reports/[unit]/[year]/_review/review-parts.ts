import { within } from './bring-into-view'

/** What is marked in a part, so that whoever comes back to it finds the place again. */
const MARKED = '[data-finding][aria-current], [data-lit], [data-open]'

/**
 * Where the parts of a review stand one at a time, the part something stands in takes the place of the one in view;
 * whatever stands in none leaves the findings. On wide screens all are in view, and nothing changes.
 */
export function showPart(element: Element): void {
  const parts = document.getElementById('review-parts')
  const part = element.closest('[data-part]') ?? document.getElementById('findings')
  if (!parts || !part) return
  parts.dataset.shown = part.id
  for (const each of parts.querySelectorAll('[data-part]')) each.toggleAttribute('data-shown', each === part)
  for (const tab of parts.querySelectorAll('[data-tab]'))
    if (tab.getAttribute('href') === `#${part.id}`) tab.setAttribute('aria-current', 'true')
    else tab.removeAttribute('aria-current')
}

/** A part that was chosen by its tab shows what is marked in it, or its beginning. */
export function openTab(part: HTMLElement): void {
  const marked = part.querySelector(MARKED)
  if (marked) within(marked)
  else part.scrollIntoView({ block: 'start' })
}
