/** What may wait in memory for its turn: readings, and the bytes of their files. */
const MOST_FILES = 32
const MOST_BYTES = 200_000_000

type Begun<T> = { readonly bytes: number; readonly result: Promise<T> }

/**
 * The results of work on each item in the order of the items, while the work on those that follow goes on. `begin`
 * starts one and says how many bytes it holds until it is taken; work that rejects is thrown when its turn comes.
 */
export async function* readAhead<I, T>(items: readonly I[], begin: (item: I) => Begun<T>): AsyncGenerator<T> {
  const begun: Begun<T>[] = []
  let next = 0
  let held = 0
  while (next < items.length || begun.length > 0) {
    while (next < items.length && begun.length < MOST_FILES && (held < MOST_BYTES || begun.length === 0)) {
      const work = begin(items[next] as I)
      // Its turn may come long after it has failed; until then the failure is not an unhandled one.
      work.result.catch(() => undefined)
      begun.push(work)
      held += work.bytes
      next += 1
    }
    const first = begun.shift()
    if (!first) return
    held -= first.bytes
    yield await first.result
  }
}
