import { FORMS } from '../catalogue/indicators'
import { reportToDocx } from '../export/report-docx'
import { type HtmlStyle, reportToHtml } from '../export/report-html'
import { reportToText, type TextLayout } from '../export/report-text'
import type { WrittenReport } from '../export/written-report'
import { type Draft, draftOf } from './apply-faults'
import { DEMO_UNITS, demoHistory, type UnitYear } from './demo-history'
import { DEMO_COUNTY, DEMO_NOTICE, type DemoUnit } from './demo-unit'
import { DEMO_FAULTS, type Fault } from './faults'
import { toGb18030 } from './gb18030'
import { reportProse } from './prose/report-prose'
import { seededRandom } from './seeded-random'
import { handedIn, publicationDay } from './submissions'

/** html and docx, or text in one of its layouts. */
export type DemoCarrier = 'html' | 'docx' | TextLayout
export type DemoDocument = {
  /** Canonical name with the county. */
  readonly unit: string
  readonly year: number
  readonly carrier: DemoCarrier
  readonly encoding: 'utf-8' | 'gb18030'
  /** Relative, e.g. `2023/云泽县民政局.html`. */
  readonly path: string
  readonly report: WrittenReport
  /** What its prose adds up to as published items; null where it states none or contradicts itself. */
  readonly publishedItems: number | null
  readonly faults: readonly Fault[]
}

const CARRIERS: Record<DemoCarrier, number> = { html: 45, docx: 35, tabs: 8, pipes: 5, pdf: 7 }
const EXTENSIONS: Record<DemoCarrier, string> = {
  html: 'html',
  docx: 'docx',
  tabs: 'txt',
  pipes: 'md',
  pdf: 'txt',
}
/** Share of GB18030 among web pages and text. */
const GB18030_SHARE = 0.05

const TITLES: readonly ((name: string, year: number) => string)[] = [
  (name, year) => `${name}${year}年政府信息公开工作年度报告`,
  (name, year) => `${name}${year}年政府信息公开工作年度报告`,
  (name, year) => `${name} ${year} 年政府信息公开工作年度报告`,
  (name, year) => `${year}年${name}政府信息公开工作年度报告`,
]

/** Every document of the demo county, not yet written: what is in it, in which carrier, under which name. */
export function demoDocuments(): DemoDocument[] {
  return demoHistory()
    .filter(({ unit, year }) => unit.kind === 'government' || handedIn(unit.name, year))
    .map(toDocument)
}

function toDocument(unitYear: UnitYear): DemoDocument {
  const { unit, year } = unitYear
  const faults = DEMO_FAULTS.filter((fault) => fault.unit === unit.name && fault.year === year)
  const draft = draftOf(unitYear, faults)
  const random = seededRandom(`${unit.name}/${year}/carrier`)
  const carrier = carrierFor(random.weighted(CARRIERS), faults)
  const canonical = `${DEMO_COUNTY}${unit.name}`
  const gb = carrier !== 'docx' && random.chance(GB18030_SHARE)
  return {
    unit: canonical,
    year,
    carrier,
    encoding: gb ? 'gb18030' : 'utf-8',
    path: `${year}/${canonical}${year}年年报.${EXTENSIONS[carrier]}`,
    report: writtenReport(unitYear, draft, faults),
    publishedItems: statedItems(draft),
    faults,
  }
}

/** A lost blank or a picture cannot be shown in the lines of a PDF: such reports come as tables. */
function carrierFor(drawn: DemoCarrier, faults: readonly Fault[]): DemoCarrier {
  const plain = drawn === 'html' || drawn === 'docx'
  if (faults.some((fault) => fault.kind === 'pictured') && !plain) return 'html'
  if (faults.some((fault) => fault.kind.startsWith('zeros')) && drawn === 'pdf') return 'tabs'
  return drawn
}

function statedItems({ facts }: Draft): number | null {
  if (facts.statement === 'none' || facts.secondTotal !== null) return null
  return facts.published.website + facts.published.wechat + facts.published.other
}

/** Whose words, of which year, a report is written in: its own, but for copies. */
function wordsOf({ unit, year }: UnitYear, faults: readonly Fault[]) {
  const copy = faults.find((fault) => fault.kind === 'copied-text')
  const source = copy && DEMO_UNITS.find((each) => each.name === copy.from)
  const old = faults.some((fault) => fault.kind === 'copied-year')
  const { name, topics } = source ?? unit
  return { topics, random: seededRandom(`${name}/${old ? year - 1 : year}/prose`) }
}

function writtenReport(unitYear: UnitYear, draft: Draft, faults: readonly Fault[]): WrittenReport {
  const { unit, year } = unitYear
  const { topics, random } = wordsOf(unitYear, faults)
  const name = printedName(unit)
  const basis = FORMS[draft.form].basis
  return {
    unit: name,
    year,
    form: draft.form,
    title: random.pick(TITLES)(name, year),
    notice: DEMO_NOTICE,
    published: publicationDay(unit.name, year, unit.kind === 'government'),
    ...reportProse({ unit: { ...unit, topics }, name, year, basis, facts: draft.facts, random }),
    cells: draft.cells,
    ...(draft.pictured ? { pictured: draft.pictured } : {}),
  }
}

/** Some townships and subdistricts sign with their full name. */
function printedName(unit: DemoUnit): string {
  const full = seededRandom(`${unit.name}/signature`).chance(0.4)
  const suffix = unit.kind === 'township' ? '人民政府' : unit.kind === 'subdistrict' ? '办事处' : ''
  return `${DEMO_COUNTY}${unit.name}${full ? suffix : ''}`
}

/** The bytes of a document. Same document, same bytes. */
export async function documentBytes(document: DemoDocument): Promise<Uint8Array> {
  const { carrier, encoding, report } = document
  if (carrier === 'docx') return reportToDocx(report)
  const charset = encoding === 'gb18030' ? 'gb2312' : 'utf-8'
  const text =
    carrier === 'html' ? reportToHtml(report, pageStyle(document), charset) : reportToText(report, carrier)
  return encoding === 'gb18030' ? toGb18030(text) : new TextEncoder().encode(text)
}

/** A unit's pages look alike for some years, then the web site is rebuilt. */
function pageStyle({ unit, year }: DemoDocument): HtmlStyle {
  const random = seededRandom(`${unit}/page/${year < 2022}`)
  return {
    splitTables: random.chance(0.2),
    nestedDivs: random.chance(0.4),
    wordMarkup: random.chance(0.5),
    nbspBlanks: random.chance(0.4),
    fillerColumns: random.pick([0, 0, 0, 1, 2] as const),
    thead: random.chance(0.3),
    metadataTable: random.chance(0.6),
  }
}
