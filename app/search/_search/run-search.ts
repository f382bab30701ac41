import { currentStore } from '@/app/_server/store'
import { matchUnit } from '@/app/units/_list/match-unit'
import { formerNames } from '@/db/queries/former-names'
import { listUnits, type UnitRow } from '@/db/queries/list-units'
import { searchText, type TextHits } from '@/db/queries/search-text'
import { INDICATORS } from '@/lib/catalogue/indicators'
import { RATES } from '@/lib/catalogue/rates'
import type { MeasureId } from '@/lib/chart/measure'
import { foldText } from '@/lib/search/folded-text'
import type { SearchQuery } from './parse-search'

export type UnitHit = { readonly unit: UnitRow; readonly by: string | null }
export type IndicatorHit = {
  readonly id: MeasureId
  readonly label: string
  readonly group: string | null
  readonly explanation: string
}
export type Found = {
  /** The words as they are highlighted. */
  readonly words: readonly (readonly string[])[]
  readonly units: readonly UnitHit[]
  readonly indicators: readonly IndicatorHit[]
  readonly text: TextHits
}

export const PAGE_SIZE = 30

/** Everything a query finds in the served store; of the text its page, or the first `limit` passages. */
export function runSearch({ words, year, page }: SearchQuery, limit = PAGE_SIZE): Found {
  const { db } = currentStore()
  return {
    words,
    units: findUnits(),
    indicators: findIndicators(words),
    text: searchText(db, { words, year, limit, offset: ((page ?? 1) - 1) * PAGE_SIZE }),
  }

  function findUnits(): UnitHit[] {
    const former = formerNames(db)
    return listUnits(db).flatMap((unit) => {
      const named = {
        name: unit.shortName,
        fullName: unit.name,
        otherNames: [...unit.aliases, ...(former.get(unit.id) ?? [])],
        initials: unit.initials,
      }
      const matches = words.map((word) => matchUnit(named, word.join('')))
      const by = matches.find((match) => match.by !== null)?.by ?? null
      return matches.every(({ found }) => found) ? [{ unit, by }] : []
    })
  }
}

const folded = (text: string) => foldText(text).characters.join('')
/** Everything the catalogue defines, folded once: folding it took longer than the search in the reports. */
const DEFINED = [
  ...RATES.map(({ id, label, formula }) => ({
    id: `rate.${id}` as const,
    label,
    group: null,
    explanation: formula,
  })),
  ...INDICATORS.map(({ id, label, group, definition }) => ({ id, label, group, explanation: definition })),
].map((hit: IndicatorHit) => ({
  hit,
  name: folded(`${hit.group ?? ''} ${hit.label}`),
  explanation: folded(hit.explanation),
}))

/** Indicators and rates whose label, group or explanation holds every word; those named by it first. */
function findIndicators(words: Found['words']): IndicatorHit[] {
  const texts = words.map((word) => word.join(''))
  const holds = (text: string) => texts.every((word) => text.includes(word))
  const named = DEFINED.filter(({ name }) => holds(name))
  const explained = DEFINED.filter(({ name, explanation }) => !holds(name) && holds(explanation))
  return [...named, ...explained].map(({ hit }) => hit)
}
