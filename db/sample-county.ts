import type { CellIndicatorId } from '../lib/catalogue/indicators'
import type { Sample } from '../lib/checks/check'
import { sampleInput } from '../lib/checks/sample-input'
import { freshStoreOnDisk } from './fresh-db'
import { loadRegister } from './load-register'
import { readRegister } from './register-file'
import { saveReport } from './save-report'

/** A sample report, the cells of it whose reading is in doubt, and whether it has only been handed in. */
export type CountySample = Sample & { readonly doubtful?: readonly CellIndicatorId[]; readonly draft?: true }

/** A store on disk with these reports and the register of this CSV, for tests of what pages show; `remove` deletes it. */
export function sampleCounty(samples: readonly CountySample[], register?: string) {
  const made = freshStoreOnDisk()
  for (const { doubtful = [], draft, ...sample } of samples) {
    const { report } = sampleInput(sample)
    const cells = new Map(report.cells)
    for (const id of doubtful) {
      const cell = cells.get(id)
      if (cell) cells.set(id, { ...cell, doubtful: true })
    }
    const bytes = new TextEncoder().encode(JSON.stringify(sample))
    const file = { report: { ...report, cells }, original: { bytes, fileName: 'a.html' } }
    saveReport(made.store, file, draft ? { draft: 'submitted' } : {})
  }
  if (register !== undefined) loadRegister(made.store, readRegister(new TextEncoder().encode(register)))
  return made
}
