/**
 * A passage as a report of an invented unit could print it, with the counts a careful reader takes from it, in the
 * notation of `notate`: ~ approximate, ! no number printed, + a sum of parts, ? a count such a reader may decline
 * (neither asked for nor held against the reading).
 */
export type NarrativeCase = {
  readonly unit: string
  readonly year: number
  readonly text: string
  readonly says: readonly string[]
}
