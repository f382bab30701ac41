import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from './node-version.mjs'

const root = fileURLToPath(ROOT)

/**
 * One hash over files and folders of the project and the version of Node.js. Tests and their samples are left out:
 * they change nothing that is built or made from the sources.
 */
export function sourceHash(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const file of paths.flatMap((path) => filesUnder(join(root, path)))) {
    hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return /\.test\.tsx?$|\.md$/.test(path) ? [] : [path]
  if (path.endsWith('fixtures')) return []
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
