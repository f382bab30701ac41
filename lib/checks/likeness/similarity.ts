import { type MaskedText, maskText } from './mask-text'

/** A text that is compared with others: the words of sections 一 and 五, and whose they are. */
export type ComparedText = {
  /** The unit's names: they are left out. */
  readonly names: readonly string[]
  readonly text: string
}

/** Runs of this many characters are compared; a shorter masked text says too little. */
const RUN = 5
const SHORTEST = 250

/** The runs of a masked text as sorted numbers, each once. */
export type Sketch = Uint32Array

/** The sketch of a text; empty where it is too short to be compared. */
export function sketchOf(compared: ComparedText): Sketch {
  return sketchOfMasked(maskText(compared.text, compared.names))
}

function sketchOfMasked({ text }: MaskedText): Sketch {
  if (text.length < SHORTEST) return new Uint32Array()
  const runs = new Set<number>()
  for (let at = 0; at + RUN <= text.length; at++) runs.add(hash(text, at))
  return Uint32Array.from(runs).sort()
}

// FNV-1a over the characters of a run.
function hash(text: string, at: number): number {
  let value = 0x811c9dc5
  for (let index = at; index < at + RUN; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}

/** How much of two texts is the same, 0 to 1: twice the runs they share over the runs of both (Dice). */
export function similarity(one: Sketch, other: Sketch): number {
  if (one.length === 0 || other.length === 0) return 0
  let shared = 0
  for (let left = 0, right = 0; left < one.length && right < other.length; ) {
    const [a = 0, b = 0] = [one[left], other[right]]
    if (a === b) shared += 1
    if (a <= b) left += 1
    if (b <= a) right += 1
  }
  return (2 * shared) / (one.length + other.length)
}
