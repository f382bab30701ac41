import { basename } from 'node:path'
import { brokenFile } from '../lib/broken-file'
import type { ReportForm } from '../lib/catalogue/form'
import { type Outcome, refused } from '../lib/model/outcome'
import type { Report } from '../lib/model/report'
import type { readReport } from '../lib/pipeline'
import { readApart, readingPool } from '../lib/read-worker/reading-pool'
import { type County, setCounty, settleCounty } from './county'
import { countRevision, logEvent } from './desk/at-desk'
import { COMMAND_LINE } from './desk/demand'
import { tellingLocked } from './desk/locked-coverage'
import { logPlace } from './desk/staging/confirm-staged'
import { externalNotes, isCountySettled } from './external-note'
import { fileBytes, fileFault } from './file-bytes'
import { importPaths } from './import-paths'
import { readAhead } from './read-ahead'
import { type CellCounts, countCells, readingNotes } from './reading-notes'
import { recheckGovernments } from './recheck-governments'
import { type Saved, type SaveOutcome, saveReport } from './save-report'
import { storageFault } from './storage-fault'
import { type Store, StoreError, write } from './store'

export type FileResult =
  | {
      readonly file: string
      readonly ok: true
      readonly saved: Saved
      readonly form: ReportForm | null
      readonly cells: CellCounts
      /** What a person should look at, Chinese sentences. */
      readonly notes: readonly string[]
    }
  | { readonly file: string; readonly ok: false; readonly reason: string }
export type ImportSummary = {
  readonly results: readonly FileResult[]
  readonly skipped: readonly { readonly file: string; readonly reason: string }[]
  readonly refused: number
  /** Files that met another file of the same unit and year within this run. */
  readonly conflicts: number
  readonly outcomes: Readonly<Record<SaveOutcome, number>>
  readonly county: County | undefined
  /** Locked years that count other units since the county was set. */
  readonly locked: readonly number[]
}
export type ImportOptions = {
  /** Overrule what the documents say; for single files. */
  readonly unit?: string | undefined
  readonly year?: number | undefined
  readonly county?: { readonly code: number; readonly name: string | null } | undefined
  readonly restore?: boolean
  /** Files reports as 已交, to be reviewed at the desk, instead of counting them at once. */
  readonly draft?: boolean
  /** Reads the files, by default in processes of their own and several at a time; tests give their own. */
  readonly read?: typeof readReport
  /** Does everything and takes it back at the end; keeps no originals. */
  readonly dryRun?: boolean
  /** Called for each page of a file that takes seconds a page. */
  readonly onPage?: (file: string, page: number, pages: number) => void
  /** Called after each file. */
  readonly onFile?: (result: FileResult, done: number, total: number) => void
}

/**
 * Imports files and folders, one transaction per report, in their order; a file that is refused does not stop the others.
 * Throws StoreError only when the county cannot be set, or unit and year are given for more than one file.
 */
export async function importFiles(
  store: Store,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<ImportSummary> {
  if (!options.dryRun) return importInto(store, paths, options)
  store.sqlite.exec('BEGIN IMMEDIATE')
  try {
    return await importInto({ ...store, folder: null }, paths, options)
  } finally {
    store.sqlite.exec('ROLLBACK')
  }
}

async function importInto(
  store: Store,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportSummary> {
  const { county } = options
  const { locked } = tellingLocked(store, () => county && setCounty(store, county.code, county.name))
  const { files, skipped, refused: unopened, wanted } = importPaths(paths)
  if (options.unit !== undefined && options.year !== undefined && files.length > 1) {
    throw new StoreError(
      `同时给出 --unit 和 --year 时只能导入一个文件，现有 ${files.length} 个；请逐个导入。`,
    )
  }
  const results: FileResult[] = []
  const total = files.length + unopened.length
  const report = (result: FileResult) => {
    results.push(result)
    options.onFile?.(result, results.length, total)
  }
  for (const fault of unopened) report({ ...fault, ok: false })
  if (!options.read) readingPool().warm(files.length)
  const batch = new Batch()
  const governmentsLater = new Set<number>()
  try {
    for await (const reading of readAhead(files, (file) => beginReading(file, options))) {
      const one = { ...options, governmentsLater, wanted: reading.file === wanted }
      report(batch.compare(saveReading(store, reading, one)))
    }
  } finally {
    recheckGovernments(store, governmentsLater)
  }
  const outcomes = { new: 0, version: 0, restored: 0, unchanged: 0, removed: 0 }
  for (const result of results) if (result.ok) outcomes[result.saved.outcome] += 1
  const notImported = results.filter((result) => !result.ok).length
  const { conflicts } = batch
  return {
    results,
    skipped,
    refused: notImported,
    conflicts,
    outcomes,
    county: settleCounty(store),
    locked,
  }
}

/** Two different files for one unit and year in one run: one of them is not what it is taken for, or an old copy. */
class Batch {
  conflicts = 0
  readonly #seen = new Map<string, { file: string; hash: string }>()

  compare(result: FileResult): FileResult {
    if (!result.ok || result.saved.outcome === 'removed') return result
    const { unit, year, hash, outcome, current } = result.saved
    const key = `${unit.id}/${year}`
    const before = this.#seen.get(key)
    this.#seen.set(key, { file: result.file, hash })
    if (!before || before.hash === hash) return result
    this.conflicts += 1
    const kept = current ? '在用的是这一个' : '在用的不是这一个'
    const done = outcome === 'version' ? '已按后一个存为新版本' : kept
    const note = `同一单位同一年度有两个不同的文件，${done}，请核对（前一个是 ${before.file}）。`
    return { ...result, notes: [note, ...result.notes] }
  }
}

/** A file on its way: its bytes, and what was read from them. */
type FileReading = { readonly file: string; readonly bytes: Uint8Array; readonly outcome: Outcome<Report> }

function beginReading(file: string, options: ImportOptions): { bytes: number; result: Promise<FileReading> } {
  let bytes: Uint8Array = new Uint8Array()
  try {
    bytes = fileBytes(file)
  } catch (error) {
    const result = Promise.resolve({ file, bytes, outcome: refused(reasonOf(error, file)) })
    return { bytes: 0, result }
  }
  const result = readUnbroken(bytes, file, options).then((outcome) => ({ file, bytes, outcome }))
  return { bytes: bytes.byteLength, result }
}

function saveReading(
  store: Store,
  { file, bytes, outcome }: FileReading,
  options: ImportOptions & { wanted: boolean; governmentsLater: Set<number> },
): FileResult {
  if (!outcome.ok) return { file, ok: false, reason: outcome.reason }
  const report = outcome.value
  const { unit, year, wanted, governmentsLater } = options
  const given = unit === undefined && year === undefined ? {} : { given: { unit, year } }
  try {
    const standing = options.draft ? ({ draft: 'submitted' } as const) : {}
    const asked = { restore: options.restore === true, wanted, governmentsLater, ...given, ...standing }
    const original = { bytes, fileName: basename(file) }
    const saved = write(store, () => {
      const stored = saveReport(store, { report, original }, asked)
      if (options.draft) logDraft(store, stored, original.fileName)
      return stored
    })
    // Before that, the files of this very run may still decide whose county it is.
    const told = saved.unitCreated && isCountySettled(store)
    const external = told ? externalNotes(store, saved.unit, HOW_EXTERNAL) : []
    const notes = [
      ...external,
      ...new Set([...readingNotes(report, '用 npm run parse 可逐条查看'), ...saved.notes]),
    ]
    return { file, ok: true, saved, form: report.form, cells: countCells(report), notes }
  } catch (error) {
    return { file, ok: false, reason: reasonOf(error, file) }
  }
}

const HOW_EXTERNAL = '单位认错了的，请加 --unit 单位全称 重新导入；确属本县的，请列入名录（npm run units）。'

/** What came in at the command line stands in the log of its year like what came in at the desk. */
function logDraft(store: Store, saved: Saved, fileName: string): void {
  if (saved.outcome === 'unchanged' || saved.outcome === 'removed') return
  const place = logPlace(store, saved)
  countRevision(store, place)
  const text = `文件“${fileName}”，第 ${saved.versionNo} 版`
  logEvent(store, place, COMMAND_LINE, { event: '收录', state: 'submitted', text })
}

/** A file that no reader foresaw must not end the run. */
async function readUnbroken(
  bytes: Uint8Array,
  file: string,
  options: ImportOptions,
): Promise<Outcome<Report>> {
  try {
    const given = { unit: options.unit, year: options.year }
    return await (options.read ?? readApart)(bytes, basename(file), given, (page, pages) =>
      options.onPage?.(file, page, pages),
    )
  } catch (error) {
    return refused(brokenFile(error))
  }
}

/** A fault of the program in one file is reported with its words and must not lose the rest of a batch. */
function reasonOf(error: unknown, file: string): string {
  if (error instanceof StoreError) return error.message
  const fault = storageFault(error)?.message ?? fileFault(error, file)
  if (fault !== null) return fault
  const text = error instanceof Error ? error.message : String(error)
  return `处理时程序出错，没有保存：${text}`
}
