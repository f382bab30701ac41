import type { Block } from '../model/source-document'
import type { Colour } from './css-colour'
import { isRunUnseen, lookWithin, type RunLook } from './docx-sight'
import type { Styles } from './docx-styles'
import type { CellShape, WordCell } from './word-table'

/** A paragraph while it is read. */
export type OpenParagraph = {
  text: string
  /** Blocks of text boxes anchored in it: they are printed behind it. */
  after: Block[]
  style: string | null
  list: string | null
  level: number | null
  ground: Colour | null
  /** Of its last signs. */
  height: string | null
  /** Its end was deleted under tracked changes: the next paragraph continues it. */
  joins: boolean
}
/** A table while it is read. */
export type OpenTable = {
  rows: WordCell[][]
  row: WordCell[]
  column: number
  deleted: boolean
  shape: CellShape
  style: string | null
  /** The row is too low for print. */
  flat: boolean
  ground: Colour | null
  cellGround: Colour | null
}

const FIRST_CELL: CellShape = { from: 0, to: 1, merge: 'none' }

export const newParagraph = (text: string): OpenParagraph => ({
  text,
  after: [],
  style: null,
  list: null,
  level: null,
  ground: null,
  height: null,
  joins: false,
})

export const newTable = (): OpenTable => ({
  rows: [],
  row: [],
  column: 0,
  deleted: false,
  shape: FIRST_CELL,
  style: null,
  flat: false,
  ground: null,
  cellGround: null,
})

/** What is said of a run: by itself, by its style, and by what it stands in. */
export type RunPlace = {
  readonly look: RunLook
  readonly style: string | null
  readonly paragraph: OpenParagraph | undefined
  /** The innermost last. */
  readonly tables: readonly OpenTable[]
}

/** How a run is printed where it stands: its own properties, then those of styles, then the usual ones of the document. */
export function lookAt(styles: Styles, { look, style, paragraph, tables }: RunPlace): RunLook {
  const table = tables.at(-1)
  return lookWithin([
    look,
    styles.facts(style, 'character').look,
    styles.facts(paragraph?.style ?? null, 'paragraph').look,
    ...(table ? [styles.facts(table.style, 'table').look] : []),
    styles.defaultLook,
  ])
}

/** Whether a run of this look cannot be seen, or perhaps not, where it stands. */
export function isUnseenAt(styles: Styles, look: RunLook, place: RunPlace): boolean {
  if (place.tables.some(({ flat }) => flat)) return true
  const around = place.tables
    .toReversed()
    .map((table) => ({ table, styled: styles.facts(table.style, 'table') }))
  if (place.look.ink === null && around.some(({ styled }) => styled.unseen)) return true
  const grounds = around.flatMap(({ table, styled }) => [table.cellGround, table.ground, styled.ground])
  return isRunUnseen(look, [place.paragraph?.ground ?? null, ...grounds])
}
