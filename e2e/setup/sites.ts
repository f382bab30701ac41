export type SiteState = 'demo' | 'empty' | 'seeds'

/** Address of the running site in a state; null for the real samples where they are not beside the project. */
export function siteUrl(state: 'demo' | 'empty'): string
export function siteUrl(state: SiteState): string | null
export function siteUrl(state: SiteState): string | null {
  const url = process.env[`SITE_${state.toUpperCase()}`]
  if (!url && state !== 'seeds') throw new Error(`the site in state ${state} is not running`)
  return url ?? null
}
