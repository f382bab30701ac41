import type { Mention } from '../model/report'

/**
 * A mention on one line for tables of examples: `applications_received 5`, with ~ for approximate, ! for implicit,
 * + for derived and ? for doubtful behind the value.
 */
export function notate(mention: Mention): string {
  const marks = [
    mention.approximate ? '~' : '',
    mention.implicit ? '!' : '',
    mention.derived ? '+' : '',
    mention.doubtful ? '?' : '',
  ]
  return `${mention.indicator} ${mention.value}${marks.join('')}`
}
