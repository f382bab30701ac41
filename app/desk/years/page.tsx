import { redirect } from 'next/navigation'
import { requireActor } from '@/app/_server/session'
import { reportedNow } from './_year/load-year'

/** The year that is reported now. */
export default async function YearsPage() {
  await requireActor('lockYear')
  redirect(`/desk/years/${reportedNow()}`)
}
