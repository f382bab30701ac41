import { markDemo } from '@/db/mark-demo'
import type { Store } from '@/db/store'
import { HttpClient, percentiles } from './load-client'
import type { Site } from './site'

/** Milliseconds per page that is made anew; `cpu` is of all threads of the server, null where it cannot be read. */
export interface ColdResult {
  p50: number
  p99: number
  cpu: number | null
}

/** Each request finds a store that has just been written to (its own mark, once more), so that no cache holds the page. */
export async function coldRequests(
  site: Site,
  path: string,
  store: Store,
  count: number,
): Promise<ColdResult> {
  const client = new HttpClient(new URL(`${site.url}${path}`))
  const waits: number[] = []
  const before = site.cpuMs()
  for (let request = 0; request < count; request += 1) {
    markDemo(store)
    const asked = performance.now()
    await client.get()
    waits.push(performance.now() - asked)
  }
  client.close()
  const after = site.cpuMs()
  return { ...percentiles(waits), cpu: before === null || after === null ? null : (after - before) / count }
}
