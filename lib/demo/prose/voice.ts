import type { DemoUnit } from '../demo-unit'
import type { ProseFacts } from '../prose-facts'
import type { SeededRandom } from '../seeded-random'

/** What a sentence of a report knows: who speaks, of which year, and what it has to state. */
export type Voice = {
  readonly unit: DemoUnit
  /** Full name as printed in this report. */
  readonly name: string
  readonly year: number
  readonly basis: string
  readonly facts: ProseFacts
  readonly random: SeededRandom
}
export type Sentence = (voice: Voice) => string

/** One of several wordings. */
export function say(voice: Voice, wordings: readonly Sentence[]): string {
  return voice.random.pick(wordings)(voice)
}

/** Several different wordings of a list, in a random order. */
export function saySome(voice: Voice, wordings: readonly Sentence[], count: number): string[] {
  const left = [...wordings]
  const said: string[] = []
  while (said.length < count && left.length > 0) {
    const [wording] = left.splice(voice.random.whole(0, left.length - 1), 1)
    if (wording !== undefined) said.push(wording(voice))
  }
  return said
}
