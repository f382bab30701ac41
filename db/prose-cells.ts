import { type ProseSeriesId, PUBLISHED_ITEMS } from '../lib/catalogue/indicators'
import { PROSE_INDICATORS } from '../lib/catalogue/prose-indicators'
import type { Mention } from '../lib/model/report'
import { publishedItems } from '../lib/narrative/published-items'
import type { ProseCell } from './queries/report-values'

/**
 * The value of one count the prose states, from all its mentions: the number when those beyond doubt agree; illegible,
 * with the quotes, when they do not. Only doubtful mentions: their number, marked doubtful. Null: nothing is stated.
 */
function mentionCell(mentions: readonly Mention[]): ProseCell | null {
  const sure = mentions.filter((mention) => !mention.doubtful)
  const taken = sure.length > 0 ? sure : mentions
  const first = taken[0]
  if (!first) return null
  const other = taken.find((mention) => mention.value !== first.value)
  const shared = { raw: first.quote, place: first.place, doubtful: first.doubtful }
  if (other) {
    return {
      ...shared,
      value: { status: 'illegible' },
      note: `正文有不同的数：“${first.quote}”与“${other.quote}”，不取数。`,
      approximate: false,
      derived: false,
    }
  }
  return {
    ...shared,
    value: { status: 'number', value: first.value },
    note: null,
    approximate: taken.every((mention) => mention.approximate),
    derived: taken.every((mention) => mention.derived),
  }
}

/** Published items of the year as a cell: total, sum of channels (推算), or both quotes where the text contradicts itself. */
function publishedItemsCell(mentions: readonly Mention[]): ProseCell | null {
  const items = publishedItems(mentions)
  if (items.status === 'absent') return null
  const shared = {
    raw: items.quotes.join('；'),
    place: mentions.find((mention) => items.quotes.includes(mention.quote))?.place ?? null,
    doubtful: false,
  }
  if (items.status === 'conflict') {
    const note = `正文前后不一致：${items.quotes.map((quote) => `“${quote}”`).join('与')}。`
    return { ...shared, value: { status: 'illegible' }, note, approximate: false, derived: false }
  }
  return {
    ...shared,
    value: { status: 'number', value: items.value },
    note: items.derived ? '正文未写总数，按所列各项相加。' : null,
    approximate: items.approximate,
    derived: items.derived,
  }
}

/** One cell for every series the prose states something about. A count it does not state gives no cell. */
export function proseCells(mentions: readonly Mention[]): Map<ProseSeriesId, ProseCell> {
  const cells = new Map<ProseSeriesId, ProseCell>()
  const items = publishedItemsCell(mentions)
  if (items) cells.set(PUBLISHED_ITEMS, items)
  for (const { id } of PROSE_INDICATORS) {
    const cell = mentionCell(mentions.filter((mention) => mention.indicator === id))
    if (cell) cells.set(`prose.${id}`, cell)
  }
  return cells
}
