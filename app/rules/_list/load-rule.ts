import { reportHref } from '@/app/_components/addresses'
import type { BadgeTone } from '@/app/_components/state-badge'
import type { CountyYears } from '@/app/_figures/county-years'
import { DECISION_WORDS, findingWord, wordRank } from '@/app/units/[unit]/[year]/_report/finding-words'
import { reportsByYear, ruleFindings } from '@/db/queries/rule-findings'
import { thresholdsInForce } from '@/db/queries/thresholds-in-force'
import { ALL_CHECKS } from '@/lib/checks/all-checks'
import { UNDECIDED } from '@/lib/checks/undecided'
import { YEAR_CHECKS } from '@/lib/checks/year/all-year-checks'
import type { YearCheck } from '@/lib/checks/year/year-check'
import { FINDINGS_NOTES, NOTHING_FOUND } from '@/lib/desk/view-words'
import { type RuleLine, ruleWord } from './load-rules'
import { ruleLimits } from './rule-limits'
import { yearRuleHits } from './year-lines'

/** What a rule says of one report, or of a unit that has none. */
export type RuleHit = {
  readonly year: number
  readonly unit: string
  readonly href: string
  readonly word: string
  readonly tone: BadgeTone
  readonly message: string
  /** What is to be said of a person's decision; null where the note says it of all. */
  readonly decided: string | null
}
/** How often a rule spoke up in a year: hits by word, out of so many reports; null where it is not about reports. */
export type RuleYear = {
  readonly year: number
  readonly reports: number | null
  readonly hits: ReadonlyMap<string, number>
}
export type RuleDetail = Pick<RuleLine, 'check' | 'limits'> & {
  /** Whether a person has looked at what it says. */
  readonly note: string
  /** Said where it says nothing: in public, that nobody has confirmed a finding. */
  readonly nothing: string
  readonly hits: readonly RuleHit[]
  readonly years: readonly RuleYear[]
}

/** What a rule is called; null where there is none of this number. */
export function ruleTitle(id: string): string | null {
  return [...ALL_CHECKS, ...YEAR_CHECKS, ...UNDECIDED].find((each) => each.id === id)?.title ?? null
}

/** The words of findings there are, the gravest first. */
export function wordsOf(hits: readonly RuleHit[]): string[] {
  const there = [...new Set(hits.map(({ word }) => word))]
  return there.toSorted((a, b) => wordRank(a) - wordRank(b))
}

/** One rule with everything it says, latest year first; null where there is no such rule, or it is not run. */
export function loadRule(county: CountyYears, id: string): RuleDetail | null {
  const check = ALL_CHECKS.find((each) => each.id === id)
  if (check) {
    const limits = ruleLimits(id, thresholdsInForce(county.db))
    const hits = ruleFindings(county.db, id).map(({ unit, year, finding }) => ({
      year,
      unit: unit.shortName,
      href: reportHref(unit.slug, year, finding.likely ?? finding.cells[0]),
      ...findingWord(finding),
      message: finding.message,
      decided: county.seen === 'desk' && finding.state === 'confirmed' ? DECISION_WORDS.confirmed : null,
    }))
    const years = reportsByYear(county.db).map(({ year, reports }) => ({
      year,
      reports,
      hits: byWord(hits, year),
    }))
    return {
      check,
      limits,
      note: FINDINGS_NOTES[county.seen],
      nothing: NOTHING_FOUND[county.seen],
      hits,
      years,
    }
  }
  const yearCheck = YEAR_CHECKS.find((each) => each.id === id)
  return yearCheck ? ofCollection(county, yearCheck) : null
}

/** A rule about which reports there are: what it says stands on no report, so there is nothing it is out of. */
function ofCollection(county: CountyYears, check: YearCheck): RuleDetail {
  const hits = yearRuleHits(county, check).map(({ year, unit, message }) => ({
    year,
    unit: unit.shortName,
    href: reportHref(unit.slug, year),
    ...ruleWord(check),
    message,
    decided: null,
  }))
  const years = county.years.toReversed().map((year) => ({ year, reports: null, hits: byWord(hits, year) }))
  return { check, limits: [], note: FINDINGS_NOTES.local, nothing: NOTHING_FOUND.local, hits, years }
}

/** Units a rule speaks of in a year by its word; a unit of which it says two things counts once. */
function byWord(hits: readonly RuleHit[], year: number): ReadonlyMap<string, number> {
  const units = new Map<string, Set<string>>()
  for (const hit of hits)
    if (hit.year === year)
      units.set(hit.word, (units.get(hit.word) ?? new Set()).add(hit.href.split('#', 1)[0] as string))
  return new Map([...units].map(([word, set]) => [word, set.size]))
}
