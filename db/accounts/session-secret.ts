import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { explain } from '../connection'
import type { Store } from '../store'

const FILE = 'session-secret'

/**
 * What session cookies are signed with: made once, in a file beside the store that only its owner reads, so that a
 * copy of the database alone does not let anyone in. Without that file everyone merely has to sign in again. A store
 * in memory gets one of its own.
 */
export function sessionSecret(store: Store): string {
  const made = randomBytes(48).toString('base64url')
  if (store.folder === null) return made
  const file = join(store.folder, FILE)
  try {
    writeFileSync(file, made, { mode: 0o600, flag: 'wx' })
    return made
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw explain(error, file)
  }
  return readFileSync(file, 'utf8')
}
