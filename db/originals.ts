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

/** Keeps an original under originals/<sha256> beside the store, once; gives the hash. */
export function keepOriginal(store: Store, original: Original): string {
  return keepBytes(store, 'originals', original.bytes)
}

/**
 * Keeps bytes under their sha256 in a folder beside the store, once. Written under another name first, so that a broken
 * write never looks like a whole file. A store in memory keeps nothing.
 */
export function keepBytes(store: Store, name: 'originals' | 'staged', bytes: Uint8Array): string {
  const hash = sha256(bytes)
  if (store.folder === null) return hash
  const folder = join(store.folder, name)
  const path = join(folder, hash)
  if (existsSync(path)) return hash
  mkdirSync(folder, { recursive: true })
  const part = `${path}.${process.pid}.part`
  writeFileSync(part, bytes)
  renameSync(part, path)
  return hash
}
