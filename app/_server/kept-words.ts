import { shared } from './store'

/** What somebody typed into a form of a report that was refused: shown again in its place, so that nothing typed is lost. */
export type KeptWords = {
  readonly unitId: number
  readonly year: number
  /** The form it belongs to, and its fields as typed. */
  readonly form: string
  readonly fields: Readonly<Record<string, string>>
}

/** Words of this many people are kept, the latest form of each; they are read once. */
const MOST = 200
const kept = shared<Map<string, KeptWords>>('nianbao.keptWords', () => new Map())

export function keepWords(actorId: string, words: KeptWords): void {
  kept.delete(actorId)
  kept.set(actorId, words)
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST) return
    kept.delete(oldest)
  }
}

/** The words kept for a person and report, taken out; null where there are none. */
export function takeKeptWords(actorId: string, unitId: number, year: number): KeptWords | null {
  const words = kept.get(actorId)
  if (words?.unitId !== unitId || words.year !== year) return null
  kept.delete(actorId)
  return words
}
