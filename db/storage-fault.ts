import { StoreError } from './store'

const NO_ROOM = '磁盘空间不足，这一步没有保存；请清出空间后重试。'
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT)$/, NO_ROOM],
  [/^SQLITE_IOERR/, '磁盘读写出错，这一步没有保存；请检查存放数据的磁盘。'],
  [/^SQLITE_BUSY/, '数据库正被其他程序占用，这一步没有保存，请稍后重试。'],
  [/^SQLITE_READONLY/, '数据库不可写，这一步没有保存；请检查数据文件夹的权限。'],
  [/^SQLITE_(?:CORRUPT|NOTADB)/, '数据库文件已损坏，这一步没有保存；请从备份恢复。'],
]

/**
 * What a person is told (Chinese) when the machine could not store something: no room, no permission, a broken disk.
 * Null for any other error. Transactions undo what they had begun, hence nothing of the step is kept.
 */
export function storageFault(error: unknown): StoreError | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  const code = String(error.code)
  const words = FAULTS.find(([pattern]) => pattern.test(code))?.[1]
  return words === undefined ? null : new StoreError(words)
}
