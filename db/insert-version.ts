import type { IndicatorId } from '../lib/catalogue/indicators'
import type { Cell } from '../lib/model/cell-value'
import type { Report } from '../lib/model/report'
import { isOldSum } from '../lib/table/before-2019/old-series'
import { packDocument } from './document-blob'
import { formNumber } from './form-number'
import { insertOldTable } from './old-figures'
import { proseCells } from './prose-cells'
import { indicatorNumber } from './queries/indicator-numbers'
import { indexPassages } from './search-index'
import { run, type Store } from './store'

/** The keys a version is filed under. */
export type VersionKey = {
  readonly county: number
  readonly versionId: number
  readonly unitId: number
  readonly year: number
}
type CellFlags = { readonly approximate: boolean; readonly derived: boolean }
const PRINTED: CellFlags = { approximate: false, derived: false }
/** A sum of rows of an older table, printed nowhere. */
const SUMMED: CellFlags = { approximate: false, derived: true }
const bit = (value: boolean) => (value ? 1 : 0)

const CELL_SQL = `
  INSERT INTO cells (county, version_id, indicator, unit_id, year, current, form, status, value, mark, raw,
    place_block, place_row, place_column, snippet, doubtful, approximate, derived, note)
  VALUES ($county, $versionId, $indicator, $unitId, $year, $current, $form, $status, $value, $mark, $raw,
    $block, $row, $column, $snippet, $doubtful, $approximate, $derived, $note)`

/** Numbers the distinct snippets of a document in the order they are met. */
class Snippets {
  readonly texts: string[] = []
  readonly #index = new Map<string, number>()

  add(text: string): number {
    const known = this.#index.get(text)
    if (known !== undefined) return known
    this.#index.set(text, this.texts.length)
    return this.texts.push(text) - 1
  }
}

/** What a version counts as: 0 past, 1 what counts, 2 draft. */
export type Current = 0 | 1 | 2

/** Writes everything read from a document under a version that exists; raw prepared statements, one per table. */
export function insertReading(store: Store, key: VersionKey, report: Report, current: Current = 1): void {
  const snippets = new Snippets()
  const insert = (id: IndicatorId, cell: Cell, flags: CellFlags) =>
    run(store, CELL_SQL, {
      ...key,
      current,
      indicator: indicatorNumber(store, id),
      form: formNumber(report.form),
      ...cellColumns(cell, snippets),
      approximate: bit(flags.approximate),
      derived: bit(flags.derived),
    })
  const old = report.form === 'before-2019'
  for (const [id, cell] of report.cells) insert(id, cell, old && isOldSum(id) ? SUMMED : PRINTED)
  for (const [id, cell] of proseCells(report.mentions)) insert(id, cell, cell)
  insertSections(store, key, report)
  indexPassages(store, key, report)
  insertMentions(store, key, report)
  if (report.oldTable) insertOldTable(store, key, report.oldTable)
  const { encoding, declaredTitle, pictures, blocks } = report.source
  const content = packDocument({
    encoding,
    declaredTitle,
    pictures,
    blocks,
    snippets: snippets.texts,
    warnings: report.warnings,
  })
  run(store, 'INSERT INTO documents VALUES ($county, $versionId, $content)', {
    county: key.county,
    versionId: key.versionId,
    content,
  })
}

/** The columns of a cell's value and place. Raw text is left out where it only repeats the number, or is empty. */
function cellColumns(cell: Cell, snippets: Snippets) {
  const { value: read, place } = cell
  const value = read.status === 'number' ? read.value : null
  const plain = value === null ? '' : String(value)
  return {
    status: read.status,
    value,
    mark: read.status === 'mark' ? read.mark : null,
    raw: cell.raw === plain ? null : cell.raw,
    block: place?.block ?? null,
    row: place?.row ?? null,
    column: place?.column ?? null,
    snippet: place ? snippets.add(place.snippet) : null,
    doubtful: bit(cell.doubtful),
    note: cell.note,
  }
}

function insertSections(store: Store, key: VersionKey, report: Report): void {
  for (const [position, section] of report.sections.entries()) {
    run(
      store,
      'INSERT INTO sections VALUES ($county, $versionId, $position, $number, $heading, $paragraphs)',
      {
        county: key.county,
        versionId: key.versionId,
        position,
        number: section.number,
        heading: section.heading,
        paragraphs: JSON.stringify(section.paragraphs),
      },
    )
  }
}

function insertMentions(store: Store, key: VersionKey, report: Report): void {
  for (const [position, mention] of report.mentions.entries()) {
    run(
      store,
      `INSERT INTO mentions VALUES ($county, $versionId, $position, $indicator, $value, $quote, $place,
         $approximate, $implicit, $derived, $doubtful)`,
      {
        county: key.county,
        versionId: key.versionId,
        position,
        indicator: indicatorNumber(store, `prose.${mention.indicator}`),
        value: mention.value,
        quote: mention.quote,
        place: mention.place && JSON.stringify(mention.place),
        approximate: bit(mention.approximate),
        implicit: bit(mention.implicit),
        derived: bit(mention.derived),
        doubtful: bit(mention.doubtful),
      },
    )
  }
}
