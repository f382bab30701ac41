import type { GivenIdentity } from '../narrative/identity'

/** A file to read, as it is sent to a reading process. */
export type ReadingRequest = {
  /** Comes back with all news of this file: what an earlier one left running is not taken for it. */
  readonly number: number
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly given: GivenIdentity
  readonly resultMegabytes: number
}

/** Memory of a reading process in bytes: now, and the most it has had. */
export type ReadingMemory = { readonly now: number; readonly most: number }

/** What a reading process says. `outcome`: Outcome<Report> in the form of node:v8 serialize. */
export type ReadingNews = { readonly kind: 'ready' } | ({ readonly number: number } & FileNews)
type FileNews =
  | { readonly kind: 'page'; readonly page: number; readonly pages: number }
  | { readonly kind: 'done'; readonly outcome: Uint8Array; readonly memory: ReadingMemory }
  | { readonly kind: 'too-large'; readonly memory: ReadingMemory }

/** What the watchdog writes on standard error before it ends its process: a line no library prints. */
export const MEMORY_MARK = '\u0001reading-memory-limit\u0001'
