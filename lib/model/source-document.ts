/** The neutral model every carrier is read into: paragraphs and grids in document order. Knows no form. */

/** scan: read from pictures of pages, also when they come wrapped in a PDF. */
export const CARRIERS = ['text', 'html', 'docx', 'pdf', 'scan', 'doc'] as const
export type Carrier = (typeof CARRIERS)[number]

/**
 * A part of a page of the original as a person sees it: the page from 1, then left, top, right and bottom in
 * ten-thousandths of the page's width and height.
 */
export type PagePart = readonly [page: number, left: number, top: number, right: number, bottom: number]

export type Paragraph = {
  readonly kind: 'paragraph'
  readonly text: string
  /** Of a carrier with pages: where each printed line stands, and where in the text it begins. */
  readonly lines?: readonly PrintedLine[]
  /** A scan whose recognition is not certain here: numbers taken from it are doubtful. */
  readonly unsure?: true
}

export type PrintedLine = { readonly at: number; readonly part: PagePart }

/** A cell of a grid with the rectangle it covers. */
export type GridCell = {
  readonly text: string
  readonly column: number
  readonly colspan: number
  readonly rowspan: number
  /** Of a carrier with pages: where it stands, one part for each page it runs over. */
  readonly parts?: readonly PagePart[]
  /** A scan: something is printed but not read with certainty. A value that is not read is the text `？`. */
  readonly unsure?: true
  /** A scan: the unsure cell as PNG in base64, for a person to decide. */
  readonly picture?: string
  /** A scan: how certain recognition is of a number or sign, 0 to 100. */
  readonly confidence?: number
}
export type Grid = {
  readonly kind: 'grid'
  /** Each row lists the cells that begin in it. */
  readonly rows: readonly (readonly GridCell[])[]
  /** True when columns come from table markup; false when from tabs or pipes, which may have moved. */
  readonly structured: boolean
  /**
   * Bars that tell cells and no columns. `cells`: a line for each cell, so that a row ends where words follow values.
   * `filled`: rows are filled up at their end, so that an empty cell there may be none.
   */
  readonly loose?: 'cells' | 'filled'
}
export type Block = Paragraph | Grid

/** A day the carrier states: as `2024-01-26`, beside which words (发布日期, PubDate; 成文日期 is the day of writing). */
export type PrintedDate = { readonly date: string; readonly label: string; readonly snippet: string }

export type SourceDocument = {
  readonly carrier: Carrier
  /** The text encoding found, null for binary carriers. */
  readonly encoding: string | null
  /** The title the carrier itself declares (HTML title, DOCX core property), if any. */
  readonly declaredTitle: string | null
  readonly blocks: readonly Block[]
  /** Pictures in the body: a table may be one of them. */
  readonly pictures: number
  /** The day of publication the page around the report states, if any. */
  readonly publishedAt?: PrintedDate | null
}
