import { afterAll, beforeAll } from 'vitest'
import { type CountySample, sampleCounty } from '@/db/sample-county'
import { closeStores } from './store'

/** For the tests of one file: the pages' own store is a sample county with these reports and this register. */
export function serveSampleCounty(samples: readonly CountySample[], register?: string): void {
  const before = { ...process.env }
  let remove = () => {}
  beforeAll(() => {
    const made = sampleCounty(samples, register)
    remove = made.remove
    process.env.DATA_DIR = made.folder
    delete process.env.NIANBAO_STORE
  })
  afterAll(() => {
    closeStores()
    remove()
    process.env = { ...before }
  })
}
