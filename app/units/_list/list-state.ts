/** What the address of the list of units chooses; every field has a default that the address leaves out. */
export type ListState = {
  /** Search by name, other name, former name or pinyin initials. */
  readonly q: string
  /** A kind of unit or a peer group; '' shows all. */
  readonly kind: string
  /** Column the units are sorted by within their group; '' keeps the order of the register. */
  readonly sort: string
  readonly dir: 'asc' | 'desc'
  /** Chosen columns; null shows the usual ones. */
  readonly cols: readonly string[] | null
}

/** The address that shows a list in the given state, so that a pasted link shows the same view. */
export function listHref(path: string, state: ListState): string {
  const query = new URLSearchParams()
  if (state.q) query.set('q', state.q)
  if (state.kind) query.set('kind', state.kind)
  if (state.sort) {
    query.set('sort', state.sort)
    query.set('dir', state.dir)
  }
  if (state.cols) query.set('cols', state.cols.join('-'))
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** The next sorting when a head is chosen: largest first, then smallest, then the register's order again. */
export function nextSort(state: ListState, column: string): Pick<ListState, 'sort' | 'dir'> {
  if (state.sort !== column) return { sort: column, dir: 'desc' }
  return state.dir === 'desc' ? { sort: column, dir: 'asc' } : { sort: '', dir: 'desc' }
}
