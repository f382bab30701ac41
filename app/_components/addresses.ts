import type { IndicatorId } from '@/lib/catalogue/indicators'
import type { RateId } from '@/lib/catalogue/rates'

/** Addresses of pages, in one place: a number's link must lead to the page that explains it. */

/** The indicator of a number, for one year. */
export function indicatorHref(id: IndicatorId | RateId, year: number): string {
  return `/indicators/${id}?year=${year}`
}

/** A unit's report; with `id` the very cell a number is printed in, or the words that state it. */
export function reportHref(slug: string, year: number, id?: IndicatorId): string {
  return `/units/${slug}/${year}${id ? placeInReport(id) : ''}`
}

/** Behind the address of a report: where it gives an indicator. */
export function placeInReport(id: IndicatorId): string {
  return id.startsWith('prose.') ? `/text#${id}` : `#${id}`
}

export function unitHref(slug: string): string {
  return `/units/${slug}`
}

/** What a rule is, and everything it says. */
export function ruleHref(rule: string): string {
  return `/rules/${rule}`
}
