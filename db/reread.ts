import { brokenFile } from '../lib/broken-file'
import { canonicalUnitName } from '../lib/catalogue/unit-names'
import { type Outcome, refused } from '../lib/model/outcome'
import type { Report } from '../lib/model/report'
import type { GivenIdentity } from '../lib/narrative/identity'
import type { readReport } from '../lib/pipeline'
import { readApart, readingPool } from '../lib/read-worker/reading-pool'
import { countyPrefix, currentCounty } from './county'
import { withDecisions } from './desk/keep-decisions'
import { fileBytes } from './file-bytes'
import { findUnit } from './find-unit'
import { sha256 } from './originals'
import { countyKey } from './queries/county-info'
import { type CurrentOriginal, currentOriginals } from './queries/current-originals'
import { originalFile } from './queries/original-file'
import { readAhead } from './read-ahead'
import { readingDifference, type ValueChange } from './reading-difference'
import { readingHash, saveReport } from './save-report'
import { type Store, StoreError } from './store'

/**
 * What reading one original again gave. unchanged: the same · changed: differs, `changes` being empty when only text,
 * places or remarks do · kept: it could not be read again as this report, and what is stored stays
 */
export type RereadResult = { readonly original: CurrentOriginal } & (
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'changed'; readonly changes: readonly ValueChange[] }
  | { readonly outcome: 'kept'; readonly reason: string }
)
export type RereadOptions = {
  /** Shows what would change and stores nothing. */
  readonly dryRun?: boolean
  /** Reads the files, by default in processes of their own; tests give their own. */
  readonly read?: typeof readReport
  readonly onResult?: (result: RereadResult, done: number, total: number) => void
}

type Again = {
  readonly original: CurrentOriginal
  readonly bytes: Uint8Array
  readonly outcome: Outcome<Report>
}

/**
 * Reads the originals of all current reports with today's reader, one transaction each. A reading that differs becomes a
 * new version of the same file, the one before stays, and decisions on findings are taken over. Unit and year stay as
 * stored: an original that names others now is told and left to a person.
 */
export async function rereadOriginals(store: Store, options: RereadOptions = {}): Promise<RereadResult[]> {
  const originals = currentOriginals(store)
  const results: RereadResult[] = []
  if (!options.read) readingPool().warm(originals.length)
  for await (const again of readAhead(originals, (original) => beginReading(store, original, options))) {
    const result = compared(store, again, options)
    results.push(result)
    options.onResult?.(result, results.length, originals.length)
  }
  return results
}

function beginReading(
  store: Store,
  original: CurrentOriginal,
  options: RereadOptions,
): { bytes: number; result: Promise<Again> } {
  let bytes: Uint8Array
  try {
    bytes = originalBytes(store, original)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    const outcome = refused(error.message)
    return { bytes: 0, result: Promise.resolve({ original, bytes: new Uint8Array(), outcome }) }
  }
  const result = readOriginal(original, bytes, options.read ?? readApart)
  return { bytes: bytes.byteLength, result: result.then((outcome) => ({ original, bytes, outcome })) }
}

/** The bytes that were imported: an original that was altered since is not what the stored figures came from. */
function originalBytes(store: Store, { hash }: CurrentOriginal): Uint8Array {
  const file = originalFile(store, hash)
  if (!file) throw new StoreError('这个库没有保存原文件，无法重读。')
  let bytes: Uint8Array
  try {
    bytes = fileBytes(file.path)
  } catch (error) {
    throw error instanceof StoreError ? new StoreError(`原文件 ${file.path} 打不开：${error.message}`) : error
  }
  if (sha256(bytes) !== hash) {
    throw new StoreError(`原文件 ${file.path} 的内容与导入时不同（校验值不符），请从备份恢复这个文件。`)
  }
  return bytes
}

/**
 * With what a person said of unit and year. Where neither that nor the document tells them, as stored: a version from
 * before it was kept what a person had said.
 */
async function readOriginal(
  original: CurrentOriginal,
  bytes: Uint8Array,
  read: typeof readReport,
): Promise<Outcome<Report>> {
  const given: GivenIdentity = givenOf(original)
  try {
    const first = await read(bytes, original.fileName, given)
    if (!first.ok) return first
    const { unit, year } = first.value.identity
    if (unit !== null && year !== null) return first
    const { unit: storedUnit, year: storedYear } = original
    return await read(bytes, original.fileName, {
      unit: given.unit ?? (unit === null ? storedUnit : undefined),
      year: given.year ?? (year === null ? storedYear : undefined),
    })
  } catch (error) {
    return refused(brokenFile(error))
  }
}

const givenOf = ({ givenUnit, givenYear }: CurrentOriginal): GivenIdentity => ({
  unit: givenUnit ?? undefined,
  year: givenYear ?? undefined,
})

function compared(
  store: Store,
  { original, bytes, outcome }: Again,
  { dryRun = false }: RereadOptions,
): RereadResult {
  if (!outcome.ok) return { original, outcome: 'kept', reason: outcome.reason }
  const report = outcome.value
  const elsewhere = otherPlace(store, original, report)
  if (elsewhere !== null) return { original, outcome: 'kept', reason: elsewhere }
  const changed = readingHash(report) !== original.readingHash
  const decided = withDecisions(store, { ...original, county: countyKey(store) }, report, original.hash)
  const changes = changed ? readingDifference(store, original.versionId, decided) : []
  if (!dryRun) {
    try {
      const file = { bytes, fileName: original.fileName }
      saveReport(store, { report, original: file }, { given: givenOf(original) })
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      return { original, outcome: 'kept', reason: error.message }
    }
  }
  return changed ? { original, outcome: 'changed', changes } : { original, outcome: 'unchanged' }
}

/** Whether the document now names another unit or year than it is stored under: moving a report is a person's decision. */
function otherPlace(store: Store, original: CurrentOriginal, { identity }: Report): string | null {
  const county = currentCounty(store)
  const unit =
    county && identity.unit !== null
      ? findUnit(store, county, canonicalUnitName(identity.unit, countyPrefix(county)))
      : undefined
  if (unit?.id === original.unitId && identity.year === original.year) return null
  const now = `${unit?.name ?? identity.unit ?? '未认出的单位'}${identity.year ?? '未认出的'}年`
  const stored = `${original.unit} ${original.year}`
  return (
    `现在认出的是${now}的报告，库中仍按${original.unit}${original.year}年保留；核对后如需改正，` +
    `请先运行 npm run remove -- ${stored}，再用 npm run import 导入原来的文件。`
  )
}
