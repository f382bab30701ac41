import { heightOf, isRunUnseen, isUnprinted, lookWithin } from '../docx-sight'
import { DRAWING_FIELD } from '../docx-vocabulary'
import { withoutValues } from '../unseen-text'
import { OBJECT } from '../word-table'
import type { WordFile } from './file-information'
import { type FormattedRun, formattedRuns, runAt } from './formatted-runs'
import type { MarkedParagraph } from './paragraphs'
import type { PieceText } from './pieces'
import { type DocLook, lookAfter, PLAIN_LOOK } from './run-look'
import { StyleSheet } from './style-sheet'

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

/** A stretch of one paragraph: where it is, its style, and whether it stands in a table. */
type Stretch = Pick<MarkedParagraph, 'from' | 'mark' | 'style' | 'depth'>

/** Reads stretches of the text as printed, without field codes, hidden, struck-out and deleted words. */
export class RunText {
  /** Pictures inside lines, and drawings anchored in the text by their positions. */
  pictures = 0
  readonly drawings: number[] = []
  private readonly runs: readonly FormattedRun[]
  private readonly styles: StyleSheet
  private readonly looks = new Map<FormattedRun, DocLook>()
  private readonly fields: { part: 'code' | 'result'; code: string }[] = []

  constructor(
    file: WordFile,
    private readonly pieces: PieceText,
  ) {
    this.runs = formattedRuns(file.main, file.structure(CHARACTER_INDEX), 'character')
    this.styles = new StyleSheet(file.structure(STYLES))
  }

  /** The printed text of a paragraph without its mark. What its reader cannot see is U+FFFD. */
  read({ from, mark, style, depth }: Stretch): string {
    let text = ''
    let height: string | null = null
    for (let at = from; at < mark; ) {
      const { look, end } = this.lookAt(at, mark)
      const run = lookWithin([look.run, this.styles.look(look.style), this.styles.look(style)])
      const printed = this.print(at, end, look.deleted || isUnprinted(run), look)
      // A raised or lowered sign stands apart from what is on the line: 12\u00b9 is not 121.
      if (printed !== '' && height !== null && height !== heightOf(run)) text += ' '
      if (printed !== '') height = heightOf(run)
      text += isRunUnseen(run, []) ? withoutValues(printed, depth > 0) : printed
      at = end
    }
    // A field left open in its code would hide the rest of the document.
    while (this.fields.at(-1)?.part === 'code') this.fields.pop()
    return text
  }

  /** Whether a mark was deleted under tracked changes. */
  isDeleted(position: number): boolean {
    return this.lookAt(position, position + 1).look.deleted
  }

  private lookAt(at: number, to: number): { look: DocLook; end: number } {
    const place = this.pieces.place(at)
    const run = runAt(this.runs, place.offset)
    const left = run ? Math.ceil((run.to - place.offset) / place.width) : 1
    const end = Math.min(to, place.end, at + left)
    if (!run) return { look: lookAfter(place.changes, PLAIN_LOOK), end }
    let look = this.looks.get(run)
    if (!look) {
      look = lookAfter(run.list, PLAIN_LOOK)
      this.looks.set(run, look)
    }
    return { look: lookAfter(place.changes, look), end }
  }

  private print(from: number, to: number, unprinted: boolean, look: DocLook): string {
    let text = ''
    for (let at = from; at < to; at += 1) {
      const char = this.pieces.text[at] ?? ''
      const field = this.fields.at(-1)
      if (char === FIELD_BEGIN) this.fields.push({ part: 'code', code: '' })
      else if (char === FIELD_END || char === FIELD_RESULT) {
        // What such a field shows stands nowhere in the text.
        if (field?.part === 'code' && DRAWING_FIELD.test(field.code) && !unprinted) text += OBJECT
        if (char === FIELD_END) this.fields.pop()
        else if (field) field.part = 'result'
      } else if (field?.part === 'code') field.code += char
      else if (!unprinted) text += this.sign(char, at, look)
    }
    return text
  }

  private sign(char: string, at: number, look: DocLook): string {
    if (char >= ' ') return look.special ? OBJECT : char === '\u00ad' ? '' : char
    if (char === DRAWING) this.drawings.push(at)
    if (char !== PICTURE || look.data) return PRINTED[char] ?? ''
    this.pictures += 1
    return OBJECT
  }
}

const CHARACTER_INDEX = 12
const STYLES = 1
