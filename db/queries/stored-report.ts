import type { ReportForm, SectionNumber } from '../../lib/catalogue/form'
import type { IndicatorId } from '../../lib/catalogue/indicators'
import type { ProseIndicatorId } from '../../lib/catalogue/prose-indicators'
import type { Place } from '../../lib/model/cell-value'
import type { Mention, Report, Section, SectionParagraph } from '../../lib/model/report'
import { unpackDocument } from '../document-blob'
import { oldTableOf } from '../old-figures'
import { all, one, type Store } from '../store'
import { countyKey } from './county-info'
import { indicatorId } from './indicator-numbers'
import { type ReportValues, reportValues } from './report-values'

/** A report as it was read, from the store, with the series its prose states. */
export type StoredReport = { readonly report: Report; readonly prose: ReportValues['prose'] }

type HeadRow = {
  name: string
  year: number
  form: ReportForm | null
  scope: Report['identity']['scope']
  title: string | null
  carrier: Report['source']['carrier']
  has_disclosure: number
  has_applications: number
  has_disputes: number
  stated_date: string | null
  stated_date_label: string | null
  content: Buffer
}
const HEAD_SQL = `
  SELECT u.name, v.year, v.form, v.scope, v.title, v.carrier, v.has_disclosure, v.has_applications, v.has_disputes,
    v.stated_date, v.stated_date_label, d.content
  FROM report_versions v
  JOIN units u ON u.county = v.county AND u.id = v.unit_id
  JOIN documents d ON d.county = v.county AND d.version_id = v.id
  WHERE v.county = $county AND v.id = $versionId`

/** Rebuilds the report a version was saved from; null when there is no such version. */
export function storedReport(store: Store, versionId: number): StoredReport | null {
  const key = { county: countyKey(store), versionId }
  const head = one<HeadRow>(store, HEAD_SQL, key)
  if (!head) return null
  const document = unpackDocument(head.content)
  const values = reportValues(store, versionId, document.snippets)
  const oldTable = head.form === 'before-2019' ? oldTableOf(store, key) : undefined
  const report: Report = {
    identity: { unit: head.name, year: head.year, scope: head.scope, title: head.title },
    form: head.form,
    tables: {
      disclosure: head.has_disclosure === 1,
      applications: head.has_applications === 1,
      disputes: head.has_disputes === 1,
    },
    cells: values.cells,
    ...(oldTable ? { oldTable } : {}),
    sections: sectionsOf(store, key),
    mentions: mentionsOf(store, key),
    warnings: document.warnings,
    source: {
      carrier: head.carrier,
      encoding: document.encoding,
      declaredTitle: document.declaredTitle,
      blocks: document.blocks,
      pictures: document.pictures,
      ...publishedAt(head),
    },
  }
  return { report, prose: values.prose }
}

/** The stated day with its label; the words around it are in the page, not in the store. */
function publishedAt({
  stated_date: date,
  stated_date_label: label,
}: HeadRow): Pick<Report['source'], 'publishedAt'> {
  if (date === null) return {}
  return { publishedAt: { date, label: label ?? '', snippet: `${label ?? ''}：${date}` } }
}

type VersionKey = { county: number; versionId: number }

/** The sections of a version as text, in printed order. */
export function sectionsOf(store: Store, key: VersionKey): Section[] {
  return all<{ number: SectionNumber; heading: string; paragraphs: string }>(
    store,
    `SELECT number, heading, paragraphs FROM sections
     WHERE county = $county AND version_id = $versionId ORDER BY position`,
    key,
  ).map((row) => ({ ...row, paragraphs: JSON.parse(row.paragraphs) as SectionParagraph[] }))
}

type MentionRow = {
  indicator: number
  value: number
  quote: string
  place: string | null
  approximate: number
  implicit: number
  derived: number
  doubtful: number
}

function mentionsOf(store: Store, key: VersionKey): Mention[] {
  return all<MentionRow>(
    store,
    `SELECT indicator, value, quote, place, approximate, implicit, derived, doubtful FROM mentions
     WHERE county = $county AND version_id = $versionId ORDER BY position`,
    key,
  ).map((row) => ({
    indicator: mentionIndicator(indicatorId(store, row.indicator)),
    value: row.value,
    quote: row.quote,
    place: row.place === null ? null : (JSON.parse(row.place) as Place),
    approximate: row.approximate === 1,
    implicit: row.implicit === 1,
    derived: row.derived === 1,
    doubtful: row.doubtful === 1,
  }))
}

function mentionIndicator(id: IndicatorId): ProseIndicatorId {
  return id.slice('prose.'.length) as ProseIndicatorId
}
