import type { Ruling } from './geometry'

/** Pieces of one line may stand this far apart along it, and this far beside each other. */
const GAP = 3
const BESIDE = 1

/** Puts together what is one line to the eye: cells with a border each, dashes, a rule drawn piece by piece. */
export function mergeRulings(rulings: readonly Ruling[]): Ruling[] {
  const sorted = [...rulings].sort((a, b) => a.at - b.at)
  const merged: Ruling[] = []
  for (let at = 0; at < sorted.length; ) {
    const first = sorted[at]?.at ?? 0
    let end = at
    while (end < sorted.length && (sorted[end]?.at ?? 0) - first <= BESIDE) end += 1
    merged.push(...alongOneLine(sorted.slice(at, end)))
    at = end
  }
  return merged
}

function alongOneLine(pieces: readonly Ruling[]): Ruling[] {
  const middle = pieces.reduce((sum, piece) => sum + piece.at, 0) / pieces.length
  const lines: { at: number; from: number; to: number }[] = []
  for (const { from, to } of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = lines.at(-1)
    if (last && from <= last.to + GAP) last.to = Math.max(last.to, to)
    else lines.push({ at: middle, from, to })
  }
  return lines
}

/** Groups of lines that touch: each may be a table. Lines that meet no other are left out. */
export function touchingGroups(
  horizontal: readonly Ruling[],
  vertical: readonly Ruling[],
): { readonly horizontal: Ruling[]; readonly vertical: Ruling[] }[] {
  const parent = [...horizontal, ...vertical].map((_, at) => at)
  const root = (at: number): number => {
    let up = at
    while (parent[up] !== up) up = parent[up] ?? up
    parent[at] = up
    return up
  }
  for (const [h, across] of horizontal.entries()) {
    for (const [v, down] of vertical.entries()) {
      if (touches(across, down)) parent[root(h)] = root(horizontal.length + v)
    }
  }
  const groups = new Map<number, { horizontal: Ruling[]; vertical: Ruling[] }>()
  const groupOf = (at: number) => {
    const known = groups.get(root(at)) ?? { horizontal: [], vertical: [] }
    groups.set(root(at), known)
    return known
  }
  for (const [at, ruling] of horizontal.entries()) groupOf(at).horizontal.push(ruling)
  for (const [at, ruling] of vertical.entries()) groupOf(horizontal.length + at).vertical.push(ruling)
  return [...groups.values()].filter((group) => group.horizontal.length > 0 && group.vertical.length > 0)
}

const touches = (across: Ruling, down: Ruling): boolean =>
  down.at >= across.from - GAP &&
  down.at <= across.to + GAP &&
  across.at >= down.from - GAP &&
  across.at <= down.to + GAP
