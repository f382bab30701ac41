import { lookWithin, PLAIN_RUN, type RunLook } from '../docx-sight'
import { lookAfter, PLAIN_LOOK } from './run-look'

type Style = { readonly based: number; readonly look: RunLook }

/** Kinds of styles with a list of their own for characters, and how many lists stand before it. */
const LISTS_BEFORE = new Map([
  [1, 1],
  [2, 0],
])
const NO_BASE = 0x0fff
/** Styles may be based on each other in a circle. */
const MAX_CHAIN = 20

/** How the styles of a document print their characters, asked by number (STSH, [MS-DOC] 2.9.271). */
export class StyleSheet {
  private readonly styles = new Map<number, Style>()
  private readonly known = new Map<number, RunLook>()

  constructor(sheet: Uint8Array) {
    try {
      this.load(sheet)
    } catch {
      // A damaged sheet tells nothing of styles; the text and its own properties lie elsewhere.
      this.styles.clear()
    }
  }

  look(style: number | null): RunLook {
    if (style === null || this.styles.size === 0) return PLAIN_RUN
    const known = this.known.get(style)
    if (known) return known
    const looks = [PLAIN_RUN]
    let each = this.styles.get(style)
    for (; each && looks.length < MAX_CHAIN; each = this.styles.get(each.based)) looks.push(each.look)
    const look = lookWithin(looks)
    this.known.set(style, look)
    return look
  }

  private load(sheet: Uint8Array): void {
    if (sheet.length < 8) return
    const view = new DataView(sheet.buffer, sheet.byteOffset, sheet.byteLength)
    const count = view.getUint16(2, true)
    const base = view.getUint16(4, true)
    let at = 2 + view.getUint16(0, true)
    for (let number = 0; number < count && at + 2 <= sheet.length; number += 1) {
      const size = view.getUint16(at, true)
      const style = size > base ? styleIn(sheet.subarray(at + 2, at + 2 + size), base) : null
      if (style) this.styles.set(number, style)
      at += 2 + size
    }
  }
}

/** One style: its base, its name, and its lists of properties, each at an even place ([MS-DOC] 2.9.258). */
function styleIn(bytes: Uint8Array, base: number): Style | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = view.getUint16(2, true)
  const before = LISTS_BEFORE.get(kind & 0x0f)
  const based = kind >> 4
  let at = base + 2 + (view.getUint16(base, true) + 1) * 2
  for (let left = before ?? 0; left > 0; left -= 1) at = even(at + 2 + view.getUint16(at, true))
  if (before === undefined) return null
  const size = at + 2 <= bytes.length ? view.getUint16(at, true) : 0
  const look = lookAfter(bytes.subarray(at + 2, at + 2 + size), PLAIN_LOOK).run
  return { based: based === NO_BASE ? -1 : based, look }
}

const even = (at: number) => at + (at % 2)
