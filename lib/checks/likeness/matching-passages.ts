import { type MaskedText, maskText } from './mask-text'
import type { ComparedText } from './similarity'

/** A place in a printed text. */
export type Passage = { readonly start: number; readonly end: number; readonly quote: string }
/** The same words in two reports, but for names, numbers and set phrases. */
export type PassagePair = { readonly here: Passage; readonly there: Passage }

/** Shorter matches are turns of phrase. */
const LEAST = 18

/**
 * Where two texts say the same, longest matches first from the left, in the order of the first text; no place of the
 * first text stands in two pairs. Offsets are those of the printed texts (JavaScript string indices).
 */
export function matchingPassages(one: ComparedText, other: ComparedText): PassagePair[] {
  const [here, there] = [maskText(one.text, one.names), maskText(other.text, other.names)]
  const places = placesOf(there.text)
  const pairs: PassagePair[] = []
  for (let at = 0; at + LEAST <= here.text.length; ) {
    const best = longestMatch(here.text, at, there.text, places.get(here.text.slice(at, at + LEAST)) ?? [])
    if (best === null) {
      at += 1
      continue
    }
    pairs.push({
      here: passage(one.text, here, at, best.length),
      there: passage(other.text, there, best.start, best.length),
    })
    at += best.length
  }
  return pairs
}

function placesOf(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (let at = 0; at + LEAST <= text.length; at++) {
    const run = text.slice(at, at + LEAST)
    const known = places.get(run)
    if (known) known.push(at)
    else places.set(run, [at])
  }
  return places
}

function longestMatch(
  text: string,
  at: number,
  other: string,
  starts: readonly number[],
): { start: number; length: number } | null {
  let best: { start: number; length: number } | null = null
  for (const start of starts) {
    let length = LEAST
    while (at + length < text.length && text[at + length] === other[start + length]) length += 1
    if (best === null || length > best.length) best = { start, length }
  }
  return best
}

function passage(printed: string, masked: MaskedText, at: number, length: number): Passage {
  const start = masked.at[at] ?? 0
  const end = (masked.at[at + length - 1] ?? start) + 1
  return { start, end, quote: printed.slice(start, end) }
}
