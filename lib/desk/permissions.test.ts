import { describe, expect, it } from 'vitest'
import { ACTIONS, type Actor, type DeskAction, may } from './permissions'

const OWN = 7
const OTHER = 8
const people: Record<string, Actor | null> = {
  admin: { id: 'a', name: '甲', role: 'admin', unitId: null },
  supervisor: { id: 'b', name: '乙', role: 'supervisor', unitId: null },
  officer: { id: 'c', name: '丙', role: 'officer', unitId: OWN },
  'officer without unit': { id: 'd', name: '丁', role: 'officer', unitId: null },
  public: null,
}

/** Written out by hand, so that a change of the table is a change in two places: own unit, other unit, no unit. */
type Allowed = readonly [own: boolean, other: boolean, none: boolean]
const ALL: Allowed = [true, true, true]
const OWN_ONLY: Allowed = [true, false, false]
const NEVER: Allowed = [false, false, false]
const EXPECTED: Record<DeskAction, Record<'admin' | 'supervisor' | 'officer', Allowed>> = {
  seeDesk: { admin: ALL, supervisor: ALL, officer: ALL },
  seeDrafts: { admin: ALL, supervisor: ALL, officer: OWN_ONLY },
  seeLog: { admin: ALL, supervisor: ALL, officer: OWN_ONLY },
  seeSettings: { admin: ALL, supervisor: ALL, officer: NEVER },
  import: { admin: ALL, supervisor: ALL, officer: NEVER },
  uploadReport: { admin: ALL, supervisor: ALL, officer: OWN_ONLY },
  explainFinding: { admin: ALL, supervisor: ALL, officer: OWN_ONLY },
  correctCell: { admin: ALL, supervisor: ALL, officer: NEVER },
  zeroBlanks: { admin: ALL, supervisor: ALL, officer: NEVER },
  decideFinding: { admin: ALL, supervisor: ALL, officer: NEVER },
  writeFinding: { admin: ALL, supervisor: ALL, officer: NEVER },
  takeReport: { admin: ALL, supervisor: ALL, officer: NEVER },
  returnReport: { admin: ALL, supervisor: ALL, officer: NEVER },
  acceptReport: { admin: ALL, supervisor: ALL, officer: NEVER },
  publishReport: { admin: ALL, supervisor: ALL, officer: NEVER },
  reopenReport: { admin: ALL, supervisor: ALL, officer: NEVER },
  removeReport: { admin: ALL, supervisor: ALL, officer: NEVER },
  restoreReport: { admin: ALL, supervisor: ALL, officer: NEVER },
  editRegister: { admin: ALL, supervisor: ALL, officer: NEVER },
  lockYear: { admin: ALL, supervisor: ALL, officer: NEVER },
  editSettings: { admin: ALL, supervisor: NEVER, officer: NEVER },
  manageUsers: { admin: ALL, supervisor: NEVER, officer: NEVER },
}

const cases = Object.keys(ACTIONS).flatMap((action) =>
  Object.entries(people).map(([who, actor]) => {
    const expected = EXPECTED[action as DeskAction]
    const allowed = who in expected ? expected[who as 'admin' | 'supervisor' | 'officer'] : NEVER
    return { action: action as DeskAction, who, actor, allowed }
  }),
)

describe('may', () => {
  it.each(cases)('$who: $action', ({ action, actor, allowed }) => {
    expect([may(actor, action, OWN), may(actor, action, OTHER), may(actor, action)]).toEqual(allowed)
  })
})
