import type { Block } from '../model/source-document'
import type { Colour } from './css-colour'
import type { Numbering } from './docx-numbering'
import { isUnseenAt, lookAt, newParagraph, newTable, type OpenParagraph, type OpenTable } from './docx-open'
import { heightOf, isUnprinted, lookWith, PLAIN_RUN, type RunLook, shadeOf } from './docx-sight'
import type { Styles } from './docx-styles'
import { DRAWING_FIELD, RUN_SIGNS, SKIPPED, STACKED_MATH } from './docx-vocabulary'
import { isOn, type XmlHearer } from './docx-xml'
import { withoutValues } from './unseen-text'
import { OBJECT, tableBlocks, withoutObjects } from './word-table'

type Attribute = (name: string) => string | undefined
/** In twips: a row of three points shows no line of print. */
const LOWEST = 60

/** Hears the main part of a Word document and keeps what it prints: paragraphs and tables in order, pictures counted. */
export class DocxBody implements XmlHearer {
  readonly blocks: Block[] = []
  pictures = 0
  /** Text kept in another file inside the package (w:altChunk, w:subDoc), which this reader does not open. */
  foreign = false
  private readonly path: string[] = []
  private skipFrom = 0
  private readonly sinks: Block[][] = [this.blocks]
  private readonly tables: OpenTable[] = []
  private readonly paragraphs: OpenParagraph[] = []
  private readonly alternatives: boolean[] = []
  private readonly fields: ('code' | 'result')[] = []
  private joined = ''
  private runStyle: string | null = null
  /** How many elements it stands in whose characters run in an order of their own. */
  private reversed = 0
  private look: RunLook = PLAIN_RUN
  private floating = false

  constructor(
    private readonly numbering: Numbering,
    private readonly styles: Styles,
  ) {}

  open(name: string, attribute: Attribute): void {
    const parent = this.path.at(-1) ?? ''
    this.path.push(name)
    if (this.skipFrom > 0) return
    if (name === 'mc:AlternateContent') this.alternatives.push(false)
    if (this.isSkipped(name, parent)) {
      this.skipFrom = this.path.length
      return
    }
    if (parent.endsWith('Pr')) this.property(name, parent, attribute)
    else if (name.startsWith('w:')) this.element(name, attribute)
    else this.drawing(name, attribute)
  }

  text(text: string): void {
    if (this.skipFrom > 0) return
    const name = this.path.at(-1)
    if (name === 'w:instrText' && DRAWING_FIELD.test(text)) this.printObject()
    if (name !== 'w:t' && name !== 'm:t') return
    const paragraph = this.paragraphs.at(-1)
    const place = { look: this.look, style: this.runStyle, paragraph, tables: this.tables }
    const look = lookAt(this.styles, place)
    if (text === '' || isUnprinted(look)) return
    const height = heightOf(look)
    // A raised or lowered sign stands apart from what is on the line: 12\u00b9 is not 121.
    if (paragraph && paragraph.height !== null && paragraph.height !== height) this.print(' ')
    if (paragraph) paragraph.height = height
    const unseen = this.reversed > 0 || isUnseenAt(this.styles, look, place)
    this.print(unseen ? withoutValues(text, this.tables.length > 0) : text)
  }

  close(name: string): void {
    if (this.skipFrom === 0) this.leave(name)
    if (this.skipFrom === this.path.length) this.skipFrom = 0
    this.path.pop()
  }

  private isSkipped(name: string, parent: string): boolean {
    if (SKIPPED.has(name)) return true
    if (name === 'w:del' || name === 'w:moveFrom') return !parent.endsWith('Pr')
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false
    // The same content twice, for newer and for older programs: the first one is taken.
    if (this.alternatives.at(-1)) return true
    this.alternatives[this.alternatives.length - 1] = true
    return false
  }

  private print(text: string): void {
    const paragraph = this.paragraphs.at(-1)
    if (paragraph && this.fields.at(-1) !== 'code') paragraph.text += text
  }

  /** A sign for what is shown without a text of its own, inside a field too. */
  private printObject(): void {
    const paragraph = this.paragraphs.at(-1)
    if (paragraph) paragraph.text += OBJECT
  }

  private element(name: string, attribute: Attribute): void {
    const table = this.tables.at(-1)
    if (name === 'w:p') this.openParagraph()
    else if (name === 'w:r') this.openRun()
    else if (name === 'w:tbl') this.openTable()
    else if (name === 'w:tr' && table)
      Object.assign(table, { row: [], column: 0, deleted: false, flat: false })
    else if (name === 'w:tc' && table) this.openCell(table)
    else if (name === 'w:txbxContent') this.sinks.push([])
    else if (name === 'w:fldChar') this.field(attribute('fldCharType'))
    else if (name === 'w:bdo') this.reversed += 1
    else if (name === 'w:altChunk' || name === 'w:subDoc') this.foreign = true
    else if (RUN_SIGNS[name] !== undefined) this.print(RUN_SIGNS[name])
  }

  private openRun(): void {
    this.runStyle = null
    this.look = PLAIN_RUN
  }

  private openParagraph(): void {
    const text = this.paragraphs.length === 0 ? this.joined : ''
    if (this.paragraphs.length === 0) this.joined = ''
    this.paragraphs.push(newParagraph(text))
  }

  /** Text that waits for the next paragraph does not cross the edge of a cell or table. */
  private settleJoined(): void {
    if (this.joined !== '') this.emit([{ kind: 'paragraph', text: this.joined }])
    this.joined = ''
  }

  private openTable(): void {
    this.settleJoined()
    this.tables.push(newTable())
  }

  private openCell(table: OpenTable): void {
    table.cellGround = null
    table.shape = { from: table.column, to: table.column + 1, merge: 'none' }
    this.sinks.push([])
  }

  private field(type: string | undefined): void {
    if (type === 'begin') this.fields.push('code')
    else if (type === 'end') this.fields.pop()
    else if (type === 'separate' && this.fields.length > 0) this.fields[this.fields.length - 1] = 'result'
  }

  private property(name: string, parent: string, attribute: Attribute): void {
    const val = attribute('val')
    const paragraph = this.paragraphs.at(-1)
    if (parent === 'w:rPr') this.runProperty(name, attribute, paragraph)
    else if (name === 'w:shd') this.shade(parent, shadeOf(attribute))
    else if (parent === 'w:trPr' || parent === 'w:tcPr') this.tableProperty(name, attribute)
    else if (name === 'w:tblStyle') Object.assign(this.tables.at(-1) ?? {}, { style: val ?? null })
    else if (parent === 'w:numPr' && paragraph) {
      if (name === 'w:numId') paragraph.list = val ?? null
      if (name === 'w:ilvl') paragraph.level = Number(val)
    } else if (name === 'w:pStyle' && paragraph) paragraph.style = val ?? null
  }

  private shade(parent: string, ground: Colour | null): void {
    const paragraph = this.paragraphs.at(-1)
    const table = this.tables.at(-1)
    if (parent === 'w:pPr' && paragraph) paragraph.ground = ground
    else if (parent === 'w:tcPr' && table) table.cellGround = ground
    else if (parent === 'w:tblPr' && table) table.ground = ground
  }

  private runProperty(name: string, attribute: Attribute, paragraph: OpenParagraph | undefined): void {
    const val = attribute('val')
    if (this.path.at(-3) === 'w:pPr') {
      if (name === 'w:del' && paragraph) paragraph.joins = true
      return
    }
    this.look = lookWith(this.look, name, attribute)
    if (name === 'w:rStyle') this.runStyle = val ?? null
  }

  private tableProperty(name: string, attribute: Attribute): void {
    const val = attribute('val')
    const table = this.tables.at(-1)
    if (!table) return
    const { from, to } = table.shape
    if (name === 'w:gridBefore') table.column += Number(val)
    if (name === 'w:del' || (name === 'w:hidden' && isOn(val))) table.deleted = true
    if (name === 'w:trHeight') table.flat = attribute('hRule') === 'exact' && Number(val) <= LOWEST
    if (name === 'w:gridSpan') table.shape = { ...table.shape, to: from + Math.max(1, Number(val)) }
    if (name === 'w:vMerge') {
      table.shape = { ...table.shape, merge: val === 'restart' ? 'restart' : 'continue' }
    }
    if (name !== 'w:hMerge' || val === 'restart') return
    // The old way of merging to the left: the cell before it grows, this one prints nothing.
    const before = table.row.pop()
    if (before) table.shape = { ...before.shape, to }
    if (before) this.sinks.at(-1)?.push(...before.content)
  }

  private drawing(name: string, attribute: Attribute): void {
    if (name === 'm:r') this.openRun()
    else if (name === 'wp:anchor') this.floating = true
    else if (name === 'wp:inline') this.floating = false
    else if (name === 'v:shape') this.floating = /position:\s*absolute/.test(attribute('style') ?? '')
    else if (name === 'a:blip' || name === 'v:imagedata' || name === 'c:chart' || name === 'dgm:relIds') {
      this.pictures += 1
      if (!this.floating) this.print(OBJECT)
    } else if (name.startsWith('w14:') && this.path.includes('w14:textFill'))
      this.look = lookWith(this.look, name, attribute)
    else if (STACKED_MATH.has(name)) this.print(OBJECT)
  }

  private leave(name: string): void {
    const table = this.tables.at(-1)
    if (name === 'w:p') this.closeParagraph()
    else if (name === 'w:tc' && table) {
      this.settleJoined()
      table.row.push({ shape: table.shape, content: this.sinks.pop() ?? [] })
      table.column = table.shape.to
    } else if (name === 'w:tr' && table && !table.deleted) table.rows.push(table.row)
    else if (name === 'w:tbl') this.emit(tableBlocks(this.tables.pop()?.rows ?? []))
    else if (name === 'w:bdo') this.reversed -= 1
    else if (name === 'w:txbxContent') this.closeBox()
    else if (name === 'mc:AlternateContent') this.alternatives.pop()
  }

  private closeBox(): void {
    const blocks = this.sinks.pop() ?? []
    const anchor = this.paragraphs.at(-1)
    if (anchor) anchor.after.push(...blocks)
    else this.emit(blocks)
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    // A field left open in its code would hide the rest of the document.
    if (this.fields.at(-1) === 'code') this.fields.pop()
    if (paragraph.joins && this.paragraphs.length === 0) this.joined = paragraph.text
    else this.emit([{ kind: 'paragraph', text: this.numbered(paragraph) }])
    this.emit(paragraph.after)
  }

  /** With the number Word prints in front. Beside bare digits it is kept apart, so that the two are never one number. */
  private numbered({ text, style, list, level }: OpenParagraph): string {
    const styled = this.styles.facts(style, 'paragraph')
    const id = list ?? styled.list
    const printed = text
    if (id === null || id === '0') return printed
    const number = this.numbering.next(id, level ?? styled.level)
    // An empty cell may print nothing but its automatic number.
    if (printed.trim() === '') return this.sinks.length > 1 ? number : ''
    if (number === '') return printed
    return /^[^\p{Script=Han}]*$/u.test(printed) ? `${number}${OBJECT}${printed}` : `${number}${printed}`
  }

  private emit(blocks: readonly Block[]): void {
    const top = this.sinks.length === 1
    this.sinks.at(-1)?.push(...(top ? blocks.flatMap(withoutObjects) : blocks))
  }
}
