/**
 * Splits digits that were run together, when their digits alone force the split: no number starts with 0 unless it is 0,
 * and there are at most `cells` of them (some may be missing). Seven zeros are seven zeros; `801000081` stays unread.
 * Arithmetic is not asked: what only sums would decide is a suggestion for a person, not a reading.
 */
export function forcedSplit(tokens: readonly string[], cells: number): string[] | null {
  const digits = tokens.map((token) => token.normalize('NFKC'))
  if (digits.some((token) => !/^\d+$/.test(token))) return null
  const ways = splits(digits, cells)
  const only = ways.length === 1 ? ways[0] : undefined
  return only && only.length === cells ? only : null
}

/** All ways to read the tokens as at most `room` numbers; stops at two, more than one is already too many. */
function splits(tokens: readonly string[], room: number): string[][] {
  const [first, ...rest] = tokens
  if (first === undefined) return [[]]
  const found: string[][] = []
  for (const parts of partsOf(first, room - rest.length)) {
    for (const tail of splits(rest, room - parts.length)) {
      found.push([...parts, ...tail])
      if (found.length > 1) return found
    }
  }
  return found
}

function partsOf(digits: string, room: number): string[][] {
  if (digits === '') return [[]]
  if (room <= 0) return []
  const found: string[][] = []
  const longest = digits.startsWith('0') ? 1 : digits.length
  for (let length = 1; length <= longest; length += 1) {
    for (const tail of partsOf(digits.slice(length), room - 1)) {
      found.push([digits.slice(0, length), ...tail])
      if (found.length > 40) return found
    }
  }
  return found
}

/**
 * As many digits as cells, read as one digit each. Another reading is only possible when a cell is empty: the caller must
 * know that the table prints its zeros, and doubt what it takes. Null: another number of digits, or something else than digits.
 */
export function oneDigitEach(tokens: readonly string[], cells: number): string[] | null {
  const digits = tokens.map((token) => token.normalize('NFKC')).join('')
  return /^\d+$/.test(digits) && digits.length === cells ? [...digits] : null
}
