import { OBJECT } from '../word-table'
import type { WordFile } from './file-information'
import { type FormattedRun, formattedRuns, runAt } from './formatted-runs'
import type { PieceText } from './pieces'
import { propertyChanges } from './property-changes'

/** What decides whether and how the characters of a run are printed ([MS-DOC] 2.6.1). */
type Look = {
  unprinted: boolean
  deleted: boolean
  /** Raised or lowered: a note sign stands apart from the number before it. */
  raised: boolean
  /** Stands for something else: a character of a symbol font, a date, a picture. */
  special: boolean
  /** Data of a form field: no picture. */
  data: boolean
}
const PLAIN: Look = { unprinted: false, deleted: false, raised: false, special: false, data: false }

const DELETED = 0x0800
const STRUCK = 0x0837
const DOUBLE_STRUCK = 0x2a53
const HIDDEN = 0x083c
const RAISED = 0x2a48
const SPECIAL = 0x0855
const SYMBOL = 0x6a09
const DATA = 0x0806

/** Characters with a meaning of their own ([MS-DOC] 2.4.1); the others below the blank print nothing. */
const FIELD_BEGIN = '\u0013'
const FIELD_RESULT = '\u0014'
const FIELD_END = '\u0015'
const PICTURE = '\u0001'
const DRAWING = '\u0008'
const PRINTED: Readonly<Record<string, string>> = {
  '\t': '\t',
  '\u000b': '\n',
  '\u000c': '\n',
  '\u000e': '\n',
  '\u001e': '-',
}

/** Reads stretches of the text as printed, without field codes, hidden, struck-out and deleted words. */
export class RunText {
  /** Pictures inside lines, and drawings anchored in the text by their positions. */
  pictures = 0
  readonly drawings: number[] = []
  private readonly runs: readonly FormattedRun[]
  private readonly looks = new Map<FormattedRun, Look>()
  private readonly fields: ('code' | 'result')[] = []

  constructor(
    file: WordFile,
    private readonly pieces: PieceText,
  ) {
    this.runs = formattedRuns(file.main, file.structure(CHARACTER_INDEX), 'character')
  }

  /** The printed text from one position to another, within one paragraph. */
  read(from: number, to: number): string {
    let text = ''
    for (let at = from; at < to; ) {
      const { look, end } = this.lookAt(at, to)
      text += this.print(at, end, look)
      at = end
    }
    // A field left open in its code would hide the rest of the document.
    while (this.fields.at(-1) === 'code') this.fields.pop()
    return text
  }

  /** Whether a mark was deleted under tracked changes. */
  isDeleted(position: number): boolean {
    return this.lookAt(position, position + 1).look.deleted
  }

  private lookAt(at: number, to: number): { look: Look; end: number } {
    const place = this.pieces.place(at)
    const run = runAt(this.runs, place.offset)
    const left = run ? Math.ceil((run.to - place.offset) / place.width) : 1
    const end = Math.min(to, place.end, at + left)
    if (!run) return { look: lookOf(place.changes, PLAIN), end }
    let look = this.looks.get(run)
    if (!look) {
      look = lookOf(run.list, PLAIN)
      this.looks.set(run, look)
    }
    return { look: place.changes.length > 0 ? lookOf(place.changes, look) : look, end }
  }

  private print(from: number, to: number, look: Look): string {
    let text = look.raised ? ' ' : ''
    for (let at = from; at < to; at += 1) {
      const char = this.pieces.text[at] ?? ''
      if (char === FIELD_BEGIN) this.fields.push('code')
      else if (char === FIELD_END) this.fields.pop()
      else if (char === FIELD_RESULT) this.fields.splice(-1, 1, 'result')
      else if (this.fields.at(-1) !== 'code' && !look.unprinted) text += this.sign(char, at, look)
    }
    return text
  }

  private sign(char: string, at: number, look: Look): string {
    if (char >= ' ') return look.special ? OBJECT : char === '\u00ad' ? '' : char
    if (char === DRAWING) this.drawings.push(at)
    if (char !== PICTURE || look.data) return PRINTED[char] ?? ''
    this.pictures += 1
    return OBJECT
  }
}

const CHARACTER_INDEX = 12

function lookOf(list: Uint8Array, before: Look): Look {
  if (list.length === 0) return before
  const look = { ...before }
  let unprinted: boolean | null = null
  for (const { code, operand } of propertyChanges(list)) {
    // 0x80 and 0x81 mean: as, and unlike, the style. Styles that hide or strike out are not known in reports.
    const on = operand.byteLength > 0 && operand.getUint8(0) % 0x80 !== 0
    if (code === STRUCK || code === DOUBLE_STRUCK || code === HIDDEN || code === DELETED) {
      unprinted = (unprinted ?? false) || on
    }
    if (code === DELETED) look.deleted = on
    if (code === RAISED) look.raised = on
    if (code === SPECIAL || code === SYMBOL) look.special = code === SYMBOL || on
    if (code === DATA) look.data = on
  }
  if (unprinted !== null) look.unprinted = unprinted
  return look
}
