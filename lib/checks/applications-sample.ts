import type { Sample } from './check'

/** Five received, three disclosed, one not held, one carried over: a balanced table three that rules vary. */
export const BALANCED = {
  'applications.received.natural_person': '5',
  'applications.received.total': '5',
  'applications.disclosed.natural_person': '3',
  'applications.disclosed.total': '3',
  'applications.unavailable_not_held.natural_person': '1',
  'applications.unavailable_not_held.total': '1',
  'applications.closed_total.natural_person': '4',
  'applications.closed_total.total': '4',
  'applications.carried_out.natural_person': '1',
  'applications.carried_out.total': '1',
} as const satisfies Sample['cells']
