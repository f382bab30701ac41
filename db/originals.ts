import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from './store'

/** A file as it came in. */
export type Original = { readonly bytes: Uint8Array; readonly fileName: string }

/** sha256 of bytes or text, in hex. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/**
 * Keeps the bytes under originals/<sha256> beside the store, once. Written under another name first, so that a broken
 * write never looks like an original. A store in memory keeps nothing.
 */
export function keepOriginal(store: Store, original: Original): string {
  const hash = sha256(original.bytes)
  if (store.folder === null) return hash
  const folder = join(store.folder, 'originals')
  const path = join(folder, hash)
  if (existsSync(path)) return hash
  mkdirSync(folder, { recursive: true })
  const part = `${path}.${process.pid}.part`
  writeFileSync(part, original.bytes)
  renameSync(part, path)
  return hash
}
