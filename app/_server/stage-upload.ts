import { type BroughtFile, stageFile } from '@/db/desk/staging/stage-file'
import { type Store, StoreError } from '@/db/store'
import type { Actor } from '@/lib/desk/permissions'
import type { OnPage } from '@/lib/model/page-progress'
import { readApart } from '@/lib/read-worker/reading-pool'

/** Why a file of an upload needs a person; `kept`: it stands on the list all the same. */
export type UploadFault = { readonly file: string; readonly kept: boolean; readonly reason: string }

/**
 * Reads the files of an upload, as many at a time as the reader can, and puts them on the person's list. `onPage` hears of
 * the pages of slow ones.
 */
export async function stageUpload(
  store: Store,
  actor: Actor,
  files: readonly BroughtFile[],
  onPage: OnPage,
): Promise<UploadFault[]> {
  const told = await Promise.all(files.map((file) => stage(store, actor, file, onPage)))
  return told.filter((each) => each !== null)
}

async function stage(
  store: Store,
  actor: Actor,
  file: BroughtFile,
  onPage: OnPage,
): Promise<UploadFault | null> {
  try {
    const { assessment } = await stageFile(store, actor, file, {}, (bytes, name, given) =>
      readApart(bytes, name, given, onPage),
    )
    return assessment.ok ? null : { file: file.fileName, kept: true, reason: assessment.reason }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return { file: file.fileName, kept: false, reason: error.message }
  }
}
