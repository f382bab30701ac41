import { yearParam } from '@/app/_params/year-param'
import { deskForm, field } from '@/app/_server/desk-form'
import { fileAnswer, plainAnswer } from '@/app/_server/file-answer'
import { requireActor } from '@/app/_server/session'
import { loadYear } from '@/app/desk/years/_year/load-year'
import { demand } from '@/db/desk/demand'
import { lockYear } from '@/db/desk/lock-year'
import { bulletin, reminderCsv } from '@/lib/desk/year-letters'
import { letterToDocx } from '@/lib/export/letter-docx'

type Context = { readonly params: Promise<{ readonly year: string; readonly file?: string[] }> }

/** The letters about a year as files: reminder.csv and bulletin.docx. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  await requireActor('lockYear')
  const { year: text, file } = await params
  const year = yearParam(text)
  if (year === null) return plainAnswer('没有这一年。', 404)
  const facts = loadYear(year)
  if (file?.[0] === 'reminder.csv')
    return fileAnswer('csv', `${facts.county}${year}年年报催报清单.csv`, reminderCsv(facts))
  if (file?.[0] === 'bulletin.docx')
    return fileAnswer(
      'docx',
      `${facts.county}${year}年年报通报（草稿）.docx`,
      await letterToDocx(bulletin(facts)),
    )
  return plainAnswer('没有这个文件。', 404)
}

/** Locks the year or opens it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const year = yearParam((await params).year)
  return deskForm(({ store, actor, form }) => {
    demand(actor, 'lockYear')
    if (year === null || !actor) return { to: '/desk', fault: '没有这一年，没有改动。' }
    const locked = field(form, 'locked') === '1'
    lockYear(store, actor, year, locked, field(form, 'reason'))
    return { to: `/desk/years/${year}`, notice: locked ? `已锁定${year}年。` : `已解锁${year}年。` }
  })(request)
}
