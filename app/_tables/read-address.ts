import type { Query } from '@/app/units/_list/parse-list-state'

const FORMATS = ['json', 'csv', 'xlsx'] as const
export type TableFormat = (typeof FORMATS)[number]
/** An address of the public interface, below /api/v1. */
export type TableAddress = {
  readonly parts: readonly string[]
  readonly format: TableFormat
  readonly query: Query
}

/** Reads path and query; `.csv` or `.xlsx` at the end asks for a file, anything else belongs to the name (ids have dots). */
export function readAddress(path: readonly string[], search: URLSearchParams): TableAddress {
  const last = path.at(-1) ?? ''
  const format = FORMATS.find((each) => last.endsWith(`.${each}`))
  const name = format ? last.slice(0, -format.length - 1) : last
  const query: Record<string, string | string[]> = {}
  for (const key of new Set(search.keys())) {
    const values = search.getAll(key)
    query[key] = values.length === 1 ? (values[0] ?? '') : values
  }
  return { parts: path.length === 0 ? [] : [...path.slice(0, -1), name], format: format ?? 'json', query }
}
