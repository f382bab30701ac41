import { PUBLISHED_ITEMS } from '@/lib/catalogue/indicators'
import type { Mention } from '@/lib/model/report'

/**
 * Where links to a number of the prose lead: by the index of a mention the indicators it is the first to state. The
 * published items of a year are a stated total or a sum of channels: they lead to the total, else to the first channel.
 */
export function proseAnchors(mentions: readonly Mention[]): ReadonlyMap<number, readonly string[]> {
  const anchors = new Map<number, string[]>()
  const lead = (at: number, id: string) => {
    if (at >= 0) anchors.set(at, [...(anchors.get(at) ?? []), id])
  }
  const names = mentions.map((mention) => mention.indicator)
  for (const name of new Set(names)) lead(names.indexOf(name), `prose.${name}`)
  const total = names.indexOf('published_total')
  lead(total >= 0 ? total : names.findIndex((name) => name.startsWith('published_')), PUBLISHED_ITEMS)
  return anchors
}
