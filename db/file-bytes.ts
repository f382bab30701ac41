import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { LARGEST_FILE } from '../lib/read-worker/limits'
import { StoreError } from './store'

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件或文件夹。',
  ENOTDIR: '找不到这个文件或文件夹。',
  EACCES: '没有读取的权限，请检查文件和所在文件夹的权限。',
  EPERM: '没有读取的权限，请检查文件和所在文件夹的权限。',
  ELOOP: '这是互相指向的链接，找不到真正的文件。',
  ENAMETOOLONG: '路径太长，系统无法打开，请移到较短的路径下。',
  EISDIR: '这是文件夹，不是文件。',
  ENXIO: '这不是普通文件（管道、设备或套接字），没有读取。',
  EIO: '磁盘读取出错，请检查存放文件的磁盘。',
  ERR_INVALID_ARG_VALUE: '路径中有系统不允许的字符。',
}

/** What a person is told when a file cannot be opened; null when the error is not one of the file system. */
export function fileFault(error: unknown, file: string): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  const code = String(error.code)
  if (code === 'ENOENT' && file.includes('\uFFFD')) {
    return '文件名的编码不是 UTF-8（多半是压缩包里的 GBK 文件名），打不开，请改名后再导入。'
  }
  return FAULTS[code] ?? ('syscall' in error ? `文件读取失败（${code}）。` : null)
}

export const NOT_A_FILE = FAULTS.ENXIO ?? ''

/** Why a file of this size is not read at all, or null. */
function sizeFault(bytes: number): string | null {
  if (bytes <= LARGEST_FILE) return null
  const megabytes = (size: number) => Math.ceil(size / 1_000_000)
  return `文件有 ${megabytes(bytes)} MB，超过 ${megabytes(LARGEST_FILE)} MB 的上限，没有读取；请压缩其中的图片，或者拆成一份年报一个文件。`
}

/** How many bytes reading a file takes; 0 for what cannot be read. */
export function fileSize(file: string): number {
  try {
    const status = statSync(file)
    return status.isFile() && sizeFault(status.size) === null ? status.size : 0
  } catch {
    return 0
  }
}

/**
 * The bytes of a regular file up to LARGEST_FILE. Opens without waiting, so that a pipe named like a report cannot hold
 * up an import. Throws StoreError (Chinese) for anything else.
 */
export function fileBytes(file: string): Buffer {
  let handle: number | undefined
  try {
    handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const status = fstatSync(handle)
    if (!status.isFile()) throw new StoreError(status.isDirectory() ? (FAULTS.EISDIR ?? '') : NOT_A_FILE)
    const tooLarge = sizeFault(status.size)
    if (tooLarge) throw new StoreError(tooLarge)
    const bytes = Buffer.allocUnsafeSlow(status.size)
    let filled = 0
    while (filled < bytes.length) {
      const read = readSync(handle, bytes, filled, bytes.length - filled, null)
      if (read === 0) break
      filled += read
    }
    return bytes.subarray(0, filled)
  } catch (error) {
    const fault = fileFault(error, file)
    throw fault === null ? error : new StoreError(fault)
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}
