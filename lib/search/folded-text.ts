/**
 * A text as search compares it: one width, small letters, no spaces (documents break words anywhere), with the place
 * each character came from, so that a hit can be shown in the text as printed.
 */
export type FoldedText = {
  readonly characters: readonly string[]
  /** Index in the printed text of each character, and its end. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Folds a text. Characters that only shape the line (spaces, zero-width marks) are left out. */
export function foldText(text: string): FoldedText {
  const characters: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const printed of text) {
    for (const folded of printed.normalize('NFKC').toLowerCase()) {
      if (/[\s\u200B-\u200F\u2060\uFEFF\u00AD]/u.test(folded)) continue
      characters.push(folded)
      starts.push(at)
      ends.push(at + printed.length)
    }
    at += printed.length
  }
  return { characters, starts, ends }
}

/** Where a folded query stands in a printed text: ranges of the printed text in order, none overlapping. */
export function findFolded(text: string, query: readonly string[]): { from: number; to: number }[] {
  const { characters, starts, ends } = foldText(text)
  const found: { from: number; to: number }[] = []
  if (query.length === 0) return found
  for (let at = 0; at + query.length <= characters.length; at += 1) {
    if (!query.every((each, ahead) => characters[at + ahead] === each)) continue
    found.push({ from: starts[at] ?? 0, to: ends[at + query.length - 1] ?? 0 })
    at += query.length - 1
  }
  return found
}
