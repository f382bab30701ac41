/** Where the shelf hangs: the server, the tree and the writer are three bundles and share nothing but the process. */
export const KEPT_MARKUP = Symbol.for('nianbao.keptMarkup')

export type MarkupShelf = { getStore(): readonly string[] | undefined }

/** What lies at a place; undefined in the browser, which has no shelf. */
export function keptMarkup(place: number): string | undefined {
  const host = globalThis as { [KEPT_MARKUP]?: MarkupShelf }
  return host[KEPT_MARKUP]?.getStore()?.[place]
}
