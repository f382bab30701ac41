import { z } from 'zod'
import type { LogQuestion } from '@/db/queries/desk/desk-log'
import type { Actor } from '@/lib/desk/permissions'

const QUESTION = z.object({
  unit: z.coerce.number().int().positive().optional().catch(undefined),
  year: z.coerce.number().int().positive().optional().catch(undefined),
  person: z.string().min(1).optional().catch(undefined),
  before: z.iso.datetime().optional().catch(undefined),
})

/** Which lines of the log an address asks for; an officer sees those of the own unit, whatever it says. */
export function askedLog(
  actor: Actor,
  query: Readonly<Record<string, unknown>>,
): Omit<LogQuestion, 'limit'> & { readonly unitId?: number | undefined } {
  const { unit, year, person, before } = QUESTION.parse({
    unit: query.unit || undefined,
    year: query.year || undefined,
    person: query.person || undefined,
    before: query.before || undefined,
  })
  const unitId = actor.role === 'officer' ? (actor.unitId ?? -1) : unit
  return { unitId, year, byId: person, before }
}
