import { REGISTER_COLUMNS, type RegisterColumn } from '../lib/catalogue/register-columns'
import type { RegisterLoaded } from './load-register'
import { type RegisteredEntry, registerEntries } from './queries/desk/register-entries'
import { unregisteredUnits } from './queries/desk/unregistered-units'
import { listYears } from './queries/list-years'
import type { UnitRef } from './queries/unit-ref'
import { coverageReader } from './queries/year-coverage'
import { type Store, write } from './store'
import { joinedYears } from './unit-year-flags'

/** What a new register changes, under a heading and line by line, in words. */
export type DifferencePart = {
  readonly head: string
  readonly lines: readonly string[]
  /** The lines in columns, where they are more than names. */
  readonly table?: DifferenceTable
  /** What to think of before it is loaded. */
  readonly note?: string
}
export type DifferenceTable = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
type Fields = Readonly<Partial<Record<RegisterColumn, string>>>
type YearFacts = {
  readonly year: number
  /** The units that must report, by id. */
  readonly obliged: ReadonlyMap<number, UnitRef>
  readonly summed: number
}
type YearChange = {
  readonly year: number
  readonly obliged: readonly [was: number, is: number]
  readonly summed: readonly [was: number, is: number]
  readonly more: readonly UnitRef[]
  readonly less: readonly UnitRef[]
}
type Facts = { readonly entries: readonly RegisteredEntry[]; readonly years: readonly YearFacts[] }

/** Loads a register and tells what it changed: units added, changed, gone and taken in, and the years it is felt in. */
export function tellingDifference(
  store: Store,
  load: () => RegisterLoaded,
): { readonly loaded: RegisterLoaded; readonly parts: readonly DifferencePart[] } {
  return write(store, () => {
    const before = factsOf(store)
    const loaded = load()
    const years = new Map(unregisteredUnits(store).pending.map((each) => [each.unit.id, each.years]))
    return { loaded, parts: differenceParts(before, factsOf(store), loaded, years) }
  })
}

/** 类型：直属单位→工作部门；别名：空→民政局 */
export function changesText(before: Fields, after: Fields): string {
  return changesOf(before, after)
    .map(([label, was, is]) => (before.name === undefined ? `${label} ${is}` : `${label} ${was}→${is}`))
    .join('；')
}

/** Column, what it said and what it says, of every column that says something else. */
function changesOf(before: Fields, after: Fields): readonly (readonly [string, string, string])[] {
  return (Object.keys(REGISTER_COLUMNS) as RegisterColumn[])
    .filter((column) => (before[column] ?? '') !== (after[column] ?? ''))
    .map((column) => [REGISTER_COLUMNS[column][0], before[column] || '空', after[column] || '空'] as const)
}

function factsOf(store: Store): Facts {
  const coverageOf = coverageReader(store)
  const years = listYears(store).map(({ year }): YearFacts => {
    const { expected, received, missing, summed } = coverageOf(year)
    const obliged: readonly UnitRef[] = expected === null ? [] : [...received, ...missing]
    return { year, obliged: new Map(obliged.map((unit) => [unit.id, unit])), summed: summed.length }
  })
  return { entries: registerEntries(store), years }
}

function differenceParts(
  before: Facts,
  after: Facts,
  { moved, confirmed }: RegisterLoaded,
  reported: ReadonlyMap<number, readonly number[]>,
): DifferencePart[] {
  const was = new Map(before.entries.map((entry) => [entry.unitId, entry]))
  const is = new Map(after.entries.map((entry) => [entry.unitId, entry]))
  const movedIds = new Set(moved.map(({ row }) => row.id))
  const known = new Set(confirmed)
  const added = after.entries.filter(({ unitId }) => !was.has(unitId))
  const gone = before.entries.filter(({ unitId }) => !is.has(unitId) && !movedIds.has(unitId))
  const parts: DifferencePart[] = [
    {
      head: `新增 ${added.length} 个单位`,
      lines: added.map(({ name }) => (known.has(name) ? `${name}（原为待确认）` : name)),
    },
    changedPart(was, after.entries),
    {
      head: `新名录中没有的 ${gone.length} 个单位`,
      lines: gone.map(({ unitId, name }) => `${name}：${fateText(reported.get(unitId) ?? null)}`),
      ...(added.length > 0 && gone.some(({ unitId }) => reported.get(unitId)?.length)
        ? { note: RENAMED }
        : {}),
    },
    {
      head: `按别名并入其他单位 ${moved.length} 个`,
      lines: moved.map(({ row, to }) => `${row.name}并入${to.name}`),
    },
    yearsPart(yearChanges(before.years, after.years)),
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

/** A unit under a new name is known by its old one only where the register says so. */
const RENAMED =
  '其中如有改了名称的，请把原名称填入新名称那一行的“别名”再上传，年报便仍归该单位；否则这些年报转为待确认，不计入应报和合计。'

/** `years`: of the reports a unit has that is pending now; null where it is no more. */
function fateText(years: readonly number[] | null): string {
  if (years === null) return '没有年报，去除'
  return years.length === 0 ? '年报都已移出，转为待确认' : `${spans(years)}年的年报转为待确认`
}

/** 2019—2022、2024 */
const spans = (years: readonly number[]) =>
  joinedYears(years.map((year) => ({ from: year, to: year })))
    .map(({ from, to }) => (to === null || to === from ? `${from}` : `${from}—${to}`))
    .join('、')

function changedPart(
  was: ReadonlyMap<number, RegisteredEntry>,
  entries: readonly RegisteredEntry[],
): DifferencePart {
  const changed = entries.flatMap((entry) => {
    const before = was.get(entry.unitId)
    const changes = before ? changesOf(before.fields, entry.fields) : []
    return before && changes.length > 0 ? [{ before, entry, changes }] : []
  })
  return {
    head: `修改 ${changed.length} 个单位`,
    lines: changed.map(({ before, entry }) => `${before.name}：${changesText(before.fields, entry.fields)}`),
    table: {
      columns: ['单位', '项目', '原来', '改为'],
      rows: changed.flatMap(({ before, changes }) => changes.map((change) => [before.name, ...change])),
    },
  }
}

function yearChanges(before: readonly YearFacts[], after: readonly YearFacts[]): YearChange[] {
  return after.flatMap((now) => {
    const then = before.find(({ year }) => year === now.year)
    const old: YearFacts['obliged'] = then?.obliged ?? new Map()
    const more = [...now.obliged].filter(([id]) => !old.has(id)).map(([, unit]) => unit)
    const less = [...old].filter(([id]) => !now.obliged.has(id)).map(([, unit]) => unit)
    const summed = [then?.summed ?? 0, now.summed] as const
    if (more.length + less.length === 0 && summed[0] === summed[1]) return []
    return [{ year: now.year, obliged: [old.size, now.obliged.size] as const, summed, more, less }]
  })
}

/** 2023年 应报 61→2：不再应报甲局、乙局；计入合计 60→2 */
function yearsPart(changes: readonly YearChange[]): DifferencePart {
  const names = (units: readonly UnitRef[]) => units.map(({ name }) => name).join('、')
  const shortNames = (units: readonly UnitRef[]) => units.map(({ shortName }) => shortName).join('、')
  const counts = ([was, is]: readonly [number, number]) => (was === is ? `${is}` : `${was} → ${is}`)
  return {
    head: '应报和计入合计的单位数',
    lines: changes.map(({ year, obliged, summed, more, less }) => {
      const told = [
        ...(more.length + less.length > 0 ? [`应报 ${obliged.join('→')}`] : []),
        ...(more.length > 0 ? [`新列为应报：${names(more)}`] : []),
        ...(less.length > 0 ? [`不再应报：${names(less)}`] : []),
        ...(summed[0] === summed[1] ? [] : [`计入合计 ${summed.join('→')}`]),
      ]
      return `${year}年 ${told.join('；')}`
    }),
    table: {
      columns: ['年度', '应报（家）', '新列为应报', '不再应报', '计入合计（家）'],
      rows: changes.map(({ year, obliged, summed, more, less }) => [
        `${year}年`,
        counts(obliged),
        shortNames(more) || '—',
        shortNames(less) || '—',
        counts(summed),
      ]),
    },
  }
}
