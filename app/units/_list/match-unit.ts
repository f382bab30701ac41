import type { ListRow } from './list-row'

type Named = Pick<ListRow, 'name' | 'fullName' | 'otherNames' | 'initials'>
/** Whether a unit is found, and by which other name when its own does not contain the words. */
export type Match = { readonly found: boolean; readonly by: string | null }

const FOUND: Match = { found: true, by: null }

/** Finds a unit by its name, another or former name, or the first letters of its pinyin (bmx). */
export function matchUnit(unit: Named, query: string): Match {
  const wanted = query.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
  if (wanted === '') return FOUND
  if (unit.fullName.includes(wanted) || unit.name.includes(wanted)) return FOUND
  if (/^[a-z]+$/.test(wanted) && unit.initials.includes(wanted)) return FOUND
  const by = unit.otherNames.find((name) => name.toLowerCase().includes(wanted)) ?? null
  return { found: by !== null, by }
}

/** Whether a unit is of the chosen kind or group; '' is any. */
export function isOfKind(unit: Pick<ListRow, 'kind' | 'group'>, kind: string): boolean {
  return kind === '' || unit.kind === kind || unit.group === kind
}
