import { findFolded } from '@/lib/search/folded-text'

export type ExcerptPiece = { readonly text: string; readonly hit: boolean }

const AROUND = 40
const LONGEST = 160

/** A passage cut to what stands around its first hit, with every hit in it told apart. */
export function hitExcerpt(text: string, words: readonly (readonly string[])[]): ExcerptPiece[] {
  const hits = words.flatMap((word) => findFolded(text, word)).sort((a, b) => a.from - b.from)
  const first = hits[0]?.from ?? 0
  const from = first <= AROUND ? 0 : first - AROUND
  const to = Math.min(text.length, from + LONGEST)
  const pieces: ExcerptPiece[] = from > 0 ? [{ text: '…', hit: false }] : []
  let at = from
  for (const hit of hits) {
    if (hit.from < at || hit.to > to) continue
    if (hit.from > at) pieces.push({ text: text.slice(at, hit.from), hit: false })
    pieces.push({ text: text.slice(hit.from, hit.to), hit: true })
    at = hit.to
  }
  pieces.push({ text: `${text.slice(at, to)}${to < text.length ? '…' : ''}`, hit: false })
  return pieces.filter((piece) => piece.text !== '')
}
