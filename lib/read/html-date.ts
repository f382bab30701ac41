import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { PrintedDate } from '../model/source-document'
import { attributeOf, elementsIn } from './html-nodes'

const LABELS = {
  published: '发布日期|发布时间|公开日期|公开时间|公布日期|发文日期',
  written: '成文日期|生成日期',
} as const
const DATE = '(20\\d\\d)(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})(?!\\d*[年月])'
/** Meta names: the first is that of the national guide to government sites. */
const META = ['pubdate', 'publishdate', 'publishtime', 'publish_time', 'article:published_time', 'dc.date']
const LONGEST_GAP = 8

function isoDate(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso
}

function labelled(text: string, labels: string): PrintedDate[] {
  const pattern = new RegExp(`(${labels})[\\]】]?[\\s:：]{0,${LONGEST_GAP}}${DATE}`, 'g')
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, label = '', year = '', month = '', day = ''] = match
    const date = isoDate(year, month, day)
    return date ? [{ date, label, snippet: whole.replace(/\s+/g, ' ') }] : []
  })
}

/** The only date, or the one of several that `other` confirms; null where the page contradicts itself. */
function agreed(dates: readonly PrintedDate[], other: PrintedDate | null): PrintedDate | null {
  const [first] = dates
  if (!first || dates.every((each) => each.date === first.date)) return first ?? null
  return dates.find((each) => each.date === other?.date) ?? null
}

function fromMeta(tree: Tree.Document): PrintedDate | null {
  const metas = elementsIn(tree).filter((each) => each.tagName === 'meta')
  for (const wanted of META) {
    for (const meta of metas) {
      const name = attributeOf(meta, 'name') || attributeOf(meta, 'property')
      if (name.toLowerCase() !== wanted) continue
      const content = attributeOf(meta, 'content').trim()
      const match = content.match(new RegExp(`^${DATE}`))
      const date = match && isoDate(match[1] ?? '', match[2] ?? '', match[3] ?? '')
      if (date) return { date, label: name, snippet: content.slice(0, 40) }
    }
  }
  return null
}

/** The date the page declares in its head; to be read before page machinery is taken out. */
export const declaredDate = fromMeta

/**
 * The day of publication a page states: printed beside 发布日期 and the like in front of the report or behind it, else
 * declared in the page's head, else 成文日期, which the label tells apart. Null where none is stated or several differ.
 */
export function publicationDate(around: readonly string[], declared: PrintedDate | null): PrintedDate | null {
  for (const text of around) {
    const printed = labelled(text, LABELS.published)
    if (printed.length > 0) return agreed(printed, declared)
  }
  if (declared) return declared
  return agreed(labelled(around.join('\n'), LABELS.written), null)
}
