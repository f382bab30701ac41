import type { OnPage } from '@/lib/model/page-progress'
import { shared } from './store'

/** How far the reading of a file has come: `page` of `pages`, counted from 1. */
export type ReadingProgress = { readonly page: number; readonly pages: number }

/** Uploads that end by a fault leave theirs behind; the oldest go. */
const MOST = 200
const NAME = /^[\w-]{8,64}$/
const running = shared<Map<string, ReadingProgress>>('nianbao.readingProgress', () => new Map())

const keyOf = (actorId: string, upload: string) => `${actorId} ${upload}`

/**
 * Lets a person's upload, named by their browser, be asked how far it is: gives what hears of its pages, and what to call
 * at its end. Pages are begun several at a time, so the furthest counts.
 */
export function followUpload(
  actorId: string,
  upload: string,
): { readonly onPage: OnPage; readonly end: () => void } {
  const key = keyOf(actorId, upload)
  if (!NAME.test(upload)) return { onPage: () => undefined, end: () => undefined }
  return {
    onPage: (page, pages) => {
      const furthest = Math.max(page, running.get(key)?.page ?? 0)
      running.delete(key)
      running.set(key, { page: furthest, pages })
      const [oldest] = running.keys()
      if (running.size > MOST && oldest !== undefined) running.delete(oldest)
    },
    end: () => running.delete(key),
  }
}

/** How far a person's upload is; null: it has no slow pages, has not begun or is done. */
export function uploadProgress(actorId: string, upload: string): ReadingProgress | null {
  return running.get(keyOf(actorId, upload)) ?? null
}
