/** Roles of people with an account, the widest first; everyone else is the public, an actor that is null. */
export const ROLES = ['admin', 'supervisor', 'officer'] as const
export type Role = (typeof ROLES)[number]

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  admin: '管理员',
  supervisor: '主管人员',
  officer: '单位填报人',
}

/** Who does something at the desk. An officer without unit (it was dropped from the register) may do nothing. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** The officer's own unit within the county; null for the other roles. */
  readonly unitId: number | null
}

/** `whole`: no unit is asked about; `unit`: about one unit, for an officer only the own one. */
type Rule = { readonly scope: 'whole' | 'unit'; readonly roles: readonly Role[] }

const OFFICE: readonly Role[] = ['admin', 'supervisor']
const EVERYONE: readonly Role[] = ROLES
const whole = (roles: readonly Role[]): Rule => ({ scope: 'whole', roles })
const unit = (roles: readonly Role[]): Rule => ({ scope: 'unit', roles })

/**
 * What can be done at the desk and by whom. The office that compiles the county's reports (政务公开办) does everything
 * about reports, each unit hands in and answers for itself alone; settings and accounts are the administrator's.
 */
export const ACTIONS = {
  seeDesk: whole(EVERYONE),
  seeDrafts: unit(EVERYONE),
  seeLog: unit(EVERYONE),
  seeSettings: whole(OFFICE),
  import: whole(OFFICE),
  uploadReport: unit(EVERYONE),
  explainFinding: unit(EVERYONE),
  correctCell: unit(OFFICE),
  zeroBlanks: unit(OFFICE),
  decideFinding: unit(OFFICE),
  writeFinding: unit(OFFICE),
  takeReport: unit(OFFICE),
  returnReport: unit(OFFICE),
  acceptReport: unit(OFFICE),
  publishReport: unit(OFFICE),
  reopenReport: unit(OFFICE),
  removeReport: unit(OFFICE),
  restoreReport: unit(OFFICE),
  editRegister: whole(OFFICE),
  lockYear: whole(OFFICE),
  editSettings: whole(['admin']),
  manageUsers: whole(['admin']),
} as const satisfies Record<string, Rule>
export type DeskAction = keyof typeof ACTIONS

/**
 * Whether someone may do something, to the reports of a unit where the action is about one (null: about all units or
 * none). The public, an actor of null, may do nothing here: what it sees is decided by the connection it reads.
 */
export function may(actor: Actor | null, action: DeskAction, unitId: number | null = null): boolean {
  if (!actor) return false
  const { scope, roles }: Rule = ACTIONS[action]
  if (!roles.includes(actor.role)) return false
  if (actor.role !== 'officer') return true
  if (actor.unitId === null) return false
  return scope === 'whole' || unitId === actor.unitId
}
