import type { UnitRow } from '@/db/queries/list-units'
import { foldText } from '@/lib/search/folded-text'

/** A unit with every name it is found by. */
export type NamedUnit = { readonly unit: UnitRow; readonly names: readonly string[] }
/** What is asked of units a query names: 城关镇 诉讼, 城关镇诉讼, 城关镇有多少诉讼. */
export type AskedOfUnits = {
  readonly units: readonly UnitRow[]
  /** The words that are left when the name is taken out. */
  readonly words: readonly (readonly string[])[]
}

const SHORTEST_NAME = 2
/** Asks for a number without saying of what. */
const ASKING = /(?:一共|共)?(?:有|是)?多少(?:件|条|个)?|有?几(?:件|条|个)|的|件数|数量|情况|[？?]/gu

/** The units the longest name in the query belongs to, and what is asked of them; null where it names none, or nothing else. */
export function askedOfUnits(
  words: readonly (readonly string[])[],
  units: readonly NamedUnit[],
): AskedOfUnits | null {
  const texts = words.map((word) => word.join(''))
  const named = units
    .flatMap(({ unit, names }) => names.map((name) => ({ unit, name: folded(name) })))
    .filter(({ name }) => name.length >= SHORTEST_NAME && texts.some((text) => text.includes(name)))
  const longest = Math.max(0, ...named.map(({ name }) => name.length))
  const found = named.filter(({ name }) => name.length === longest)
  const [first] = found
  if (!first) return null
  const rest = texts.map((text) => text.replace(first.name, '').replace(ASKING, '')).filter(Boolean)
  if (rest.length === 0) return null
  return {
    units: [...new Set(found.filter(({ name }) => name === first.name).map(({ unit }) => unit))],
    words: [...new Set(rest)].map((text) => [...text]),
  }
}

const folded = (text: string) => foldText(text).characters.join('')
