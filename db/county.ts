import { liesInside, proposeCounty } from '../lib/county-name'
import { MADE_EXTERNAL, MADE_PENDING } from './desk/desk-log'
import { lockedYears } from './desk/locked-years'
import { all, one, run, type Store, StoreError, write } from './store'
import { freeSlug, initialsOf, nameInside } from './unit-address'

/** The county of a store as its writers need it. */
export type County = {
  /** GB/T 2260 code, 0 while it is not set. */
  readonly code: number
  readonly name: string
  /** True once a person has set it. */
  readonly confirmed: boolean
}

/** The store's county, or undefined while nothing has been imported and none was set. */
export function currentCounty(store: Store): County | undefined {
  const row = one<{ code: number; name: string; confirmed: number }>(
    store,
    `SELECT code, name, confirmed FROM counties
     WHERE code = (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'county')`,
  )
  return row && { ...row, confirmed: row.confirmed === 1 }
}

function createCounty(store: Store, county: County): County {
  run(store, 'INSERT INTO counties VALUES ($code, $name, $confirmed)', {
    ...county,
    confirmed: county.confirmed ? 1 : 0,
  })
  run(store, `INSERT OR REPLACE INTO meta VALUES ('county', $code)`, { code: String(county.code) })
  moveDesk(store, NOWHERE, county.code)
  return county
}

/** What was set at the desk while no county was known stands under this number (see countyKey). */
const NOWHERE = -1

/** Settings, locks and log have no reference to the county: they may be there before it is. */
function moveDesk(store: Store, from: number, to: number): void {
  for (const table of ['settings', 'locked_years', 'desk_log'])
    run(store, `UPDATE ${table} SET county = $to WHERE county = $from`, { from, to })
}

/** The name of a county of which only the code is known yet. */
const UNNAMED = '本县'

/** The name to put before names that lack one; null while the county has none. */
export function countyPrefix(county: County): string | null {
  return county.name === UNNAMED ? null : county.name
}

/** The store's county; the first time, the one the names of units suggest, with the code still to be set. */
export function ensureCounty(store: Store, unitNames: readonly string[]): County {
  const known = currentCounty(store)
  const name = proposeCounty(unitNames) ?? UNNAMED
  if (!known) return createCounty(store, { code: 0, name, confirmed: false })
  if (known.name !== UNNAMED || name === UNNAMED) return known
  run(store, 'UPDATE counties SET name = $name WHERE code = $code', { name, code: known.code })
  sortUnitsByCounty(store)
  return { ...known, name }
}

/** Text of --county: `640521` or `640521,中宁县`. Throws StoreError for anything else. */
export function parseCounty(text: string): { code: number; name: string | null } {
  const [, code, name] = /^(\d{6})(?:[,，](.+))?$/.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? []
  const number = Number(code)
  if (!code || number < 110000 || number > 829999) {
    throw new StoreError(
      `--county 应为六位行政区划代码，可加名称，例如 --county 640521,中宁县；收到的是“${text}”。`,
    )
  }
  return { code: number, name: name ?? null }
}

/**
 * Sets the county for good. A code that a person has set before cannot be changed, because it stands in every key and
 * in what was exported; the name may be given again.
 */
export function setCounty(store: Store, code: number, name: string | null): County {
  return write(store, () => {
    const before = currentCounty(store)
    if (!before) return createCounty(store, { code, name: name ?? UNNAMED, confirmed: name !== null })
    if (before.code !== 0 && before.code !== code) {
      throw new StoreError(
        `本库已设为 ${before.name}（${before.code}），不能改为 ${code}；其他县请用另一个 DATA_DIR。`,
      )
    }
    const after = { code, name: name ?? before.name, confirmed: name !== null || before.confirmed }
    run(
      store,
      'UPDATE counties SET code = $code, name = $name, confirmed = $confirmed WHERE code = $before',
      {
        ...after,
        confirmed: after.confirmed ? 1 : 0,
        before: before.code,
      },
    )
    moveDesk(store, before.code, code)
    run(store, `UPDATE meta SET value = $code WHERE key = 'county'`, { code: String(code) })
    if (after.name !== before.name) sortUnitsByCounty(store)
    return after
  })
}

/**
 * After a batch: while no person has named the county, names it as most of its units do. Another name makes other units
 * its own, so it stays while a year is locked; a person may still give one.
 */
export function settleCounty(store: Store): County | undefined {
  const before = currentCounty(store)
  if (!before || before.confirmed) return before
  const names = all<{ name: string }>(store, 'SELECT name FROM units WHERE county = $county', {
    county: before.code,
  })
  const name = proposeCounty(names.map((row) => row.name))
  if (name === null || name === before.name || lockedYears(store, before.code).length > 0) return before
  return write(store, () => {
    run(store, 'UPDATE counties SET name = $name WHERE code = $code', { name, code: before.code })
    sortUnitsByCounty(store)
    return { ...before, name }
  })
}

/**
 * Decides anew which unregistered units are the county's own, but for those a person has decided on, and gives every unit
 * the address it then has.
 */
function sortUnitsByCounty(store: Store): void {
  const county = currentCounty(store)
  if (!county) return
  const key = { county: county.code }
  const units = all<{ id: number; name: string; decided: number }>(
    store,
    `SELECT id, name, EXISTS (SELECT 1 FROM desk_log d WHERE d.county = u.county AND d.unit_id = u.id
       AND d.text = u.name AND d.event IN ('${MADE_EXTERNAL}', '${MADE_PENDING}')) AS decided
     FROM units u WHERE county = $county ORDER BY id`,
    key,
  )
  run(store, `UPDATE units SET slug = '/' || id WHERE county = $county`, key)
  for (const unit of units) {
    const inside = nameInside(county.name, unit.name)
    run(
      store,
      `UPDATE units SET slug = $slug, initials = $initials, status = iif(status = 'registered' OR $decided, status, $status)
       WHERE county = $county AND id = $id`,
      {
        ...key,
        id: unit.id,
        decided: unit.decided,
        slug: freeSlug(store, county.code, inside, unit.id),
        initials: initialsOf(inside),
        status: liesInside(county.name, unit.name) ? 'pending' : 'external',
      },
    )
  }
}
