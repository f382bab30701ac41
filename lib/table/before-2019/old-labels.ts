import { OLD_ITEMS, type OldItemId } from '../../catalogue/form-before-2019'
import { normalizeLabel } from '../normalize-label'

const ENUMERATOR =
  /^(?:其中[:：]?|[（(]\s*[一二三四五六七八九十]+\s*[)）]|[一二三四五六七八九十]+\s*[、.．]|\d{1,2}\s*[、.．)）]|[①-⑳])\s*/
const REMARK = /[（(][^（）()]*[)）]\s*$/
/** 涉及国家秘密 and 涉及国家秘密数 are one row. */
const withoutCount = (name: string) => name.replace(/数量?$/, '')

const KNOWN = new Map<string, (typeof OLD_ITEMS)[number][]>()
for (const item of OLD_ITEMS) {
  for (const label of [item.label, ...(item.aliases ?? [])]) {
    const name = withoutCount(normalizeLabel(label))
    KNOWN.set(name, [...(KNOWN.get(name) ?? []), item])
  }
}

/** A label without the enumerators in front of it: 其中：1、政府网站公开数 → 政府网站公开数. */
function bareLabel(printed: string): string {
  let text = printed.trim()
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(ENUMERATOR, '')
  }
  return text
}

/**
 * The row a printed label is known as. `parents` are the known rows above it, nearest last: they tell the rows apart
 * that are printed alike under 行政复议 and 行政诉讼. Null: not a row that is known.
 */
export function oldItemOf(printed: string, parents: readonly OldItemId[] = []): OldItemId | null {
  const bare = bareLabel(printed)
  const candidates = [bare, bare.replace(REMARK, '')].flatMap(
    (text) => KNOWN.get(withoutCount(normalizeLabel(text))) ?? [],
  )
  const parent = parents.findLast((id) => id === 'reconsiderations' || id === 'lawsuits')
  const found =
    candidates.find((item) => item.under !== undefined && item.under === parent) ??
    candidates.find((item) => item.under === undefined)
  return found?.id ?? null
}

/** Whether a text is the label of a row that is known, whatever stands above it. */
export const isOldLabel = (printed: string): boolean =>
  oldItemOf(printed, ['reconsiderations']) !== null || oldItemOf(printed, ['lawsuits']) !== null

/** How deep a label stands: 1 for 一、, 2 for （一）, 3 for the rest. */
export function levelOf(printed: string): 1 | 2 | 3 {
  if (/^[一二三四五六七八九十]+\s*[、.．]/.test(printed)) return 1
  return /^[（(]\s*[一二三四五六七八九十]+\s*[)）]/.test(printed) ? 2 : 3
}

const MEASURE = /(人次|万元|千元|亿元|条|件|次|篇|个|人|元|份|期|项|部|场)$/
export const isMeasure = (text: string): boolean => text.trim().replace(MEASURE, '') === '' && text !== ''

/** 当面申请数 条 → label and unit. A label may itself end like a unit: only what leaves a label behind is one. */
export function splitMeasure(text: string): { label: string; measure: string | null } {
  const trimmed = text.trim()
  const measure = MEASURE.exec(trimmed)?.[1]
  const label = measure ? trimmed.slice(0, -measure.length).trim() : ''
  const separated = measure !== undefined && /\s$/.test(trimmed.slice(0, -measure.length))
  const plausible = separated || isOldLabel(label) || /(?:[数量额费密私定息形)）]|费用|经费)$/.test(label)
  return measure && label !== '' && plausible ? { label, measure } : { label: trimmed, measure: null }
}
