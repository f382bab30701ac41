import type { RegisterColumn } from '../../../lib/catalogue/register-columns'
import type { Ending, SuccessionType, UnitKind } from '../../../lib/catalogue/unit-kinds'
import { sha256 } from '../../originals'
import { entryFields, registerCsv } from '../../register-csv'
import type { RegisterEntry, YearRange } from '../../register-file'
import { all, one, type Store } from '../../store'
import { joinedYears, validYears } from '../../unit-year-flags'
import { countyKey } from '../county-info'

type UnitRow = {
  id: number
  name: string
  kind: UnitKind
  peer_group: string | null
  valid_from: string | null
  valid_to: string | null
  ending: Ending | null
  moved_to: string | null
  aliases: string
  years: string
  links: string
}
type YearsRow = { readonly from: number; readonly to: number | null; obliged: number; included: number }
type LinkRow = { readonly name: string; readonly type: SuccessionType; readonly date: string | null }

const SQL = `
  SELECT u.id, u.name, u.kind, u.peer_group, u.valid_from, u.valid_to, u.ending, u.moved_to,
    (SELECT json_group_array(alias) FROM (SELECT alias FROM unit_aliases a
      WHERE a.county = u.county AND a.unit_id = u.id ORDER BY alias)) AS aliases,
    (SELECT json_group_array(json_object('from', from_year, 'to', to_year, 'obliged', obliged, 'included', included))
      FROM (SELECT * FROM unit_years y WHERE y.county = u.county AND y.unit_id = u.id ORDER BY from_year)) AS years,
    (SELECT json_group_array(json_object('name', name, 'type', type, 'date', date))
      FROM (SELECT t.name, s.type, s.date FROM unit_successions s JOIN units t ON t.county = s.county AND t.id = s.to_unit
        WHERE s.county = u.county AND s.from_unit = u.id ORDER BY t.id)) AS links
  FROM units u WHERE u.county = $county AND u.status = 'registered' ORDER BY u.position IS NULL, u.position, u.id`

/** A unit of the register with its id and, for forms and lists, in the words of the file. */
export type RegisteredEntry = RegisterEntry & {
  readonly unitId: number
  readonly fields: Readonly<Record<RegisterColumn, string>>
  /** Tells whether somebody else has changed the unit since a person looked at it. */
  readonly stamp: string
}

/** The register as it would be loaded again: what `loadRegister` makes of these entries is what is stored. */
export function registerEntries(store: Store): RegisteredEntry[] {
  return all<UnitRow>(store, SQL, { county: countyKey(store) }).map((unit, at) => {
    const entry = entryOf(unit, at)
    const fields = entryFields(entry)
    return { ...entry, unitId: unit.id, fields, stamp: sha256(JSON.stringify(fields)).slice(0, 16) }
  })
}

/** The register as a file; with the number of an upload in the log the one that it has replaced, null where there is none. */
export function registerFile(store: Store, logId?: number): string | null {
  if (logId === undefined) return registerCsv(registerEntries(store))
  const row = one<{ file: string | null }>(
    store,
    `SELECT json_extract(data, '$.before') AS file FROM desk_log
     WHERE county = $county AND id = $logId AND event = '上传名录'`,
    { county: countyKey(store), logId },
  )
  return row?.file ?? null
}

function entryOf(unit: UnitRow, at: number): RegisterEntry {
  return {
    line: at + 2,
    name: unit.name,
    kind: unit.kind,
    aliases: JSON.parse(unit.aliases) as string[],
    validFrom: unit.valid_from,
    validTo: unit.valid_to,
    ending: unit.ending,
    ...flagsOf(JSON.parse(unit.years) as YearsRow[], validYears(unit.valid_from, unit.valid_to)),
    peerGroup: unit.peer_group,
    successor: successorOf(JSON.parse(unit.links) as LinkRow[]),
    movedTo: unit.moved_to,
  }
}

/** The years as the file has them: a plain yes or no wherever that says the same. */
function flagsOf(
  rows: readonly YearsRow[],
  valid: YearRange,
): Pick<RegisterEntry, 'obligedYears' | 'included'> {
  const obliged = joinedYears(rows.filter((row) => row.obliged === 1))
  const included = joinedYears(rows.filter((row) => row.included === 1))
  if (included.length === 0) return { obligedYears: obliged, included: false }
  const [first] = included
  const whole = first?.from === valid.from && first.to === valid.to
  const same = obliged.length === 0 ? whole : rows.every((row) => row.obliged === 1 && row.included === 1)
  return { obligedYears: obliged, included: same ? true : included }
}

function successorOf(links: readonly LinkRow[]): RegisterEntry['successor'] {
  const [first] = links
  if (!first) return null
  return { name: links.map(({ name }) => name).join('；'), type: first.type, date: first.date }
}
