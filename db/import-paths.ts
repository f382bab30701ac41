import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { KNOWN_EXTENSIONS } from '../lib/read/source-to-grid'
import { fileFault, NOT_A_FILE } from './file-bytes'

type PathFault = { readonly file: string; readonly reason: string }
/** What an import was pointed at: files to read, and what is left aside with the reason (Chinese). */
export type ImportPaths = {
  readonly files: readonly string[]
  readonly skipped: readonly PathFault[]
  /** Paths that do not exist or cannot be opened. */
  readonly refused: readonly PathFault[]
  /** The file, when one file and nothing else was named: a person asks for this very one. */
  readonly wanted: string | null
}

/**
 * Files as named, folders with everything below them in the order of their names. A file that is named is always
 * read; inside a folder only extensions a reader knows. Links are followed, a folder that was met before is not entered
 * again. Hidden files and Word's lock files (~$…) are passed over.
 */
export function importPaths(paths: readonly string[]): ImportPaths {
  const walk = new Walk()
  for (const path of paths) walk.named(path)
  const files = [...new Set(walk.files)]
  const [only] = paths
  const wanted = paths.length === 1 && only !== undefined && files[0] === only ? only : null
  return { files, skipped: walk.skipped, refused: walk.refused, wanted }
}

class Walk {
  readonly files: string[] = []
  readonly skipped: PathFault[] = []
  readonly refused: PathFault[] = []
  readonly #entered = new Set<string>()

  named(path: string): void {
    const status = this.#status(path)
    if (!status) return
    if (status.isDirectory()) this.#enter(path)
    else if (status.isFile()) this.files.push(path)
    else this.refused.push({ file: path, reason: NOT_A_FILE })
  }

  #enter(folder: string): void {
    let names: string[]
    try {
      const real = realpathSync(folder)
      if (this.#entered.has(real)) {
        this.skipped.push({ file: folder, reason: '这个文件夹已经读过（链接或重复列出）' })
        return
      }
      this.#entered.add(real)
      names = readdirSync(folder).sort((a, b) => (a < b ? -1 : 1))
    } catch (error) {
      this.#refuse(folder, error)
      return
    }
    for (const name of names) if (!/^\.|^~\$/.test(name)) this.#found(join(folder, name))
  }

  #found(path: string): void {
    const known = KNOWN_EXTENSIONS.includes(extname(path).slice(1).toLowerCase())
    const status = this.#status(path)
    if (!status) return
    if (status.isDirectory()) this.#enter(path)
    else if (!known) this.skipped.push({ file: path, reason: '不是报告文件的格式' })
    else if (status.isFile()) this.files.push(path)
    else this.refused.push({ file: path, reason: NOT_A_FILE })
  }

  #status(path: string): Stats | null {
    try {
      return statSync(path)
    } catch (error) {
      this.#refuse(path, error)
      return null
    }
  }

  #refuse(path: string, error: unknown): void {
    this.refused.push({ file: path, reason: fileFault(error, path) ?? String(error) })
  }
}
