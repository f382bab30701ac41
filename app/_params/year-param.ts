import { z } from 'zod'

const YEAR = z
  .string()
  .regex(/^(19|20)\d{2}$/)
  .transform(Number)

/** The year of a path, or null for anything that is no year between 1900 and 2099. */
export function yearParam(text: string): number | null {
  const parsed = YEAR.safeParse(text)
  return parsed.success ? parsed.data : null
}
