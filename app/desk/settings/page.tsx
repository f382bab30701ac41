import { PageHead } from '@/app/_components/page-head'
import { requireActor } from '@/app/_server/session'
import { deskStore } from '@/app/_server/writing-store'
import { lockedYears } from '@/db/desk/locked-years'
import { rulesAreNewer } from '@/db/desk/rules-version'
import { secondPersonNeeded, thresholdSettings } from '@/db/desk/settings'
import { countyKey } from '@/db/queries/county-info'
import { may } from '@/lib/desk/permissions'
import { DeskShell } from '../_desk/desk-shell'
import { reportedNow } from '../years/_year/load-year'
import { SecondPerson } from './_settings/second-person'
import { ThresholdForm } from './_settings/threshold-form'

export const metadata = { title: '设置' }

/** Settings: whether the program's rules are newer than the findings, the thresholds, and the second person. */
export default async function SettingsPage() {
  const actor = await requireActor('seeSettings')
  const store = deskStore()
  const edits = may(actor, 'editSettings')
  const locked = lockedYears(store, countyKey(store))
  return (
    <DeskShell actor={actor} at="/desk/settings">
      <PageHead
        title="设置"
        lead={
          <>
            <span>{edits ? '每次改动都记入日志' : '由管理员修改'}</span>
            <a href="/rules">全部核对规则</a>
          </>
        }
      />
      <section aria-labelledby="rules">
        <h2 id="rules">核对规则</h2>
        {rulesAreNewer(store) ? (
          <p>
            程序的核对规则在更新后还没有应用：已有年报的核对结论仍是原来的，此后新收和改动的年报已按新规则核对。
            <a href="/desk/settings/preview?rules=1">看新规则会带来的变化</a>
          </p>
        ) : (
          <p>
            {locked.length === 0
              ? '全部年报的核对结论都由现在的规则得出。'
              : `核对结论都由现在的规则得出；已锁定的${locked.join('、')}年保持锁定时的结论，解锁时重新核对。`}
          </p>
        )}
      </section>
      <ThresholdForm settings={thresholdSettings(store)} year={reportedNow()} edits={edits} />
      <SecondPerson needed={secondPersonNeeded(store)} edits={edits} />
    </DeskShell>
  )
}
