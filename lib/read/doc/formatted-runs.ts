/**
 * A stretch of the stream with one list of properties, that of a paragraph with the number of its style. Stretches may
 * lie anywhere; those asked for are found by offset.
 */
export type FormattedRun = {
  readonly from: number
  readonly to: number
  readonly list: Uint8Array
  readonly style: number
}
type Kind = 'paragraph' | 'character'

const PAGE = 512
const UNSAID = { list: new Uint8Array(), style: 0 }

/** All stretches of one kind, from the pages an index (PlcfBtePapx, PlcfBteChpx) names, in order of their offsets. */
export function formattedRuns(main: Uint8Array, index: Uint8Array, kind: Kind): FormattedRun[] {
  const view = new DataView(index.buffer, index.byteOffset, index.byteLength)
  const count = Math.max(0, Math.floor((index.length - 4) / 8))
  const runs: FormattedRun[] = []
  for (let page = 0; page < count; page += 1) {
    const at = (view.getUint32((count + 1) * 4 + page * 4, true) & 0x3fffff) * PAGE
    if (at + PAGE > main.length) throw new RangeError('page of properties outside of the stream')
    runs.push(...pageRuns(main.subarray(at, at + PAGE), kind))
  }
  return runs.sort((a, b) => a.from - b.from)
}

function pageRuns(page: Uint8Array, kind: Kind): FormattedRun[] {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  const count = view.getUint8(PAGE - 1)
  const step = kind === 'paragraph' ? 13 : 1
  return Array.from({ length: count }, (_, at) => {
    const offset = view.getUint8((count + 1) * 4 + at * step) * 2
    return {
      from: view.getUint32(at * 4, true),
      to: view.getUint32(at * 4 + 4, true),
      ...(offset === 0
        ? UNSAID
        : kind === 'paragraph'
          ? paragraphList(page, offset)
          : { list: runList(page, offset), style: 0 }),
    }
  })
}

function runList(page: Uint8Array, at: number): Uint8Array {
  return page.subarray(at + 1, at + 1 + (page[at] ?? 0))
}

/** Length in words, less one byte, or behind a zero without that loss ([MS-DOC] 2.9.175); then the style's number. */
function paragraphList(page: Uint8Array, at: number): { list: Uint8Array; style: number } {
  const length = page[at] ?? 0
  const from = length === 0 ? at + 2 : at + 1
  const size = length === 0 ? (page[at + 1] ?? 0) * 2 : length * 2 - 1
  return {
    list: page.subarray(from + 2, Math.min(PAGE - 1, from + size)),
    style: (page[from] ?? 0) | ((page[from + 1] ?? 0) << 8),
  }
}

/** The stretch an offset lies in, or null. */
export function runAt(runs: readonly FormattedRun[], offset: number): FormattedRun | null {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle]?.from ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const run = runs[low]
  return run && run.from <= offset && offset < run.to ? run : null
}
