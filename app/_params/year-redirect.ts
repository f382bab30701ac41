import { yearParam } from './year-param'

type Query = Readonly<Record<string, string | string[] | undefined>>

/**
 * Where an address with `?year=` leads when the page of a year is another one: that year's page with the rest of the
 * query, whether the year has reports or not – that page says so. Null where no year is asked for.
 */
export function yearRedirect(query: Query, pathOf: (year: number) => string): string | null {
  const [asked] = [query.year ?? []].flat()
  const year = asked === undefined ? null : yearParam(asked)
  if (year === null) return null
  const rest = new URLSearchParams()
  for (const [name, values] of Object.entries(query)) {
    if (name === 'year') continue
    for (const value of [values ?? []].flat()) rest.append(name, value)
  }
  const text = rest.toString()
  return text === '' ? pathOf(year) : `${pathOf(year)}?${text}`
}
