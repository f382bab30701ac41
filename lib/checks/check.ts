import type { FormId, ReportForm, SectionNumber } from '../catalogue/form'
import type { CellIndicatorId } from '../catalogue/indicators'
import type { UnitKind } from '../catalogue/unit-kinds'
import type { Severity } from '../model/finding'
import type { Cells, Mention, Report, Section } from '../model/report'
import type { Carrier } from '../model/source-document'
import type { Phone } from './contact-phones'
import type { CountyUnits } from './county-units'
import type { ThresholdSetting } from './thresholds'

/**
 * What a check may know beside the report itself: from the register, the settings, and the reports around it. What is
 * left out is not known (a file that is only read has nothing around it), and a rule that needs it says nothing.
 */
export type CheckContext = {
  readonly unitKind: UnitKind | null
  readonly unitName: string | null
  /** The year the report is filed under; it overrules what the document says. */
  readonly year: number | null
  /** The same unit (or its predecessor) one year earlier; null where no report is stored. */
  readonly previousYear: YearBefore | null
  /** Reports of other units of the same year whose text may be like this one's. */
  readonly alike?: readonly OtherReport[]
  /** ISO day of publication as a person has registered it. */
  readonly publishedOn?: string | null
  /** An earlier version of this report that was published: the day, and cells that hold another number now. */
  readonly published?: { readonly on: string; readonly differing: readonly CellIndicatorId[] } | null
  /** The telephone numbers of other units in their reports of the year, a list each. */
  readonly phones?: readonly (readonly Phone[])[]
  /** For the report of a whole government: the reports it is the sum of. */
  readonly county?: CountyUnits | null
  /** Thresholds that were set; the others have their defaults. */
  readonly thresholds?: readonly ThresholdSetting[]
}
export type YearBefore = {
  readonly cells: Cells
  readonly form: ReportForm | null
  readonly sections?: readonly Section[]
}

/** The words of another unit's report. */
export type OtherReport = { readonly unit: string; readonly sections: readonly Section[] }

export type CheckInput = { readonly report: Report; readonly context: CheckContext }

/** What a rule says, before findings are grouped and weighed. */
export type RawFinding = {
  /** Chinese, one or two sentences, with the arithmetic written out. */
  readonly message: string
  /** Every cell of the report the statement rests on. */
  readonly cells: readonly CellIndicatorId[]
  readonly quote: string | null
  /** False: an input is blank, a mark or unread. */
  readonly assessable: boolean
  /** Milder than the rule's own severity. */
  readonly severity?: Severity
  /** Set where the rule itself knows that the reading is in doubt. */
  readonly kind?: 'extraction'
}

/** A small report in data: zeros everywhere, but for what is said here. Every rule carries two. */
export type Sample = {
  readonly form?: FormId
  readonly year?: number
  readonly unit?: string
  /** Printed text of cells: '' blank, '/' mark, '?' illegible, else a number. */
  readonly cells?: Partial<Record<CellIndicatorId, string>>
  /** The title the reader found. */
  readonly title?: string
  /** What stands in front of the first section. */
  readonly intro?: string
  /** Sections by number; unnamed ones hold a neutral sentence, null leaves one out. */
  readonly prose?: Partial<Record<SectionNumber, string | null>>
  readonly mentions?: readonly (Pick<Mention, 'indicator' | 'value' | 'quote'> & Partial<Mention>)[]
  /** A version that was published before, on an ISO day (zeros but for these cells). */
  readonly earlier?: { readonly on: string; readonly cells: Partial<Record<CellIndicatorId, string>> }
  /** For a whole government's report: the units that reported (zeros but for these cells), and those that did not. */
  readonly county?: {
    readonly units: readonly { readonly unit: string; readonly cells?: Sample['cells'] }[]
    readonly missing?: readonly string[]
  }
  /** Tables the document lacks. */
  readonly without?: readonly (keyof Report['tables'])[]
  readonly carrier?: Carrier
  /** ISO date the page says it was published on. */
  readonly published?: string
  /** What the reader said of misspelt labels. */
  readonly typos?: readonly string[]
  /** Cells of the year before (zeros but for these); absent: no report is stored. */
  readonly previous?: Partial<Record<CellIndicatorId, string>>
  /** Sections of the year before; the rest of that report is zeros. */
  readonly previousProse?: Sample['prose']
  /** Reports of other units of the year. */
  readonly alike?: readonly { readonly unit: string; readonly prose: NonNullable<Sample['prose']> }[]
  /** What other units print of how to reach them, a text each. */
  readonly contacts?: readonly string[]
}

/** One rule in one file: what must hold, why, and two reports that show it. */
export type Check = {
  readonly id: string
  readonly severity: Severity
  /** Chinese, a few words: what is compared. */
  readonly title: string
  /** Chinese: the document the rule rests on, or that it is common practice only. */
  readonly basis: string
  /** Chinese: what must hold and why. */
  readonly explanation: string
  /** Pure. An empty list: nothing to say. Never throws on a report. */
  readonly run: (input: CheckInput) => RawFinding[]
  readonly passing: Sample
  readonly failing: Sample
}

/** The year the rules go by. */
export function yearOf({ report, context }: CheckInput): number | null {
  return context.year ?? report.identity.year
}
