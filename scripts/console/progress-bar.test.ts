import { afterEach, expect, it, vi } from 'vitest'
import { ProgressBar } from './progress-bar'

afterEach(() => vi.restoreAllMocks())

it('writes one line per tenth into a log, and none without a title', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const bar = new ProgressBar('导入演示年报', false)
  for (let done = 1; done <= 418; done += 1) bar.draw(done, 418)
  expect(log.mock.calls.map(([line]) => line)).toHaveLength(10)
  expect(log.mock.calls[0]?.[0]).toBe('　导入演示年报：10%（42/418）')
  expect(log.mock.calls[9]?.[0]).toBe('　导入演示年报：100%（418/418）')
  log.mockClear()
  new ProgressBar(null, false).draw(5, 10)
  expect(log).not.toHaveBeenCalled()
})
