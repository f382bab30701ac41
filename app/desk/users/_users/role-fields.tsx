import { ROLE_LABELS, ROLES, type Role } from '@/lib/desk/permissions'

export type UnitName = { readonly id: number; readonly name: string }
type Props = {
  readonly units: readonly UnitName[]
  readonly role?: Role
  readonly unitId?: number | null
  /** Whose fields these are, for those who hear the page. */
  readonly whose: string
}

/** Role and, for officers, unit. */
export function RoleFields({ units, role = 'officer', unitId = null, whose }: Props) {
  return (
    <>
      <select name="role" aria-label={`${whose}的角色`} defaultValue={role}>
        {ROLES.map((each) => (
          <option key={each} value={each}>
            {ROLE_LABELS[each]}
          </option>
        ))}
      </select>
      <select name="unit" aria-label={`${whose}的单位`} defaultValue={unitId === null ? '' : String(unitId)}>
        <option value="">不指定单位</option>
        {units.map(({ id, name }) => (
          <option key={id} value={String(id)}>
            {name}
          </option>
        ))}
      </select>
    </>
  )
}
