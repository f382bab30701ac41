import { describe, expect, it } from 'vitest'
import type { Cell } from '../model/cell-value'
import type { Outcome } from '../model/outcome'
import type { Report } from '../model/report'
import { readReport } from '../pipeline'
import { CARRIER_NAMES } from './carriers/all-carriers'
import { type Judgement, judge } from './judge'
import { type Mutant, type MutantOrder, makeMutant } from './make-mutant'
import { MUTATION_NAMES } from './mutations/all-mutations'

type Reader = (bytes: Uint8Array, fileName: string) => Promise<Outcome<Report>>

async function judged(
  order: MutantOrder,
  read: Reader = readReport,
): Promise<Judgement & { mutant: Mutant }> {
  const mutant = await makeMutant(order)
  return { ...judge(mutant, await read(mutant.bytes, mutant.fileName)), mutant }
}

/** What is wrong with a reading, with the command that shows it again. */
async function faultsOf(order: MutantOrder): Promise<string[]> {
  const { mutant, silent, looksWhole } = await judged(order)
  const chosen = [
    ...(order.carrier ? [`--carrier ${order.carrier}`] : []),
    ...(order.mutations ? [`--mutation ${order.mutations}`] : []),
  ].join(' ')
  const name = `npm run mutants -- --seed ${order.seed} --only ${order.number} ${chosen} (${mutant.carrier}: ${mutant.mutations})`
  return [
    ...silent.map((cell) => `${name}: ${cell.id} read as ${JSON.stringify(cell.read)}`),
    ...(looksWhole ? [`${name}: looks whole`] : []),
  ]
}

/** A reader that changes one cell of what was read and says nothing. */
const lying =
  (change: (cell: Cell) => Cell | null): Reader =>
  async (bytes, fileName) => {
    const outcome = await readReport(bytes, fileName)
    if (!outcome.ok) return outcome
    const cells = new Map(outcome.value.cells)
    for (const [id, cell] of cells) {
      const changed = change(cell)
      if (!changed) continue
      cells.set(id, changed)
      break
    }
    return { ok: true, value: { ...outcome.value, cells } }
  }
const isNumber = (cell: Cell, fits: (value: number) => boolean) =>
  cell.value.status === 'number' && fits(cell.value.value)

describe('a damaged document is never read wrongly in silence', () => {
  it.each(MUTATION_NAMES)('%s, in every carrier', async (mutation) => {
    const faults = await Promise.all(
      CARRIER_NAMES.map((carrier, at) =>
        faultsOf({ seed: 2026, number: at, carrier, mutations: [mutation] }),
      ),
    )
    expect(faults.flat()).toEqual([])
  })

  it('with one to three damages drawn at random', async () => {
    const faults: string[] = []
    for (let number = 0; number < 160; number += 1) faults.push(...(await faultsOf({ seed: 1, number })))
    expect(faults).toEqual([])
  }, 60_000)
})

describe('the harness', () => {
  it.each(CARRIER_NAMES)('reads what is not damaged as it was written: %s', async (carrier) => {
    const { right, flagged, silent } = await judged({ seed: 5, number: 2, carrier, whole: true })
    expect(silent).toEqual([])
    // Lines of text leave no trace of a blank; with cells everything but amounts without a unit is right.
    if (carrier !== 'lines') expect(flagged).toBeLessThanOrEqual(1)
    expect(right).toBeGreaterThan(0)
  })

  const LIES: readonly [string, (cell: Cell) => Cell | null][] = [
    [
      'a number that is off by one',
      (cell) =>
        cell.value.status === 'number'
          ? { ...cell, value: { status: 'number', value: cell.value.value + 1 } }
          : null,
    ],
    [
      'a blank where a number is printed',
      (cell) => (isNumber(cell, () => true) ? { ...cell, value: { status: 'blank' } } : null),
    ],
    [
      'a zero where nothing is printed',
      (cell) => (cell.value.status === 'blank' ? { ...cell, value: { status: 'number', value: 0 } } : null),
    ],
    [
      'a row left out where it is printed',
      (cell) => (isNumber(cell, (value) => value > 0) ? { ...cell, value: { status: 'absent' } } : null),
    ],
  ]
  it.each(LIES)('finds %s', async (_, change) => {
    const order: MutantOrder = { seed: 3, number: 7, carrier: 'html', mutations: ['blank-cells'] }
    expect((await judged(order)).silent).toEqual([])
    expect((await judged(order, lying(change))).silent).toHaveLength(1)
  })

  it('takes a lie for told when the cell is marked doubtful', async () => {
    const order: MutantOrder = { seed: 3, number: 7, carrier: 'html', mutations: ['blank-cells'] }
    const doubtful = lying((cell) =>
      cell.value.status === 'number'
        ? { ...cell, doubtful: true, value: { status: 'number', value: cell.value.value + 1 } }
        : null,
    )
    expect((await judged(order, doubtful)).silent).toEqual([])
  })

  it('finds a document cut off that looks whole', async () => {
    const order: MutantOrder = { seed: 3, number: 1, carrier: 'html', mutations: ['truncate'] }
    const silenced: Reader = async (bytes, fileName) => {
      const outcome = await readReport(bytes, fileName)
      return outcome.ok ? { ok: true, value: { ...outcome.value, warnings: [] } } : outcome
    }
    expect((await judged(order)).looksWhole).toBe(false)
    expect((await judged(order, silenced)).looksWhole).toBe(true)
  })

  it('makes the same mutant from the same order', async () => {
    const [first, second] = await Promise.all(
      [0, 1].map(() => makeMutant({ seed: 9, number: 4, carrier: 'tabs' })),
    )
    expect(first).toEqual(second)
  })
})
