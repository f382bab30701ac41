import { fileBytes } from '@/db/file-bytes'
import { StoreError } from '@/db/store'
import { brokenFile } from '@/lib/broken-file'
import { kindFromName } from '@/lib/catalogue/unit-kinds'
import { checkReport } from '@/lib/checks/all-checks'
import type { readReport } from '@/lib/pipeline'
import { readApart } from '@/lib/read-worker/reading-pool'
import { reportToJson } from '@/lib/report-json'

type Failed = { readonly file: string; readonly error: string }

/** One file as `parse` prints it; whatever goes wrong is said in `error` and leaves the other files alone. */
export async function parseFile(
  file: string,
  read: typeof readReport = readApart,
): Promise<ReturnType<typeof reportToJson> | Failed> {
  let bytes: Uint8Array
  try {
    bytes = fileBytes(file)
  } catch (error) {
    return { file, error: error instanceof StoreError ? error.message : brokenFile(error) }
  }
  try {
    const outcome = await read(bytes, file)
    if (!outcome.ok) return { file, error: outcome.reason }
    const report = outcome.value
    const { unit, year } = report.identity
    const context = { unitKind: unit ? kindFromName(unit) : null, unitName: unit, year, previousYear: null }
    return reportToJson(file, report, checkReport(report, context))
  } catch (error) {
    return { file, error: brokenFile(error) }
  }
}
