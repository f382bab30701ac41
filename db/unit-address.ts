import { pinyin } from 'pinyin-pro'
import { all, type Store } from './store'

/** Names are compared without spaces and in one width: 中宁县 白马乡 = 中宁县白马乡. */
export function normaliseName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '')
}

const syllables = (name: string, pattern: 'pinyin' | 'first') =>
  pinyin(name, { toneType: 'none', type: 'array', pattern, v: true }).join('')

/** Pinyin of a name for its address: 白马乡 → baimaxiang. Only a–z, 0–9; `unit` when nothing of it can be spelled. */
function slugOf(name: string): string {
  return (
    syllables(name, 'pinyin')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '') || 'unit'
  )
}

/** First letters for search: 白马乡 → bmx. */
export function initialsOf(name: string): string {
  return syllables(name, 'first')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** A unit's name without its county, or whole when it does not begin with it. */
export function nameInside(countyName: string, unit: string): string {
  const inside = unit.startsWith(countyName) ? unit.slice(countyName.length) : ''
  return inside || unit
}

/** The address for a name that no other unit of the county has: baimaxiang, baimaxiang-2 … */
export function freeSlug(store: Store, county: number, name: string): string {
  const base = slugOf(name)
  const taken = new Set(
    all<{ slug: string }>(store, `SELECT slug FROM units WHERE county = $county AND slug GLOB $pattern`, {
      county,
      pattern: `${base}*`,
    }).map((row) => row.slug),
  )
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}
