import { AsyncLocalStorage } from 'node:async_hooks'
import { KEPT_MARKUP, type MarkupShelf } from './kept-key'

/**
 * Markup of the page being made, from where its tree is built to where it is written out: both happen in this process,
 * one after the other, and only what stands in the tree itself is sent to the browser a second time.
 */
function shelf(): AsyncLocalStorage<string[]> {
  const host = globalThis as { [KEPT_MARKUP]?: MarkupShelf }
  host[KEPT_MARKUP] ??= new AsyncLocalStorage<string[]>()
  return host[KEPT_MARKUP] as AsyncLocalStorage<string[]>
}

/** Makes a whole page, markup kept aside until it is written out. */
export function keepingMarkup<T>(work: () => T): T {
  return shelf().run([], work)
}

/** Lays markup aside and gives its place; null where nobody will fetch it: data for a page that is already open. */
export function keepMarkup(markup: string): number | null {
  const kept = shelf().getStore()
  return kept ? kept.push(markup) - 1 : null
}
