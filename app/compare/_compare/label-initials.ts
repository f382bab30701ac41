import { pinyin } from 'pinyin-pro'

/** First letters of a label's pinyin, for search while typing: 公开率 → gkl. Runs on the server only. */
export function initials(label: string): string {
  return pinyin(label, { toneType: 'none', type: 'array', pattern: 'first', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
