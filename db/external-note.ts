import { countyPrefix, currentCounty } from './county'
import type { KnownUnit } from './find-unit'
import { countyInfo } from './queries/county-info'
import type { Store } from './store'

/**
 * What a report of a unit that is none of the county's is taken in as, in Chinese, with `how` that can be changed; none
 * for the county's own units. A report must not fall out of every sum without a word.
 */
export function externalNotes(store: Store, unit: KnownUnit, how: string): string[] {
  if (unit.status !== 'external') return []
  const county = currentCounty(store)
  const place = county && countyPrefix(county)
  if (!place) return [`还没有认定本库是哪个县（市、区），“${unit.name}”的年报暂作“外部参照”：${EFFECT}${how}`]
  const so = isCountySettled(store) ? '' : `按已收年报，本县暂定为${place}；`
  return [`${so}“${unit.name}”不属于${place}，这份年报只作为“外部参照”收录：${EFFECT}${how}`]
}

const EFFECT = '可以查看和对照，不计入本县的家数和合计。'

/** Whether a person has said which county it is, or a register has; else a batch may still decide otherwise. */
export const isCountySettled = (store: Store): boolean =>
  currentCounty(store)?.confirmed === true || countyInfo(store).registerLoaded
