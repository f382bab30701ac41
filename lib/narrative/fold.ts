import { PRONUNCIATION, SIMPLIFIED } from '../catalogue/simplified'

/** A text in one spelling, with the way back to what is printed. */
export type Folded = {
  readonly text: string
  /** at[i] is the index in the source of text[i]; one more entry closes it. */
  readonly at: readonly number[]
}

/** Signs that mean the same are written one way; radicals that NFKC leaves alone are named. */
const SIGNS = new Map(
  Object.entries({
    ',': '，',
    ';': '；',
    ':': '：',
    '!': '。',
    '?': '。',
    '！': '。',
    '？': '。',
    '﹐': '，',
    '「': '“',
    '」': '”',
    '○': '〇',
    '⺠': '民',
    '⻔': '门',
    '⻓': '长',
    '⻅': '见',
    '⻋': '车',
    '⻚': '页',
    '⻢': '马',
    '⼾': '户',
  }),
)
function foldCharacter(source: string, index: number): string {
  const character = source.charAt(index)
  const code = character.charCodeAt(0)
  if (code < 0x80) {
    const thousands =
      character === ',' &&
      /\d/.test(source.charAt(index - 1)) &&
      /^\d{3}(?!\d)/.test(source.slice(index + 1, index + 5))
    return thousands ? ',' : (SIGNS.get(character) ?? character)
  }
  const known = SIGNS.get(character) ?? SIMPLIFIED.get(character)
  if (known !== undefined) return known
  const width = code >= 0x2f00 && code <= 0x2fdf ? true : code >= 0xff00 && code <= 0xffef
  if (!width || character === '，' || character === '；' || character === '：') return character
  const folded = character.normalize('NFKC')
  return folded.length === 1 ? folded : character
}

/**
 * Writes a paragraph in one spelling for the rules: no blanks (but between two digits, which would join two numbers),
 * half-width digits and brackets, full-width stops, simplified characters, no Markdown bold, no pronunciation.
 */
export function fold(source: string): Folded {
  const skipped = new Set<number>()
  for (const match of source.matchAll(PRONUNCIATION)) {
    for (let index = 0; index < match[0].length; index++) skipped.add(match.index + index)
  }
  const characters: string[] = []
  let last = ''
  let gap = false
  const at: number[] = []
  for (let index = 0; index < source.length; index++) {
    if (skipped.has(index) || source.charAt(index) === '*') continue
    if (/[\s\u200b\ufeff]/.test(source.charAt(index))) {
      gap = true
      continue
    }
    const character = foldCharacter(source, index)
    if (gap && /\d/.test(last) && /\d/.test(character)) {
      characters.push(' ')
      at.push(index - 1)
    }
    gap = false
    characters.push(character)
    last = character
    at.push(index)
  }
  at.push(source.length)
  return { text: characters.join(''), at }
}

/** The printed words between two places of the folded text. */
export function printed(source: string, folded: Folded, start: number, end: number): string {
  const from = folded.at[start] ?? 0
  const last = folded.at[end - 1] ?? source.length - 1
  return source.slice(from, last + 1)
}
