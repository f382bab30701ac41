import { foldText } from './folded-text'

/** What ends a text: a gram of the last character and nothing. */
const END = '0000'
const WIDTH = 4

/** A character as four letters and digits: SQLite's tokenisers drop signs, and every sign must be found. */
function code(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(36).padStart(WIDTH, '0')
}

/**
 * A text as the index holds it: each character with the one after it, as one token each. Two neighbouring characters
 * are one token, more are a phrase, one is a prefix; so any string of the text is found, which neither the `unicode61`
 * nor the `trigram` tokeniser of SQLite FTS5 does for Chinese.
 */
export function grams(text: string): string {
  const codes = foldText(text).characters.map(code)
  return codes.map((each, at) => `${each}${codes[at + 1] ?? END}`).join(' ')
}

/** The different words of a query: parts between spaces, a part in quotation marks as one; folded. */
export function queryWords(query: string): string[][] {
  const parts = [...query.matchAll(/["“”]([^"“”]+)["“”]|([^\s"“”]+)/gu)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  )
  const words = parts.map((part) => foldText(part).characters.join('')).filter((word) => word !== '')
  return [...new Set(words)].map((word) => [...word])
}

/** The words as an FTS5 query: all of them must stand in one passage; null for an empty query. */
export function gramQuery(words: readonly (readonly string[])[]): string | null {
  if (words.length === 0) return null
  return words.map(wordQuery).join(' AND ')
}

function wordQuery(word: readonly string[]): string {
  const codes = word.map(code)
  if (codes.length === 1) return `${codes[0]}*`
  return `"${codes
    .slice(0, -1)
    .map((each, at) => `${each}${codes[at + 1]}`)
    .join(' ')}"`
}
