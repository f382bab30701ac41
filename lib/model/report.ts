import type { ReportForm, SectionNumber } from '../catalogue/form'
import type { CellIndicatorId } from '../catalogue/indicators'
import type { ProseIndicatorId } from '../catalogue/prose-indicators'
import type { Cell, Place } from './cell-value'
import type { OldTable } from './old-table'
import type { SourceDocument } from './source-document'

/** own: the unit's own report · government: the report of a whole government · unknown: the text does not tell. */
export type Scope = 'own' | 'government' | 'unknown'

/** Whose report it is, for which year, as far as title and text tell. */
export type Identity = {
  /** Canonical name (中宁县白马乡), null when the document does not name its unit. */
  readonly unit: string | null
  readonly year: number | null
  readonly scope: Scope
  readonly title: string | null
}

export type SectionParagraph = {
  readonly text: string
  readonly block: number
  /** A paragraph put together from several blocks (lines of a page): where in its text the later ones begin. */
  readonly joins?: readonly { readonly at: number; readonly block: number }[]
  /** Read from a picture without certainty: counts in it are doubtful. */
  readonly unsure?: true
}
/** One of the six sections, as text without its tables. */
export type Section = {
  readonly number: SectionNumber
  readonly heading: string
  readonly paragraphs: readonly SectionParagraph[]
}

/** A count the prose states. */
export type Mention = {
  readonly indicator: ProseIndicatorId
  readonly value: number
  /** The printed words the value was taken from. */
  readonly quote: string
  readonly place: Place | null
  /** 余, 约, 多, 近: not exact. */
  readonly approximate: boolean
  /** No number is printed: 未收到 → 0. */
  readonly implicit: boolean
  /** A sum of parts. */
  readonly derived: boolean
  /** A careful reader could decline to take it. */
  readonly doubtful: boolean
}

/** Something the reader wants a person to know; never an exception. */
export type Warning = {
  readonly code:
    | 'unit-uncertain'
    /** The name of the unit lacks its place; a store completes it and says so itself. */
    | 'unit-without-place'
    | 'year-uncertain'
    | 'scope-uncertain'
    | 'form-uncertain'
    | 'table-missing'
    | 'row-missing'
    | 'row-unread'
    | 'label-typo'
    | 'cell-doubtful'
    | 'section-missing'
    | 'numbers-unplaced'
  /** Chinese, one sentence. */
  readonly message: string
  readonly place: Place | null
}

export type Cells = ReadonlyMap<CellIndicatorId, Cell>

/** A report as read from one document, before any check. */
export type Report = {
  readonly identity: Identity
  /** Found from the labels, not from the year; null when no table was found. */
  readonly form: ReportForm | null
  /** Which of the three tables the document has as text. */
  readonly tables: {
    readonly disclosure: boolean
    readonly applications: boolean
    readonly disputes: boolean
  }
  readonly cells: Cells
  /** The statistics table of a report of 2008–2018; what continues in the later forms is among the cells too. */
  readonly oldTable?: OldTable
  readonly sections: readonly Section[]
  readonly mentions: readonly Mention[]
  readonly warnings: readonly Warning[]
  readonly source: SourceDocument
}
