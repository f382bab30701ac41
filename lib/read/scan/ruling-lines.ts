import type { InkMap } from './gray-image'

/** A straight ruling line: across (at = y, from/to = x) or down (at = x, from/to = y). */
export type Rule = {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly thickness: number
}
export type Rules = { readonly across: readonly Rule[]; readonly down: readonly Rule[] }

/** Shortest run that may be a line, in heights of print: strokes of characters are shorter. */
const SHORTEST = 1.4
/** A line this long needs no crossing to be believed. */
const LONG = 4
/** Shorter ones across may be the heads or feet of a row of digits. */
const BEYOND_PRINT = 10

/**
 * The ruling lines of a straightened page. A run of ink counts when it is long, thin and nearly unbroken, and either very
 * long or held at both ends by lines across it, as the edges of a cell are and strokes of print are not.
 */
export function findRules(ink: InkMap, em: number): Rules {
  const rules = {
    across: bandsOf(ink, em)
      .filter((band) => !isPrint(ink, band, em))
      .map(toRule),
    down: bandsOf(transposed(ink), em).map(toRule),
  }
  const reach = Math.max(4, em * 0.4)
  for (;;) {
    const across = heldRules(rules.across, rules.down, em, reach)
    const down = heldRules(rules.down, across, em, reach)
    const settled = across.length === rules.across.length && down.length === rules.down.length
    Object.assign(rules, { across, down })
    if (settled) return rules
  }
}

/** The lines worth keeping. Where the page cuts a table, lines side by side that end alike need be held at one end only. */
function heldRules(rules: readonly Rule[], crossing: readonly Rule[], em: number, reach: number): Rule[] {
  const meets = (rule: Rule, end: number) =>
    crossing.some(
      (other) =>
        Math.abs(other.at - end) <= reach && other.from <= rule.at + reach && other.to >= rule.at - reach,
    )
  const judged = rules.map((rule) => ({ rule, from: meets(rule, rule.from), to: meets(rule, rule.to) }))
  const alike = (a: Rule, b: Rule) =>
    a !== b && Math.abs(a.from - b.from) <= reach && Math.abs(a.to - b.to) <= reach
  return judged
    .filter(
      ({ rule, from, to }) =>
        rule.to - rule.from >= em * LONG ||
        (from && to) ||
        ((from || to) && judged.some((other) => (other.from || other.to) && alike(rule, other.rule))),
    )
    .map(({ rule }) => rule)
}

function transposed({ width, height, data }: InkMap): InkMap {
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) out[x * height + y] = data[y * width + x] ?? 0
  return { width: height, height: width, data: out }
}

type Band = { from: number; to: number; first: number; last: number; sum: number; weight: number }
type Run = { readonly from: number; readonly to: number }

/** Long runs that lie on each other, row after row, form one line. */
function bandsOf(ink: InkMap, em: number): Band[] {
  const bands: Band[] = []
  let open: Band[] = []
  for (let y = 0; y < ink.height; y += 1) {
    for (const run of runsOf(ink, y, em)) {
      const touching = open.filter(
        (each) => each.last >= y - 1 && each.from <= run.to + 1 && each.to >= run.from - 1,
      )
      const band = touching[0] ?? { from: run.from, to: run.to, first: y, last: y, sum: 0, weight: 0 }
      if (touching.length === 0) {
        bands.push(band)
        open.push(band)
      }
      for (const other of touching.slice(1)) {
        merge(band, other)
        bands.splice(bands.indexOf(other), 1)
        open.splice(open.indexOf(other), 1)
      }
      merge(band, { ...run, first: y, last: y, sum: y * (run.to - run.from), weight: run.to - run.from })
    }
    open = open.filter((each) => each.last >= y - 1)
  }
  return bands.filter((band) => band.last - band.first + 1 <= Math.max(8, em * 0.5))
}

const toRule = (band: Band): Rule => ({
  at: band.sum / band.weight,
  from: band.from,
  to: band.to,
  thickness: Math.max(1, Math.min(band.last - band.first + 1, band.weight / (band.to - band.from))),
})

/** How far the strokes of digits run on from their heads at least, in heights of print; part of each row that is ink. */
const [STROKES, FEWEST] = [0.3, 0.1]

/**
 * Heads or feet of a row of bold digits that fills its cell look like a line from wall to wall. But the digits go on from
 * there, row after row, where next to a line there is paper. The walls at both ends are left out.
 */
function isPrint({ width, height, data }: InkMap, band: Band, em: number): boolean {
  const [from, to] = [band.from + Math.round(em * 0.25), band.to - Math.round(em * 0.25)]
  if (to - from < em * 0.5 || band.to - band.from >= em * BEYOND_PRINT) return false
  const hasStrokes = (y: number) => {
    if (y < 0 || y >= height) return false
    let count = 0
    for (let x = from; x < to; x += 1) count += data[y * width + x] ?? 0
    return count >= (to - from) * FEWEST
  }
  const steps = Array.from({ length: Math.max(3, Math.round(em * STROKES)) }, (_, at) => at + 1)
  return (
    steps.every((step) => hasStrokes(band.first - step)) ||
    steps.every((step) => hasStrokes(band.last + step))
  )
}

function merge(band: Band, other: Band): void {
  band.from = Math.min(band.from, other.from)
  band.to = Math.max(band.to, other.to)
  band.first = Math.min(band.first, other.first)
  band.last = Math.max(band.last, other.last)
  band.sum += other.sum
  band.weight += other.weight
}

/** Runs of ink in one row of pixels, over small gaps; ink one pixel above or below bridges where a line is not quite level. */
function runsOf({ width, height, data }: InkMap, y: number, em: number): Run[] {
  const [gap, least] = [Math.max(2, Math.round(em * 0.12)), em * SHORTEST]
  const [above, here, below] = [Math.max(0, y - 1) * width, y * width, Math.min(height - 1, y + 1) * width]
  const runs: Run[] = []
  let [from, last, own, count] = [-1, -1, 0, 0]
  const close = () => {
    const length = last - from + 1
    if (from >= 0 && length >= least && count >= length * 0.9 && own >= length * 0.25)
      runs.push({ from, to: last + 1 })
    ;[from, own, count] = [-1, 0, 0]
  }
  for (let x = 0; x < width; x += 1) {
    const ink = data[here + x] === 1
    if (!ink && data[above + x] !== 1 && data[below + x] !== 1) continue
    if (from >= 0 && x - last > gap + 1) close()
    if (from < 0) from = x
    last = x
    count += 1
    if (ink) own += 1
  }
  close()
  return runs
}
