import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { brokenFile } from '../../../lib/broken-file'
import type { Actor } from '../../../lib/desk/permissions'
import { type Outcome, refused } from '../../../lib/model/outcome'
import type { Report } from '../../../lib/model/report'
import type { GivenIdentity } from '../../../lib/narrative/identity'
import type { readReport } from '../../../lib/pipeline'
import { LARGEST_FILE } from '../../../lib/read-worker/limits'
import { readApart } from '../../../lib/read-worker/reading-pool'
import { READER_VERSION } from '../../../lib/reader-version'
import { sha256 } from '../../originals'
import { one, run, type Store, StoreError, write } from '../../store'
import { signed } from '../at-desk'
import { demand } from '../demand'
import { type Assessment, assess } from './assess'
import { dropStaged, keepStaged, stagedBytes } from './staged-bytes'

export type BroughtFile = { readonly bytes: Uint8Array; readonly fileName: string }
/** Reads a file; by default in a process of its own, tests give their own. */
export type Read = typeof readReport
export type StagedLine = { readonly id: number; readonly assessment: Assessment }

/** More lines than this wait for nobody. */
const MOST_LINES = 500

/** Reads a file of a stranger; whatever happens in the reader is a sentence. */
export async function readBrought(
  { bytes, fileName }: BroughtFile,
  given: GivenIdentity = {},
  read: Read = readApart,
): Promise<Outcome<Report>> {
  if (bytes.byteLength > LARGEST_FILE)
    return refused(`文件超过 ${LARGEST_FILE / 1_000_000} MB 的上限，没有读取；请压缩其中的图片。`)
  try {
    return await read(bytes, fileName, given)
  } catch (error) {
    return refused(brokenFile(error))
  }
}

/**
 * Reads a file and puts it on the person's list of what is to be confirmed; a file that cannot be read stands there with
 * the reason. Throws StoreError when the same file is on the list already, or the list is full.
 */
export async function stageFile(
  store: Store,
  actor: Actor,
  file: BroughtFile,
  given: GivenIdentity = {},
  read?: Read,
): Promise<StagedLine> {
  demand(actor, 'import')
  const hash = sha256(file.bytes)
  refuseAgain(store, actor, hash)
  const outcome = await readBrought(file, given, read)
  return write(store, () => {
    // Another request of the same person may have brought it while this one was read.
    refuseAgain(store, actor, hash)
    const { assessment, reading } = assessed(store, { ...file, hash, given }, outcome)
    // Not before the line: somebody else who takes the same file off their list would take bytes nobody names yet along.
    keepStaged(store, file.bytes)
    run(
      store,
      `INSERT INTO staged_reports (by_id, by_name, at, file_name, hash, bytes, given_unit, given_year, reader, reading, assessment)
       VALUES ($byId, $byName, $at, $fileName, $hash, $bytes, $unit, $year, $reader, $reading, $assessment)`,
      {
        ...signed(actor),
        fileName: file.fileName,
        hash,
        bytes: file.bytes.byteLength,
        ...columnsOf(given, reading, assessment),
      },
    )
    return { id: lastLine(store), assessment }
  })
}

/** Reads a line again as the report of this unit and year; what is not given is left to the document. */
export async function rereadStaged(
  store: Store,
  actor: Actor,
  id: number,
  given: GivenIdentity,
  read?: Read,
): Promise<Assessment> {
  demand(actor, 'import')
  const line = stagedLine(store, actor, id)
  const file = { bytes: stagedBytes(store, line.hash), fileName: line.fileName }
  const outcome = await readBrought(file, given, read)
  return write(store, () => {
    const { assessment, reading } = assessed(store, { ...file, hash: line.hash, given }, outcome)
    const changed = run(
      store,
      `UPDATE staged_reports SET given_unit = $unit, given_year = $year, reader = $reader, reading = $reading,
         assessment = $assessment WHERE id = $id AND by_id = $person`,
      { id, person: actor.id, ...columnsOf(given, reading, assessment) },
    )
    if (changed === 0) throw new StoreError(GONE)
    return assessment
  })
}

const GONE = '这一行已不在待确认清单中，可能已确认或移去；请刷新后再看。'

export type StagedLineRow = {
  readonly id: number
  readonly fileName: string
  readonly hash: string
  readonly givenUnit: string | null
  readonly givenYear: number | null
  readonly reader: number
  readonly reading: Buffer | null
  readonly assessment: string
}

/** A line of the person's own list. Throws StoreError when it is not there. */
export function stagedLine(store: Store, actor: Actor, id: number): StagedLineRow {
  const row = one<StagedLineRow>(
    store,
    `SELECT id, file_name AS fileName, hash, given_unit AS givenUnit, given_year AS givenYear, reader, reading, assessment
     FROM staged_reports WHERE id = $id AND by_id = $person`,
    { id, person: actor.id },
  )
  if (!row) throw new StoreError(GONE)
  return row
}

/** Takes a line off the person's list, with its bytes. */
export function removeStaged(store: Store, actor: Actor, line: { id: number; hash: string }): void {
  run(store, 'DELETE FROM staged_reports WHERE id = $id AND by_id = $person', {
    id: line.id,
    person: actor.id,
  })
  dropStaged(store, [line.hash])
}

export function unpackReading(reading: Buffer): Report {
  const { cells, ...rest } = JSON.parse(inflateRawSync(reading).toString('utf8'))
  return { ...rest, cells: new Map(cells) }
}

function packReading(report: Report): Buffer {
  return deflateRawSync(JSON.stringify({ ...report, cells: [...report.cells] }))
}

function assessed(
  store: Store,
  file: BroughtFile & { readonly hash: string; readonly given: GivenIdentity },
  outcome: Outcome<Report>,
): { assessment: Assessment; reading: Buffer | null } {
  if (outcome.ok) {
    const report = outcome.value
    return { assessment: assess(store, { ...file, report }), reading: packReading(report) }
  }
  const { unit = null, year = null } = file.given
  const read = { unit, year, form: null, cells: null }
  return { assessment: { ...read, ok: false, reason: outcome.reason }, reading: null }
}

function columnsOf(given: GivenIdentity, reading: Buffer | null, assessment: Assessment) {
  return {
    unit: given.unit ?? null,
    year: given.year ?? null,
    reader: READER_VERSION,
    reading,
    assessment: JSON.stringify(assessment),
  }
}

function refuseAgain(store: Store, actor: Actor, hash: string): void {
  const rows = one<{ lines: number; same: string | null }>(
    store,
    `SELECT count(*) AS lines, max(CASE WHEN hash = $hash THEN file_name END) AS same
     FROM staged_reports WHERE by_id = $person`,
    { hash, person: actor.id },
  )
  if (rows?.same) throw new StoreError(`与清单中的“${rows.same}”是同一个文件，没有再收。`)
  if ((rows?.lines ?? 0) >= MOST_LINES)
    throw new StoreError(`清单中已有 ${MOST_LINES} 份，请先确认或移去一部分。`)
}

function lastLine(store: Store): number {
  return one<{ id: number }>(store, 'SELECT last_insert_rowid() AS id')?.id ?? 0
}
