import type { CarrierName } from './carriers/all-carriers'
import type { Judgement } from './judge'
import type { Mutant } from './make-mutant'
import type { MutationName } from './mutations/all-mutations'

export type Counts = { mutants: number; right: number; flagged: number; silent: number; looksWhole: number }
/** Counts in all and per mutation and carrier (`truncate/html`); a mutant counts under each of its mutations. */
export type Tally = { total: Counts; by: Record<string, Counts> }

const none = (): Counts => ({ mutants: 0, right: 0, flagged: 0, silent: 0, looksWhole: 0 })
export const emptyTally = (): Tally => ({ total: none(), by: {} })
export const tallyKey = (mutation: MutationName | 'none', carrier: CarrierName) => `${mutation}/${carrier}`

function add(counts: Counts, more: Counts): void {
  for (const key of Object.keys(more) as (keyof Counts)[]) counts[key] += more[key]
}

/** Enters what the reading of a mutant came to. */
export function count(tally: Tally, mutant: Mutant, judgement: Judgement): void {
  const counts = {
    mutants: 1,
    right: judgement.right,
    flagged: judgement.flagged,
    silent: judgement.silent.length,
    looksWhole: judgement.looksWhole ? 1 : 0,
  }
  add(tally.total, counts)
  const mutations = mutant.mutations.length > 0 ? mutant.mutations : (['none'] as const)
  for (const mutation of mutations) {
    const key = tallyKey(mutation, mutant.carrier)
    tally.by[key] ??= none()
    add(tally.by[key], counts)
  }
}

/** Puts what one process counted to the rest. */
export function join(tally: Tally, more: Tally): void {
  add(tally.total, more.total)
  for (const [key, counts] of Object.entries(more.by)) {
    tally.by[key] ??= none()
    add(tally.by[key], counts)
  }
}
