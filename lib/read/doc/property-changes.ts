/** One property of a paragraph, row or run: its code ([MS-DOC] 2.6) and its operand without the length in front. */
export type PropertyChange = { readonly code: number; readonly operand: DataView }

export const DEF_TABLE = 0xd608
const CHANGE_TABS = 0xc615
/** Operand sizes by the upper three bits of a code; 6 is of variable length. */
const SIZES = [1, 1, 2, 4, 2, 2, -1, 3]

/** The properties of a list (grpprl). What is cut short at the end is left out. */
export function propertyChanges(list: Uint8Array): PropertyChange[] {
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength)
  const found: PropertyChange[] = []
  let at = 0
  while (at + 3 <= list.length) {
    const code = view.getUint16(at, true)
    const { skip, size } = extent(code, view, at + 2)
    const from = at + 2 + skip
    if (from + size > list.length) break
    found.push({ code, operand: new DataView(view.buffer, view.byteOffset + from, size) })
    at = from + size
  }
  return found
}

function extent(code: number, view: DataView, at: number): { skip: number; size: number } {
  const size = SIZES[code >> 13] ?? 1
  if (size >= 0) return { skip: 0, size }
  // A table definition counts its length in two bytes, one too many; a long list of tab stops counts none.
  if (code === DEF_TABLE) return { skip: 2, size: Math.max(0, view.getUint16(at, true) - 1) }
  const length = view.getUint8(at)
  if (code === CHANGE_TABS && length === 255) {
    const removed = view.getUint8(at + 1)
    const added = view.getUint8(at + 2 + removed * 4)
    return { skip: 1, size: 2 + removed * 4 + added * 3 }
  }
  return { skip: 1, size: length }
}
