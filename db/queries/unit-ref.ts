import { UNIT_KINDS, type UnitKind } from '../../lib/catalogue/unit-kinds'

/** registered: in the register · pending: 待确认, known from a report only · external: 外部参照, outside the county. */
export type UnitStatus = 'registered' | 'pending' | 'external'

/** A unit as pages name and link it. */
export type UnitRef = {
  readonly id: number
  /** Canonical name with the county: 中宁县白马乡. */
  readonly name: string
  /** Without the county: 白马乡. */
  readonly shortName: string
  /** The unit's address: /units/<slug>. */
  readonly slug: string
  readonly kind: UnitKind
  /** Units are compared within their peer group only. */
  readonly peer: string
  readonly status: UnitStatus
}

/** The columns a UnitRef is made of, for units under the alias `u`. */
export const UNIT_COLUMNS =
  'u.id, u.name, u.slug, u.kind, u.status, u.peer_group, u.position, (SELECT name FROM counties WHERE code = u.county) AS county_name'
export type UnitColumns = {
  id: number
  name: string
  slug: string
  kind: UnitKind
  status: UnitStatus
  peer_group: string | null
  position: number | null
  county_name: string
}

/** A row with UNIT_COLUMNS as the unit it describes. */
export function toUnitRef(row: UnitColumns): UnitRef {
  const own = row.name.startsWith(row.county_name) && row.name.length > row.county_name.length
  return {
    id: row.id,
    name: row.name,
    shortName: own ? row.name.slice(row.county_name.length) : row.name,
    slug: row.slug,
    kind: row.kind,
    peer: row.peer_group ?? UNIT_KINDS.find((kind) => kind.id === row.kind)?.peer ?? '其他',
    status: row.status,
  }
}

const RANK = new Map<UnitKind, number>(UNIT_KINDS.map((kind, rank) => [kind.id, rank]))
const STATUS_RANK = { registered: 0, pending: 0, external: 1 } as const

/** The order of lists: the county's own first, by kind, then as in the register, then by address. */
export function inListOrder(a: UnitColumns, b: UnitColumns): number {
  return (
    STATUS_RANK[a.status] - STATUS_RANK[b.status] ||
    (RANK.get(a.kind) ?? 99) - (RANK.get(b.kind) ?? 99) ||
    (a.position ?? 1e9) - (b.position ?? 1e9) ||
    (a.slug < b.slug ? -1 : 1)
  )
}
