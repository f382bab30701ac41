/** A stream of pseudo-random numbers that depends on its key alone, so that the demo county is the same everywhere. */
export type SeededRandom = {
  /** In [0, 1). */
  readonly next: () => number
  /** A whole number from `min` to `max`, both possible. */
  readonly whole: (min: number, max: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
  /** One key of a table of weights. */
  readonly weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K
  /** How many of many rare events happen when `mean` are to be expected (Knuth's method, mean below 500). */
  readonly poisson: (mean: number) => number
  /** `value` changed by up to ± `share`. */
  readonly around: (value: number, share: number) => number
}

/** FNV-1a over the UTF-16 units of the key. */
function hashed(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The stream of a key, e.g. `民政局/2023/prose`. Generator: mulberry32. */
export function seededRandom(key: string): SeededRandom {
  let state = hashed(key)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]) => {
      const item = items[whole(0, items.length - 1)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    weighted: (weights) => weightedKey(weights, next()),
    poisson: (mean) => {
      const limit = Math.exp(-mean)
      let count = 0
      for (let product = next(); product > limit; product *= next()) count += 1
      return count
    },
    around: (value, share) => value * (1 - share + 2 * share * next()),
  }
}

function weightedKey<K extends string>(weights: Readonly<Record<K, number>>, draw: number): K {
  const entries = Object.entries(weights) as [K, number][]
  let rest = draw * entries.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [key, weight] of entries) {
    rest -= weight
    if (rest < 0) return key
  }
  const last = entries.at(-1)
  if (last === undefined) throw new Error('no weights')
  return last[0]
}
