import { EventEmitter } from 'node:events'
import { afterEach, expect, it, vi } from 'vitest'
import { interruptedLine } from './import-lines'
import { sayWhenInterrupted } from './interrupted'

afterEach(() => vi.restoreAllMocks())

it('says how far an import had come, and ends with the status of Ctrl-C', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const source = new EventEmitter()
  const ended: number[] = []
  let done = 0
  sayWhenInterrupted(
    () => interruptedLine(done, 60, false),
    source,
    (status) => ended.push(status),
  )
  done = 12
  source.emit('SIGINT')
  expect(ended).toEqual([130])
  expect(told).toHaveBeenCalledWith(
    '已中断：60 个文件中处理了 12 个，已导入的都已保存；再运行一次，会接着导入其余的。',
  )
})

it('says of a trial that nothing was kept, and nothing of files before the first', () => {
  expect(interruptedLine(3, 60, true)).toBe('已中断。这是试读，没有保存任何内容。')
  expect(interruptedLine(0, 0, false)).toBe('已中断，还没有导入任何文件。')
})
