/** A stretch of text that lies in one run of bytes, and the properties a fast save laid over it. */
type Piece = {
  readonly start: number
  readonly end: number
  readonly offset: number
  readonly width: 1 | 2
  readonly changes: Uint8Array
}

const NONE = new Uint8Array()
const PROPERTIES = 1
const PIECE_TABLE = 2
/** The file offset is stored with this bit when the piece has one byte per character ([MS-DOC] 2.9.73). */
const ONE_BYTE = 0x40000000
/** Codes a piece names by number ([MS-DOC] 2.9.215, Prm0), as far as they decide what is printed and what is a table. */
const SHORT_CODES: Readonly<Record<number, number>> = {
  24: 0x2416,
  25: 0x2417,
  65: 0x0800,
  87: 0x0837,
  92: 0x083c,
  98: 0x2a42,
  104: 0x2a48,
  115: 0x2a53,
}

/** The text of a document put together from its pieces. Character positions count UTF-16 units over all stories. */
export class PieceText {
  readonly text: string
  private readonly pieces: readonly Piece[]

  /** Throws a RangeError when the table of pieces and the stream do not hold together. */
  constructor(main: Uint8Array, clx: Uint8Array) {
    this.pieces = piecesOf(clx)
    this.text = this.pieces.map((piece) => decode(main, piece)).join('')
  }

  /** Where a character lies in the stream, how far its piece goes on, and the piece's own properties. */
  place(position: number) {
    let low = 0
    let high = this.pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.pieces[middle]?.start ?? 0) <= position) low = middle
      else high = middle - 1
    }
    const piece = this.pieces[low]
    if (!piece || position >= piece.end) throw new RangeError('position outside of the text')
    const offset = piece.offset + (position - piece.start) * piece.width
    return { offset, width: piece.width, end: piece.end, changes: piece.changes }
  }
}

function piecesOf(clx: Uint8Array): Piece[] {
  const view = new DataView(clx.buffer, clx.byteOffset, clx.byteLength)
  const lists: Uint8Array[] = []
  let at = 0
  while (view.getUint8(at) === PROPERTIES) {
    const length = view.getUint16(at + 1, true)
    lists.push(clx.subarray(at + 3, at + 3 + length))
    at += 3 + length
  }
  if (view.getUint8(at) !== PIECE_TABLE) throw new RangeError('no table of pieces')
  const count = Math.floor((view.getUint32(at + 1, true) - 4) / 12)
  const positions = at + 5
  const descriptors = positions + (count + 1) * 4
  const pieces = Array.from({ length: count }, (_, index): Piece => {
    const descriptor = descriptors + index * 8
    const stored = view.getUint32(descriptor + 2, true)
    const narrow = (stored & ONE_BYTE) !== 0
    const offset = stored & (ONE_BYTE - 1)
    return {
      start: view.getUint32(positions + index * 4, true),
      end: view.getUint32(positions + index * 4 + 4, true),
      offset: narrow ? offset / 2 : offset,
      width: narrow ? 1 : 2,
      changes: changesOf(view.getUint16(descriptor + 6, true), lists),
    }
  })
  pieces.forEach((piece, index) => {
    if (piece.start !== (pieces[index - 1]?.end ?? 0) || piece.end <= piece.start) {
      throw new RangeError('pieces out of order')
    }
  })
  return pieces
}

function changesOf(modifier: number, lists: readonly Uint8Array[]): Uint8Array {
  if (modifier & 1) return lists[modifier >> 1] ?? NONE
  const code = SHORT_CODES[(modifier >> 1) & 0x7f]
  return code === undefined ? NONE : Uint8Array.of(code & 0xff, code >> 8, modifier >> 8)
}

/** One byte per character is always Windows-1252 (2.4.1); Chinese stands in pieces of two bytes, also beside it. */
function decode(main: Uint8Array, { start, end, offset, width }: Piece): string {
  const length = (end - start) * width
  if (offset + length > main.length) throw new RangeError('piece outside of its stream')
  const bytes = main.subarray(offset, offset + length)
  if (width === 2) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes)
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (char) => WINDOWS[char.charCodeAt(0) - 0x80] ?? char)
}

/** What Windows-1252 has from 0x80 to 0x9f. Spelt out, since the decoder of Node 20 takes it for Latin 1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
