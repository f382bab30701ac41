import { shared } from './store'

/** One thing of each person, the latest; in the memory of the server alone. */
export type LatestOfPeople<T> = {
  keep(actorId: string, thing: T): void
  /** Null where nothing is kept of this person, as after a restart of the server. */
  of(actorId: string): T | null
  forget(actorId: string): void
}

/**
 * Keeps the latest thing of at most `most` people, so that memory has an end: whoever kept something longest ago is
 * forgotten first. `key` names it among everything the server shares between its bundles.
 */
export function latestOfPeople<T>(key: string, most: number): LatestOfPeople<T> {
  const kept = shared<Map<string, T>>(key, () => new Map())
  return {
    keep(actorId, thing) {
      kept.delete(actorId)
      kept.set(actorId, thing)
      for (const oldest of kept.keys()) {
        if (kept.size <= most) return
        kept.delete(oldest)
      }
    },
    of: (actorId) => kept.get(actorId) ?? null,
    forget: (actorId) => {
      kept.delete(actorId)
    },
  }
}
