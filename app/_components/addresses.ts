import type { IndicatorId } from '@/lib/catalogue/indicators'
import type { RateId } from '@/lib/catalogue/rates'

/** Addresses of pages, in one place: a number's link must lead to the page that explains it. */

/** The indicator of a number, for one year. */
export function indicatorHref(id: IndicatorId | RateId, year: number): string {
  return `/indicators/${id}?year=${year}`
}

/** A unit's report; with `cell` the very cell a number is printed in. */
export function reportHref(slug: string, year: number, cell?: IndicatorId): string {
  return `/units/${slug}/${year}${cell ? `#${cell}` : ''}`
}

export function unitHref(slug: string): string {
  return `/units/${slug}`
}
