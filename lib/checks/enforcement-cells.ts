import type { CellIndicatorId } from '../catalogue/indicators'

/** Decisions of table two that rest on a power of office: licences, penalties, coercion. */
export const ENFORCEMENT = [
  'disclosure.licences.decisions',
  'disclosure.penalties.decisions',
  'disclosure.compulsion.decisions',
] as const satisfies readonly CellIndicatorId[]
