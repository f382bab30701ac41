import { openForReading, storeFile } from '@/db/connection'
import { listUnits } from '@/db/queries/list-units'
import { type PageKind, pageKinds } from '@/scripts/bench/page-kinds'

export type SiteState = 'demo' | 'empty' | 'seeds'

/** A running site in one state of the product, and pages of every kind it has. */
export interface SiteUnderTest {
  url: string
  dataDir: string
  pages: PageKind[]
}

/** The running site in a state; null for the real samples where they are not beside the project. */
export function site(state: 'demo' | 'empty'): SiteUnderTest
export function site(state: SiteState): SiteUnderTest | null
export function site(state: SiteState): SiteUnderTest | null {
  const url = process.env[`SITE_${state.toUpperCase()}`]
  const dataDir = process.env[`SITE_${state.toUpperCase()}_DATA`]
  if (url && dataDir) return { url, dataDir, pages: pagesOf(state, dataDir) }
  if (state === 'seeds') return null
  throw new Error(`the site in state ${state} is not running`)
}

/** Pages that exist in this state: without reports there is no unit and no year to show. */
function pagesOf(state: SiteState, dataDir: string): PageKind[] {
  const store = openForReading(storeFile(state === 'demo' ? 'demo.db' : 'nianbao.db', dataDir))
  if (!store) throw new Error(`no store in ${dataDir}`)
  try {
    const [first, second] = listUnits(store).filter((unit) => unit.years.includes(2023))
    if (first && second) return pageKinds(first.slug, second.slug, 2023)
    return pageKinds('-', '-', 2023).filter(({ path }) => !/2023|\/-/.test(path))
  } finally {
    store.sqlite.close()
  }
}
