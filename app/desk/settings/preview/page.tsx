import { PageHead } from '@/app/_components/page-head'
import { requireActor } from '@/app/_server/session'
import { deskStore } from '@/app/_server/writing-store'
import { compareRules } from '@/db/desk/compare-rules'
import { rulesAreNewer } from '@/db/desk/rules-version'
import { thresholdSettings } from '@/db/desk/settings'
import { THRESHOLDS, type ThresholdSetting, thresholdFault } from '@/lib/checks/thresholds'
import { DeskShell } from '../../_desk/desk-shell'
import { askedThresholds } from '../_settings/asked-thresholds'
import { ChangesTable } from '../_settings/changes-table'
import styles from '../_settings/settings.module.css'

export const metadata = { title: '改动的影响' }
type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[]>>> }

/** What new rules or thresholds would change in all history, with a button that applies them; nothing is changed yet. */
export default async function PreviewPage({ searchParams }: Props) {
  const actor = await requireActor('editSettings')
  const query = await searchParams
  const asked = (name: string) => [query[name] ?? ''].flat()[0] ?? ''
  const rules = asked('rules') !== ''
  return (
    <DeskShell
      actor={actor}
      crumbs={[
        { label: '设置', href: '/desk/settings' },
        { label: rules ? '新规则的影响' : '改动的影响', href: null },
      ]}
    >
      <PageHead
        title={rules ? '新规则的影响' : '改动阈值的影响'}
        lead={<span>还没有应用，什么都没有改</span>}
      />
      {rules ? <RulesPreview /> : <ThresholdPreview asked={asked} />}
    </DeskShell>
  )
}

function RulesPreview() {
  const comparison = compareRules(deskStore())
  return (
    <>
      <ChangesTable comparison={comparison} />
      <form action="/api/desk/settings" method="post" className={styles.row}>
        <input type="hidden" name="deed" value="rules" />
        <LockedToo years={comparison.locked} />
        <button type="submit">应用新规则</button>
        <span className="muted small">认定和不采纳的决定保留；应用记入日志</span>
      </form>
    </>
  )
}

function ThresholdPreview({ asked }: { asked: (name: string) => string }) {
  const store = deskStore()
  const settings = thresholdSettings(store)
  const changes = askedThresholds(asked, settings)
  const faults = changes.flatMap(({ id, value }) => thresholdFault(id, value) ?? [])
  if (rulesAreNewer(store))
    return (
      <p>
        程序的核对规则有更新，还没有应用。请先
        <a href="/desk/settings/preview?rules=1">看新规则会带来的变化</a>，应用以后再改阈值。
      </p>
    )
  if (changes.length === 0) return <p>没有改动任何一项阈值。{BACK}</p>
  if (faults.length > 0)
    return (
      <p>
        {faults.join('')}请改正后再看。{BACK}
      </p>
    )
  const comparison = compareRules(store, [...settings, ...changes])
  return (
    <>
      <ul>
        {changes.map((change) => (
          <li key={change.id}>{changeText(change)}</li>
        ))}
      </ul>
      <ChangesTable comparison={comparison} />
      <form action="/api/desk/settings" method="post" className={styles.row}>
        <input type="hidden" name="deed" value="thresholds" />
        <input type="hidden" name="year" value={asked('year')} />
        {changes.map(({ id, value }) => (
          <input key={id} type="hidden" name={id} value={value} />
        ))}
        <LockedToo years={comparison.locked} />
        <button type="submit">应用</button>
        <a href="/desk/settings">不改，返回设置</a>
      </form>
    </>
  )
}

/** Locked years are changed only where a person says so. */
function LockedToo({ years }: { readonly years: readonly number[] }) {
  if (years.length === 0) return null
  return (
    <label>
      <input type="checkbox" name="locked" value="1" /> 已锁定的{years.join('、')}年也一并更新
    </label>
  )
}

const BACK = <a href="/desk/settings">返回设置</a>

function changeText({ id, fromYear, value }: ThresholdSetting): string {
  const spec = THRESHOLDS.find((each) => each.id === id)
  return `${spec?.rule ?? ''} ${spec?.label ?? ''}：${fromYear}年度起改为 ${value}${spec?.unit ?? ''}`
}
