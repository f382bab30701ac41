import type { ReadingProgress } from '@/app/_server/reading-progress'

const ADDRESS = '/api/desk/import/progress'
/** Between two questions how far a file is. */
const ASK_MS = 1_000

/** A name of its own for an upload. Browsers have ready ones only for pages that came by HTTPS or from this machine. */
export const uploadName = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((each) => each.toString(16).padStart(2, '0')).join('')

/** Tells which page of a scan is being read (第 3 / 20 页) until what it gives is called; what is read at once tells none. */
export function followReading(upload: string, tell: (words: string) => void): () => void {
  const asking = setInterval(() => askPages(`${ADDRESS}?upload=${upload}`, tell), ASK_MS)
  return () => clearInterval(asking)
}

/** A question without an answer is asked again. */
async function askPages(address: string, tell: (words: string) => void): Promise<void> {
  const answer = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null)
  const read = answer?.ok ? ((await answer.json().catch(() => null)) as ReadingProgress | null) : null
  if (read) tell(`第 ${read.page} / ${read.pages} 页`)
}
