/** A stretch of a paragraph; `marks` lists the indexes of the quotes that cover it. */
export type Stretch = { readonly text: string; readonly start: number; readonly marks: readonly number[] }

/**
 * Cuts a paragraph at the ends of the quotes found in it, so that each stretch is covered by the same quotes.
 * Each quote counts where it stands first; one that is not in the paragraph covers nothing.
 */
export function highlight(text: string, quotes: readonly string[]): Stretch[] {
  const ranges = quotes.map((quote) => {
    const from = quote === '' ? -1 : text.indexOf(quote)
    return { from, to: from + quote.length }
  })
  const found = ranges.filter((range) => range.from >= 0)
  const cuts = [...new Set([0, text.length, ...found.flatMap((range) => [range.from, range.to])])].sort(
    (a, b) => a - b,
  )
  return cuts.slice(1).map((to, at) => {
    const start = cuts[at] ?? 0
    const marks = ranges.flatMap((range, index) =>
      range.from >= 0 && range.from <= start && to <= range.to ? [index] : [],
    )
    return { text: text.slice(start, to), start, marks }
  })
}
