import fc from 'fast-check'
import type { CellIndicatorId } from '../catalogue/indicators'
import { type SeededRandom, seededRandom } from '../demo/seeded-random'
import { randomReport } from '../fixtures/random-report'
import type { CellValue } from '../model/cell-value'
import { CARRIER_NAMES, CARRIERS, type CarrierName } from './carriers/all-carriers'
import { MUTATION_NAMES, MUTATIONS, type MutationName } from './mutations/all-mutations'
import { type PrintedDocument, printedDocument } from './printed'

/** What to make; what is not given is drawn by the number. `mutations`: these, and by chance more. `whole`: nothing is damaged. */
export type MutantOrder = {
  readonly seed: number
  readonly number: number
  readonly carrier?: CarrierName
  readonly mutations?: readonly MutationName[]
  readonly whole?: boolean
}

/** A damaged document in one carrier, and what a careful person may read in each cell of it. */
export type Mutant = {
  readonly carrier: CarrierName
  readonly mutations: readonly MutationName[]
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly truth: ReadonlyMap<CellIndicatorId, readonly CellValue[]>
  /** The document ends before its end. */
  readonly cut: boolean
}

/** The mutant of a number: a random report with one to three mutations. Same order, same bytes. */
export async function makeMutant(order: MutantOrder): Promise<Mutant> {
  const random = seededRandom(`mutant/${order.seed}/${order.number}`)
  const carrier = order.carrier ?? random.pick(CARRIER_NAMES)
  const [report] = fc.sample(randomReport(random.pick(['numbers', 'sparse'])), {
    numRuns: 1,
    seed: random.whole(0, 2 ** 31 - 1),
  })
  if (!report) throw new Error('no report was drawn')
  const document = printedDocument(report)
  const mutations = order.whole ? [] : damage(document, random, carrier, order.mutations ?? [])
  const { extension, write } = CARRIERS[carrier]
  return {
    carrier,
    mutations,
    fileName: `mutant-${order.number}.${extension}`,
    bytes: await write(document, random),
    truth: document.truth,
    cut: document.cut,
  }
}

function damage(
  document: PrintedDocument,
  random: SeededRandom,
  carrier: CarrierName,
  wanted: readonly MutationName[],
): MutationName[] {
  const drawn = Array.from({ length: random.pick([1, 1, 2, 3]) }, () => random.pick(MUTATION_NAMES))
  const names = [...new Set([...wanted, ...drawn.slice(wanted.length)])]
  // What is cut off is cut off first: the other damages then happen to what is left.
  names.sort((a, b) => Number(b === 'truncate') - Number(a === 'truncate'))
  return names.filter((name) => MUTATIONS[name](document, random, CARRIERS[carrier].traits))
}
