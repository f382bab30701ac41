import { currentStore } from '@/app/_server/store'
import { matchUnit } from '@/app/units/_list/match-unit'
import { formerNames } from '@/db/queries/former-names'
import { listUnits, type UnitRow } from '@/db/queries/list-units'
import { searchText, type TextHits } from '@/db/queries/search-text'
import { INDICATORS } from '@/lib/catalogue/indicators'
import { RATES } from '@/lib/catalogue/rates'
import type { MeasureId } from '@/lib/chart/measure'
import { findFolded } from '@/lib/search/folded-text'
import { queryWords } from '@/lib/search/grams'

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

/** Everything a query finds in the served store; `page` counts from 1. */
export function runSearch(query: string, year: number | null, page: number): Found {
  const { db } = currentStore()
  const words = queryWords(query)
  return {
    words,
    units: words.length === 0 ? [] : findUnits(),
    indicators: findIndicators(words),
    text: searchText(db, { words, year, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
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

/** Indicators and rates whose label, group or explanation holds every word; those named by it first. */
function findIndicators(words: Found['words']): IndicatorHit[] {
  if (words.length === 0) return []
  const all: IndicatorHit[] = [
    ...RATES.map(({ id, label, formula }) => ({
      id: `rate.${id}` as const,
      label,
      group: null,
      explanation: formula,
    })),
    ...INDICATORS.map(({ id, label, group, definition }) => ({ id, label, group, explanation: definition })),
  ]
  const holds = (text: string) => words.every((word) => findFolded(text, word).length > 0)
  const named = all.filter(({ label, group }) => holds(`${group ?? ''} ${label}`))
  const explained = all.filter((each) => !named.includes(each) && holds(each.explanation))
  return [...named, ...explained]
}
