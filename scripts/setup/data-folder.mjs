import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/**
 * Makes the data folder (DATA_DIR, default `data`) and writes into it once: the sentence for a failure, or null.
 * @param {Record<string, string | undefined>} env
 */
export function dataFolderFault(env = process.env) {
  const folder = resolve(env.DATA_DIR || 'data')
  const probe = join(folder, `.write-test-${process.pid}`)
  try {
    makeFolder(folder)
    writeFileSync(probe, '')
    rmSync(probe)
    return null
  } catch (error) {
    return `数据文件夹 ${folder} 不能写入（${error.code}），请检查权限，或用 DATA_DIR 指定其他文件夹：DATA_DIR=/路径 npm start`
  }
}

/** Step by step: Node's own recursive mkdir never returns in places such as /proc that refuse with ENOENT. */
function makeFolder(folder) {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  mkdirSync(folder)
}
