import { fileAnswer } from '@/app/_server/file-answer'
import { requireActor } from '@/app/_server/session'
import { deskStore } from '@/app/_server/writing-store'
import { askedLog } from '@/app/desk/log/_log/asked-log'
import { clockText } from '@/app/desk/log/_log/log-table'
import { deskLog } from '@/db/queries/desk/desk-log'
import { csvRow } from '@/lib/export/csv'

const EVERYTHING = 1_000_000

/** The log as a file, narrowed as the page is. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor('seeDesk')
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const lines = deskLog(deskStore(), { ...askedLog(actor, query), limit: EVERYTHING })
  const rows = lines.map((line) => [
    clockText(line.at),
    line.byName,
    line.unit,
    line.year,
    line.event,
    line.text,
    line.undoneBy === null ? '' : `已由${line.undoneBy}撤销`,
  ])
  const head = ['时间', '经办人', '单位', '年度', '事项', '内容', '撤销']
  return fileAnswer('csv', '工作台日志.csv', `\uFEFF${[head, ...rows].map(csvRow).join('')}`)
}
