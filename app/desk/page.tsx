import { PageHead } from '@/app/_components/page-head'
import { StateBadge } from '@/app/_components/state-badge'
import { requireActor } from '@/app/_server/session'
import { deskStore } from '@/app/_server/writing-store'
import { unitDeskYears } from '@/db/queries/desk/unit-desk-years'
import { unitNames } from '@/db/queries/desk/unit-names'
import { type Actor, may, ROLE_LABELS } from '@/lib/desk/permissions'
import { DeskShell } from './_desk/desk-shell'
import { OfficeStart } from './_start/office-start'

export const metadata = { title: '工作台' }

/** Where work at the desk begins: who is signed in, and what there is to do. */
export default async function DeskPage() {
  const actor = await requireActor('seeDesk')
  return (
    <DeskShell actor={actor} at="/desk">
      <PageHead title="工作台" lead={<span>{leadOf(actor)}</span>} />
      {may(actor, 'import') ? <OfficeStart actor={actor} /> : <OfficerStart actor={actor} />}
    </DeskShell>
  )
}

/** What an officer's unit has to do anew, and the way to its reports. */
function OfficerStart({ actor }: { readonly actor: Actor }) {
  if (actor.unitId === null) return null
  const returned = unitDeskYears(deskStore(), actor.unitId).filter(
    ({ report }) => report.version?.state === 'returned' && report.locked === null,
  )
  return (
    <>
      {returned.map(({ year }) => (
        <p key={year}>
          <StateBadge tone="error">已退回</StateBadge>{' '}
          <a href={`/desk/my/${year}`}>{year}年年报已退回，请看意见，修改后重交 →</a>
        </p>
      ))}
      <p>
        <a href="/desk/my">交年报、看审核意见、说明情况 →</a>
      </p>
    </>
  )
}

function leadOf(actor: Actor): string {
  const role = `${actor.name}，${ROLE_LABELS[actor.role]}`
  if (actor.role !== 'officer') return role
  const unit = unitNames(deskStore()).find(({ id }) => id === actor.unitId)
  return `${role}，${unit ? unit.name : '尚未指定单位，请联系管理员'}`
}
