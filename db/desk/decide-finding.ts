import type { CellIndicatorId } from '../../lib/catalogue/indicators'
import { isHandedOn, isOwn } from '../../lib/desk/own-identity'
import type { Actor } from '../../lib/desk/permissions'
import type { Severity } from '../../lib/model/finding'
import { reportFindings, type StoredFinding } from '../queries/report-findings'
import { run, type Store, StoreError } from '../store'
import { atDesk, type DeskTarget, type DeskVersion, logEvent, signed } from './at-desk'
import { recheckVersion } from './recheck-version'

export type Decision = {
  readonly identity: string
  readonly state: StoredFinding['state']
  /** Needed for 不采纳. */
  readonly reason?: string
}
const WORDS = { open: '撤回对问题的认定', confirmed: '认定问题', dismissed: '不采纳问题' } as const
/** The same of what was written on a version before. */
const REVIEWED = {
  open: '撤回对上一版意见的复核',
  confirmed: '复核上一版意见：仍然存在',
  dismissed: '复核上一版意见：已改正',
} as const

/**
 * Confirms a finding, dismisses it with a reason, or opens it again. The decision stays with what the finding says. What
 * a person wrote on a version before still holds or was put right; that needs no reason.
 */
export function decideFinding(store: Store, actor: Actor, target: DeskTarget, decision: Decision): void {
  const handedOn = isHandedOn(decision.identity)
  const fixed = handedOn && decision.state === 'dismissed' ? '已改正' : null
  const reason = decision.reason?.trim() || fixed
  if (isOwn(decision.identity) && !handedOn)
    throw new StoreError('这条意见是人写的，不能认定或不采纳；不再需要时请撤回，没有保存。')
  if (decision.state === 'dismissed' && !reason) throw new StoreError('不采纳须写明理由，没有保存。')
  atDesk(store, actor, 'decideFinding', target, (version) => {
    const finding = findingOf(store, version, decision.identity)
    run(
      store,
      `INSERT INTO finding_decisions (county, unit_id, year, identity, state, reason, by_id, by_name, at)
       VALUES ($county, $unitId, $year, $identity, $state, $reason, $byId, $byName, $at)`,
      { ...placeOf(version), identity: decision.identity, state: decision.state, reason, ...signed(actor) },
    )
    run(
      store,
      `UPDATE findings SET state = $state WHERE county = $county AND identity = $identity AND version_id IN
         (SELECT id FROM report_versions WHERE county = $county AND unit_id = $unitId AND year = $year AND current > 0)`,
      { ...placeOf(version), identity: decision.identity, state: decision.state },
    )
    const text =
      reason && reason !== fixed
        ? `${finding.rule}：${finding.message} 理由：${reason}`
        : `${finding.rule}：${finding.message}`
    logEvent(store, version, actor, { event: (handedOn ? REVIEWED : WORDS)[decision.state], text })
  })
}

/** A finding in a supervisor's own words; it counts as confirmed and stays with the file it was written on. */
export function writeFinding(
  store: Store,
  actor: Actor,
  target: DeskTarget,
  finding: {
    readonly severity: Severity
    readonly message: string
    readonly cells: readonly CellIndicatorId[]
  },
): void {
  const message = finding.message.trim()
  if (message === '') throw new StoreError('请写明问题，没有保存。')
  atDesk(store, actor, 'writeFinding', target, (version) => {
    run(
      store,
      `INSERT INTO own_findings (county, unit_id, year, original, severity, message, cells, by_id, by_name, at)
       VALUES ($county, $unitId, $year, $original, $severity, $message, $cells, $byId, $byName, $at)`,
      {
        ...placeOf(version),
        original: version.original,
        severity: finding.severity,
        message,
        cells: JSON.stringify(finding.cells),
        ...signed(actor),
      },
    )
    recheckVersion(store, version)
    logEvent(store, version, actor, { event: '写审核意见', text: message })
  })
}

/** Takes back a finding one has written; it stays in the log. */
export function withdrawFinding(store: Store, actor: Actor, target: DeskTarget, identity: string): void {
  atDesk(store, actor, 'writeFinding', target, (version) => {
    const finding = findingOf(store, version, identity)
    const { byName, at } = signed(actor)
    const changed = run(
      store,
      `UPDATE own_findings SET withdrawn_by = $byName, withdrawn_at = $at
       WHERE county = $county AND unit_id = $unitId AND year = $year AND id = $id AND withdrawn_at IS NULL`,
      { ...placeOf(version), id: Number(identity.replace('own:', '')), byName, at },
    )
    if (changed === 0) throw new StoreError('这条意见不是人写的，不能撤回，可以选择不采纳。')
    recheckVersion(store, version)
    logEvent(store, version, actor, { event: '撤回审核意见', text: finding.message })
  })
}

/** What a unit says of a confirmed finding; it stands beside the finding, in public too. A new one replaces the last. */
export function explainFinding(
  store: Store,
  actor: Actor,
  target: DeskTarget,
  { identity, text }: { readonly identity: string; readonly text: string },
): void {
  const words = text.trim()
  if (words === '') throw new StoreError('请写明情况说明，没有保存。')
  if (words.length > 1000) throw new StoreError('情况说明请在1000字以内，没有保存。')
  atDesk(store, actor, 'explainFinding', target, (version) => {
    const finding = findingOf(store, version, identity)
    if (finding.state !== 'confirmed') throw new StoreError('只有已认定的问题才需要说明，没有保存。')
    const { byId, byName, at } = signed(actor)
    run(
      store,
      `UPDATE explanations SET withdrawn_by = $byName, withdrawn_at = $at WHERE county = $county
         AND unit_id = $unitId AND year = $year AND identity = $identity AND withdrawn_at IS NULL`,
      { ...placeOf(version), identity, byName, at },
    )
    run(
      store,
      `INSERT INTO explanations (county, unit_id, year, identity, text, by_id, by_name, at)
       VALUES ($county, $unitId, $year, $identity, $text, $byId, $byName, $at)`,
      { ...placeOf(version), identity, text: words, byId, byName, at },
    )
    logEvent(store, version, actor, { event: '说明情况', text: words })
  })
}

const placeOf = ({ county, unitId, year }: DeskVersion) => ({ county, unitId, year })

function findingOf(store: Store, version: DeskVersion, identity: string): StoredFinding {
  const found = reportFindings(store, version.versionId).find((each) => each.identity === identity)
  if (!found) throw new StoreError('这条问题已不在这份年报中（可能刚重新核对过），没有保存；请刷新后再看。')
  return found
}
