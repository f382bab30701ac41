import { type RegisterColumn, SUCCESSION_LABELS } from '../lib/catalogue/register-columns'
import {
  ENDINGS,
  type Ending,
  SUCCESSION_TYPES,
  type SuccessionType,
  UNIT_KINDS,
  type UnitKind,
} from '../lib/catalogue/unit-kinds'
import { registerTable } from './register-table'
import { StoreError } from './store'
import { normaliseName } from './unit-address'

/** One unit as the register states it. Dates are ISO; null is open or not given. */
export type RegisterEntry = {
  readonly line: number
  readonly name: string
  /** Null: the name decides. */
  readonly kind: UnitKind | null
  readonly aliases: readonly string[]
  readonly validFrom: string | null
  readonly validTo: string | null
  /** How it ended where nobody follows it; null: it goes on, has a successor, or nobody says. */
  readonly ending: Ending | null
  /** Null: all years of its validity. Empty: never. */
  readonly obligedYears: readonly YearRange[] | null
  /** Null: the kind's own peer group. */
  readonly peerGroup: string | null
  /** Whether it counts in the county's sums in the years it is obliged, or the very years. Null: as its kind. */
  readonly included: boolean | readonly YearRange[] | null
  readonly successor: {
    readonly name: string
    readonly type: SuccessionType
    readonly date: string | null
  } | null
  /** Of a unit that was moved up: the name of the authority above the county it belongs to since. */
  readonly movedTo: string | null
}
export type YearRange = { readonly from: number; readonly to: number | null }

/** The register in a CSV file (UTF-8 or GB18030), or a StoreError that names every faulty row. */
export function readRegister(bytes: Uint8Array): RegisterEntry[] {
  const { at, width, rows } = registerTable(bytes)
  const faults: string[] = []
  const entries = rows.flatMap((row) => {
    const cell = (column: RegisterColumn) => row.fields[at.get(column) ?? -1] ?? ''
    try {
      if (row.fields.slice(width).some((field) => field !== ''))
        throw new StoreError(`有${row.fields.length}格，表头只有${width}格；多个别名请用分号隔开。`)
      return [toEntry(row.line, cell)]
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      faults.push(`第${row.line}行：${error.message}`)
      return []
    }
  })
  faults.push(...repeatedNames(entries))
  if (faults.length > 0) throw new StoreError(`名录没有载入，请改正后重试：\n${faults.join('\n')}`)
  if (entries.length === 0) throw new StoreError('名录里只有表头，没有单位。')
  return entries
}

/**
 * One row as a unit of the register; `line` is the row it is named by. Throws StoreError for the first field that cannot
 * be understood.
 */
export function toEntry(line: number, written: (column: RegisterColumn) => string): RegisterEntry {
  const cell = (column: RegisterColumn) =>
    STROKED.has(column) ? unstroked(written(column)) : written(column)
  const name = normaliseName(cell('name'))
  if (name === '') throw new StoreError('没有填写单位名称。')
  if (!isName(name)) throw new StoreError(`“${name}”不是单位名称。`)
  const validFrom = parseDate(cell('validFrom'), 'start')
  const ending = endingOf(cell)
  const validTo = endOf(name, cell, ending)
  if (validFrom && validTo && validFrom > validTo) throw new StoreError(`${name}的终止日期早于起始日期。`)
  return {
    line,
    name,
    kind: parseKind(cell('kind')),
    aliases: cell('aliases')
      .split(/[;；、|]/)
      .map(normaliseName)
      .filter((alias) => alias !== '' && alias !== name),
    validFrom,
    validTo,
    ending,
    obligedYears: parseYears(cell('obligedYears')),
    peerGroup: cell('peerGroup') || null,
    included: parseIncluded(cell('included')),
    successor: parseSuccessor(cell('successor'), written('successionType'), cell('successionDate')),
    movedTo: parseMovedTo(cell('movedTo'), cell('successionType')),
  }
}

/** Not a running number, not the line of sums below a list, not several cells that were taken for one. */
const isName = (name: string) =>
  /\p{L}/u.test(name) && !/[,，;；]/.test(name) && !/^(?:合计|总计|小计)$/.test(name)

/** Where offices write 无 or a stroke for nothing; of 应报年度 and 计入汇总 it says something. */
const STROKED: ReadonlySet<RegisterColumn> = new Set<RegisterColumn>([
  'validFrom',
  'validTo',
  'successor',
  'successionType',
  'successionDate',
  'movedTo',
])
const unstroked = (text: string) => (/^(?:无|[-－–—/／\\]+)$/.test(text) ? '' : text)

/** Words offices write for a kind of unit in their own lists. */
const EVERYDAY_KINDS: ReadonlyMap<string, UnitKind> = new Map([
  ['局', 'department'],
  ['部门', 'department'],
  ['政府部门', 'department'],
  ['乡', 'township'],
  ['镇', 'township'],
  ['街道办事处', 'subdistrict'],
  ['事业单位', 'institution'],
  ['政府办', 'government_office'],
])

function parseKind(text: string): UnitKind | null {
  if (text === '') return null
  const label = EVERYDAY_KINDS.get(text) ?? text
  const found = UNIT_KINDS.find((kind) => kind.id === label || kind.label === label)
  if (!found) {
    throw new StoreError(`不认识的类型“${text}”，可用：${UNIT_KINDS.map((kind) => kind.label).join('、')}。`)
  }
  return found.id
}

/** `2024-01-31`, `2024/1/31`, `2024年1月31日`, `2024-01`, `2024`; a month or year means its first or last day. */
function parseDate(text: string, end: 'start' | 'end'): string | null {
  if (text === '') return null
  const found = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/.exec(text.normalize('NFKC'))
  const year = Number(found?.[1])
  const month = found?.[2] === undefined ? (end === 'start' ? 1 : 12) : Number(found[2])
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const day = found?.[3] === undefined ? (end === 'start' ? 1 : lastDay) : Number(found[3])
  if (!found || month < 1 || month > 12 || day < 1 || day > lastDay) {
    throw new StoreError(`日期“${text}”写法不对，应如 2024-01-31。`)
  }
  const two = (number: number) => String(number).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}

/** `2019-2025`, `2019-` (until further notice), `2019;2021-2023`; 否 or 无 for never; empty for all valid years. */
function parseYears(text: string, column = '应报年度'): YearRange[] | null {
  if (text === '') return null
  if (/^(?:否|无|不应报|no)$/i.test(text)) return []
  const ranges = text
    .normalize('NFKC')
    .replace(/年度?/g, '')
    .split(/[;,、|\s]+/)
    .filter((part) => part !== '')
    .map((part) => {
      const found = /^(\d{4})(?:\s*([-—–~至]+)\s*(\d{4})?)?$/.exec(part)
      const from = Number(found?.[1])
      const to = found?.[2] === undefined ? from : found[3] === undefined ? null : Number(found[3])
      if (!found || (to !== null && to < from)) {
        throw new StoreError(`${column}“${text}”写法不对，应如 2019-2025、2021- 或 2019;2021-2023。`)
      }
      return { from, to }
    })
    .sort((a, b) => a.from - b.from)
  const overlap = ranges.some((range, index) => {
    const next = ranges[index + 1]
    return next !== undefined && (range.to === null || next.from <= range.to)
  })
  if (overlap) throw new StoreError(`${column}“${text}”前后重叠。`)
  return ranges
}

function parseIncluded(text: string): RegisterEntry['included'] {
  if (text === '') return null
  if (/^(?:是|yes|true|1)$/i.test(text)) return true
  if (/^(?:否|no|false|0)$/i.test(text)) return false
  if (/\d{4}/.test(text)) return parseYears(text, '计入汇总')
  throw new StoreError(`“计入汇总”应填是、否或年度（如 2019-2025），收到的是“${text}”。`)
}

function parseSuccessor(name: string, type: string, date: string): RegisterEntry['successor'] {
  if (name === '') return null
  const found = successionType(type)
  if (!found) {
    const known = Object.values(SUCCESSION_LABELS).map(([label]) => label)
    const said = type === '' ? '没有填写' : `收到的是“${type}”`
    throw new StoreError(`填写了承继单位，承继方式应为：${known.join('、')}；${said}。`)
  }
  return { name: normaliseName(name), type: found, date: parseDate(date, 'start') }
}

function parseMovedTo(name: string, type: string): string | null {
  if (name === '') return null
  if (successionType(type) === 'move_up') return name.replace(/\s+/g, ' ').trim()
  const said = type === '' ? '没有填写承继方式' : `承继方式是“${type}”`
  throw new StoreError(`填写了上划至“${name}”，${said}，应为上划。`)
}

const successionType = (text: string): SuccessionType | undefined =>
  SUCCESSION_TYPES.find((each) => each === text || SUCCESSION_LABELS[each].includes(text))

/** A unit that was closed or left the county has nobody to go into; whatever else became of one, somebody follows it. */
function endingOf(cell: (column: RegisterColumn) => string): Ending | null {
  const type = cell('successionType')
  if (cell('successor') !== '' || type === '') return null
  const found = ENDINGS.find((each) => each === successionType(type))
  if (found) return found
  throw new StoreError(`填写了承继方式“${type}”，没有填写承继单位；没有承继单位的只有撤销和上划。`)
}

/** The day a unit ended, in whichever of the two columns it is written; where in both, the more exact of the two. */
function endOf(name: string, cell: (column: RegisterColumn) => string, ending: Ending | null): string | null {
  const closed = parseDate(cell('validTo'), 'end')
  const ended = ending && parseDate(cell('successionDate'), 'end')
  if (!closed || !ended) return closed ?? ended
  const [closedParts, endedParts] = [partsOf(cell('validTo')), partsOf(cell('successionDate'))]
  // 2024, 2024-06, 2024-06-30: as long as the less exact of the two.
  const shared = 1 + 3 * Math.min(closedParts, endedParts)
  if (closed.slice(0, shared) !== ended.slice(0, shared))
    throw new StoreError(`${name}的两处撤销日期不一致：撤销日期${closed}，承继日期${ended}。`)
  return endedParts > closedParts ? ended : closed
}

/** How exact a date is: 1 a year, 2 a month, 3 a day. */
const partsOf = (date: string) => date.normalize('NFKC').match(/\d+/g)?.length ?? 0

/** A name or alias that two rows claim. */
function repeatedNames(entries: readonly RegisterEntry[]): string[] {
  const owner = new Map<string, RegisterEntry>()
  const faults: string[] = []
  for (const entry of entries) {
    for (const name of new Set([entry.name, ...entry.aliases])) {
      const other = owner.get(name)
      if (other && other !== entry) faults.push(`第${entry.line}行：“${name}”在第${other.line}行已经出现。`)
      else owner.set(name, entry)
    }
  }
  return faults
}
