import { afterAll, beforeAll } from 'vitest'
import { closeStores } from '@/app/_server/store'
import { type CountySample, sampleCounty } from '@/db/sample-county'
import type { Store } from '@/db/store'

/** For the tests of one file: the pages' own store is a sample county with these reports and this register, and what is done with it `then`. */
export function serveSampleCounty(
  samples: readonly CountySample[],
  register?: string,
  then: (store: Store) => void = () => {},
): void {
  const before = { ...process.env }
  let remove = () => {}
  beforeAll(() => {
    const made = sampleCounty(samples, register)
    remove = made.remove
    then(made.store)
    process.env.DATA_DIR = made.folder
    delete process.env.NIANBAO_STORE
  })
  afterAll(() => {
    closeStores()
    remove()
    process.env = { ...before }
  })
}
