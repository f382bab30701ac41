import type { APPLICANT_COLUMNS } from '../catalogue/application-rows'

export type ApplicantColumn = Exclude<(typeof APPLICANT_COLUMNS)[number]['id'], 'total'>

/** What a unit takes from one year into the next. */
export type YearState = {
  /** Applications not yet decided, by kind of applicant. */
  readonly pending: readonly ApplicantColumn[]
  /** Normative documents in force, and all that were ever put on the web. */
  readonly inForce: number
  readonly everPublished: number
  /** Numbers of items the 2019 form counts. */
  readonly items: Readonly<Record<ItemKind, number>>
}
export const ITEM_KINDS = ['licences', 'other_services', 'penalties', 'compulsion', 'fees'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** A successor takes over everything its predecessors leave. */
export function joined(states: readonly YearState[]): YearState {
  const sum = (of: (state: YearState) => number) => states.reduce((total, state) => total + of(state), 0)
  return {
    pending: states.flatMap((state) => state.pending),
    inForce: sum((state) => state.inForce),
    everPublished: sum((state) => state.everPublished),
    items: {
      licences: sum((state) => state.items.licences),
      other_services: sum((state) => state.items.other_services),
      penalties: sum((state) => state.items.penalties),
      compulsion: sum((state) => state.items.compulsion),
      fees: sum((state) => state.items.fees),
    },
  }
}
