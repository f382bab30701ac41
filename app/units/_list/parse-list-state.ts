import { z } from 'zod'
import type { ListState } from './list-state'

const TEXT = z.string().trim().max(60).catch('')
const DIRECTION = z.enum(['asc', 'desc']).catch('desc')

export type Query = Record<string, string | string[] | undefined>
type Known = { readonly columns: readonly string[]; readonly kinds: readonly string[] }

/**
 * The state an address asks for. What is not known is left out, as if it had not been asked: old links keep working.
 * Columns come as `a-b` from our own links and as repeated fields from the form; `peer` is another name of `kind`.
 */
export function parseListState(query: Query, known: Known): ListState {
  const kind = TEXT.parse(query.kind) || TEXT.parse(query.peer)
  const sort = TEXT.parse(query.sort)
  const wanted = [query.cols ?? []].flat().flatMap((text) => text.split('-'))
  const cols = known.columns.filter((column) => wanted.includes(column))
  return {
    q: TEXT.parse(query.q),
    kind: known.kinds.includes(kind) ? kind : '',
    sort: known.columns.includes(sort) ? sort : '',
    dir: DIRECTION.parse(query.dir),
    cols: cols.length === 0 ? null : cols,
  }
}
