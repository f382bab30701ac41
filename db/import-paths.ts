import { readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { KNOWN_EXTENSIONS } from '../lib/read/source-to-grid'

/** What an import was pointed at: files to read, and what is left aside with the reason (Chinese). */
export type ImportPaths = {
  readonly files: readonly string[]
  readonly skipped: readonly { readonly file: string; readonly reason: string }[]
  /** Paths that do not exist. */
  readonly absent: readonly string[]
  /** The file, when one file and nothing else was named: a person asks for this very one. */
  readonly wanted: string | null
}

/**
 * Files as named, folders with everything below them in the order of their names. A file that is named is always
 * read; inside a folder only extensions a reader knows. Hidden files and Word's lock files (~$…) are passed over.
 */
export function importPaths(paths: readonly string[]): ImportPaths {
  const files: string[] = []
  const skipped: { file: string; reason: string }[] = []
  const absent: string[] = []
  const visit = (folder: string): void => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      const path = join(folder, entry.name)
      if (/^\.|^~\$/.test(entry.name)) continue
      if (entry.isDirectory()) visit(path)
      else if (KNOWN_EXTENSIONS.includes(extname(path).slice(1).toLowerCase())) files.push(path)
      else skipped.push({ file: path, reason: '不是报告文件的格式' })
    }
  }
  for (const path of paths) {
    const status = statSync(path, { throwIfNoEntry: false })
    if (!status) absent.push(path)
    else if (status.isDirectory()) visit(path)
    else files.push(path)
  }
  const [only] = paths
  const wanted = paths.length === 1 && only !== undefined && files[0] === only ? only : null
  return { files: [...new Set(files)], skipped, absent, wanted }
}
