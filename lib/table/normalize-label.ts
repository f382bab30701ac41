import { simplified } from '../catalogue/simplified'

const ENUMERATOR =
  /^\s*(?:[（(]\s*[一二三四五六七八九]\s*[)）]|[一二三四五六]\s*[、.．]|\d{1,2}\s*[.、．](?!\d))/

/** A label without spaces, punctuation and variants of width and script, so that printed variants compare equal. */
export function normalizeLabel(text: string): string {
  return simplified(text.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '')
}

/** The same without the enumerator in front: （一）, 1., 一、. */
export function normalizeWithoutEnumerator(text: string): string {
  return normalizeLabel(text.normalize('NFKC').replace(ENUMERATOR, ''))
}

/** Whether two strings differ by at most `limit` single-character edits. */
export function withinEdits(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current[j] = Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1)
    }
    if (Math.min(...current) > limit) return false
    previous = current
  }
  return (previous[b.length] ?? limit + 1) <= limit
}
