import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileBytes } from '../../file-bytes'
import { keepBytes } from '../../originals'
import { one, type Store, StoreError, write } from '../../store'

const FOLDER = 'staged'

/** Keeps the bytes of a staged file beside the store until its line goes. In the transaction that writes the line. */
export function keepStaged(store: Store, bytes: Uint8Array): void {
  keepBytes(store, FOLDER, bytes)
}

/** The bytes of a staged file. Throws StoreError when they are not there any more. */
export function stagedBytes(store: Store, hash: string): Uint8Array {
  const gone = '这个文件的内容已不在服务器上，请移去这一行后重新上传。'
  if (store.folder === null) throw new StoreError(gone)
  try {
    return fileBytes(join(store.folder, FOLDER, hash))
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(gone)
  }
}

/**
 * Deletes the bytes of lines that are gone, unless another line, perhaps another person's, is of the same file. Under
 * the write lock, so that no such line comes in between looking and deleting.
 */
export function dropStaged(store: Store, hashes: readonly string[]): void {
  const { folder } = store
  if (folder === null) return
  write(store, () => {
    for (const hash of new Set(hashes)) {
      const used = one(store, 'SELECT 1 FROM staged_reports WHERE hash = $hash LIMIT 1', { hash })
      if (!used) rmSync(join(folder, FOLDER, hash), { force: true })
    }
  })
}
