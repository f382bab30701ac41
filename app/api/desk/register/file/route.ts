import { z } from 'zod'
import { fileAnswer, plainAnswer } from '@/app/_server/file-answer'
import { requireActor } from '@/app/_server/session'
import { deskStore } from '@/app/_server/writing-store'
import { countyInfo } from '@/db/queries/county-info'
import { registerFile } from '@/db/queries/desk/register-entries'

const LOG = z.coerce.number().int().positive().optional().catch(undefined)

/** The register as a file that can be loaded again; with ?log= the one that an upload has replaced. */
export async function GET(request: Request): Promise<Response> {
  await requireActor('editRegister')
  const store = deskStore()
  const name = `${countyInfo(store).name ?? ''}单位名录`
  const log = LOG.parse(new URL(request.url).searchParams.get('log') ?? undefined)
  const file = registerFile(store, log)
  if (file === null) return plainAnswer('没有这份名录。', 404)
  return fileAnswer('csv', `${name}${log === undefined ? '' : '（上传前）'}.csv`, file)
}
