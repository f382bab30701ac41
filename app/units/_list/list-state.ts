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

/**
 * What a reader had put into the form of the list before script ran, which nobody heard: the parts of the state that
 * differ from what is shown; null when none does. `shown`: ids of the columns shown.
 */
export function chosenBefore(
  form: FormData,
  state: ListState,
  shown: readonly string[],
): Partial<ListState> | null {
  const q = String(form.get('q') ?? '')
  const kind = String(form.get('kind') ?? '')
  const cols = form.getAll('cols').map(String)
  const chosen: Partial<ListState> = {
    ...(q === state.q ? {} : { q }),
    ...(kind === state.kind ? {} : { kind }),
    ...(cols.join() === shown.join() ? {} : { cols: cols.length === 0 ? null : cols }),
  }
  return Object.keys(chosen).length === 0 ? null : chosen
}
