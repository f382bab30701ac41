import { type BroughtFile, stageFile } from '@/db/desk/staging/stage-file'
import { type Store, StoreError } from '@/db/store'
import type { Actor } from '@/lib/desk/permissions'

/** Why a file of an upload needs a person; `kept`: it stands on the list all the same. */
export type UploadFault = { readonly file: string; readonly kept: boolean; readonly reason: string }

/** Reads the files of an upload, as many at a time as the reader can, and puts them on the person's list. */
export async function stageUpload(
  store: Store,
  actor: Actor,
  files: readonly BroughtFile[],
): Promise<UploadFault[]> {
  const told = await Promise.all(files.map((file) => stage(store, actor, file)))
  return told.filter((each) => each !== null)
}

async function stage(store: Store, actor: Actor, file: BroughtFile): Promise<UploadFault | null> {
  try {
    const { assessment } = await stageFile(store, actor, file)
    return assessment.ok ? null : { file: file.fileName, kept: true, reason: assessment.reason }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return { file: file.fileName, kept: false, reason: error.message }
  }
}
