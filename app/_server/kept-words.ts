import { Forbidden } from '@/db/desk/demand'
import { StoreError } from '@/db/store'
import { latestOfPeople } from './latest-of-people'

/** What somebody typed into a form of the desk that was refused: shown again in its place, so that nothing typed is lost. */
export type KeptWords = {
  /** The page the form stands on: reportPage(…), registerPage(…). */
  readonly page: string
  /** The form it belongs to, and its fields as typed. */
  readonly form: string
  readonly fields: Readonly<Record<string, string>>
}

export const reportPage = (unitId: number, year: number) => `report ${unitId}/${year}`
/** The page of a unit in the register; null: of one that is to be added. */
export const registerPage = (unitId: number | null) => `register ${unitId ?? 'new'}`

/** Words of this many people are kept, the latest form of each; they are read once. */
const kept = latestOfPeople<KeptWords>('nianbao.keptWords', 200)

export function keepWords(actorId: string, words: KeptWords): void {
  kept.keep(actorId, words)
}

/** The words kept for a person and page, taken out; null where there are none. */
export function takeKeptWords(actorId: string, page: string): KeptWords | null {
  const words = kept.of(actorId)
  if (words?.page !== page) return null
  kept.forget(actorId)
  return words
}

/** Does what a form asks; when that is refused in words a person can act on, what they typed is kept. */
export function keepingWords<T>(actorId: string, words: KeptWords, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof StoreError && !(error instanceof Forbidden)) keepWords(actorId, words)
    throw error
  }
}

/** The fields of a form as typed; files are left out. */
export function typedFields(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string') fields[name] = value.slice(0, 20_000)
  return fields
}
