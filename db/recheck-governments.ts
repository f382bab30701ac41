import { currentCounty } from './county'
import { recheckGovernment } from './save-report'
import { type Store, write } from './store'

/**
 * Checks the reports of governments again for years whose units' reports have come in, once for all of them: each changes
 * what the government's report is the sum of.
 */
export function recheckGovernments(store: Store, years: ReadonlySet<number>): void {
  const county = currentCounty(store)
  if (!county || years.size === 0) return
  write(store, () => {
    for (const year of years) recheckGovernment(store, county.code, year)
  })
}
