import { readFileSync } from 'node:fs'

/** The project's root folder. */
export const ROOT = new URL('../../', import.meta.url)

/**
 * The sentence for a Node.js this project does not run on, or null. Reads `engines.node` of package.json, written as
 * `>=20.19 <25`. Kept to old syntax: it has to run on the very versions it refuses.
 */
export function nodeVersionFault(version = process.versions.node) {
  const range = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')).engines.node
  const [, least, below] = /^>=([\d.]+) <([\d.]+)$/.exec(range)
  if (!isBefore(version, least) && isBefore(version, below)) return null
  return `需要 Node.js ${least} 或更高、${below} 以下的版本，当前是 ${version}，请到 https://nodejs.org 安装长期支持版后重试。`
}

function isBefore(version, limit) {
  const [a, b] = [version, limit].map((text) => text.split('.').map(Number))
  for (let i = 0; i < b.length; i += 1) {
    if (a[i] !== b[i]) return a[i] < b[i]
  }
  return false
}
