import { currentStore } from '@/app/_server/store'
import { matchUnit } from '@/app/units/_list/match-unit'
import { formerNames } from '@/db/queries/former-names'
import { listUnits, type UnitRow } from '@/db/queries/list-units'
import { searchText, type TextHits } from '@/db/queries/search-text'
import type { Store } from '@/db/store'
import { INDICATORS } from '@/lib/catalogue/indicators'
import { RATES } from '@/lib/catalogue/rates'
import type { MeasureId } from '@/lib/chart/measure'
import { asWritten } from '@/lib/search/everyday-words'
import { foldText } from '@/lib/search/folded-text'
import { askedOfUnits } from './asked-of-unit'
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
  /** The units whose numbers are asked for by name, 城关镇 诉讼; the indicators are those of the rest of the query. */
  readonly askedOf: readonly UnitRow[]
  /** Whether the text is that of their reports alone: no passage holds the name too. */
  readonly within: boolean
  /** The words reports use, where what was typed is found nowhere; null where it was looked for as typed. */
  readonly instead: string | null
}

export const PAGE_SIZE = 30

/** Everything a query finds in the served store; of the text its page, or the first `limit` passages. */
export function runSearch(asked: SearchQuery, limit = PAGE_SIZE): Found {
  const typed = find(asked, limit)
  if (answers(typed)) return typed
  const words = asWritten(asked.words)
  const written = words && find({ ...asked, words }, limit)
  if (!words || !written || !answers(written)) return typed
  return { ...written, instead: words.map((word) => word.join('')).join(' ') }
}

/** A unit that is named beside words found nowhere is no answer to them. */
const answers = ({ units, indicators, text, askedOf }: Found) =>
  indicators.length + text.total > 0 || (units.length > 0 && askedOf.length === 0)

function find({ words, year, page }: SearchQuery, limit: number): Found {
  const { db } = currentStore()
  const named = namedUnits(db)
  const units = named.flatMap((each): UnitHit[] => {
    const matches = words.map((word) => matchUnit(each.named, word.join('')))
    const by = matches.find((match) => match.by !== null)?.by ?? null
    return matches.every(({ found }) => found) ? [{ unit: each.unit, by }] : []
  })
  const indicators = findIndicators(words)
  const offset = ((page ?? 1) - 1) * PAGE_SIZE
  const text = searchText(db, { words, year, limit, offset })
  const found = { words, units, indicators, text, askedOf: [], within: false, instead: null }
  const of = units.length + indicators.length > 0 ? null : askedOfUnits(words, named)
  if (!of) return found
  const within = text.total === 0
  const own = { words: of.words, year, units: of.units.map(({ id }) => id), limit, offset }
  return {
    ...found,
    words: within ? of.words : words,
    units: of.units.map((unit) => ({ unit, by: null })),
    indicators: findIndicators(of.words),
    text: within ? searchText(db, own) : text,
    askedOf: of.units,
    within,
  }
}

function namedUnits(db: Store) {
  const former = formerNames(db)
  return listUnits(db).map((unit) => {
    const otherNames = [...unit.aliases, ...(former.get(unit.id) ?? [])]
    return {
      unit,
      names: [unit.shortName, unit.name, ...otherNames],
      named: { name: unit.shortName, fullName: unit.name, otherNames, initials: unit.initials },
    }
  })
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
