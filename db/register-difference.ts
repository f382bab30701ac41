import { REGISTER_COLUMNS, type RegisterColumn } from '../lib/catalogue/register-columns'
import type { RegisterLoaded } from './load-register'
import { type RegisteredEntry, registerEntries } from './queries/desk/register-entries'
import { listYears } from './queries/list-years'
import type { UnitRef } from './queries/unit-ref'
import { coverageReader } from './queries/year-coverage'
import { type Store, write } from './store'

/** What a new register changes, under a heading and line by line, in words. */
export type DifferencePart = { readonly head: string; readonly lines: readonly string[] }
type Fields = Readonly<Partial<Record<RegisterColumn, string>>>
type YearFacts = {
  readonly year: number
  /** Names of the units that must report, by id. */
  readonly obliged: ReadonlyMap<number, string>
  readonly summed: number
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
    return { loaded, parts: differenceParts(before, factsOf(store), loaded) }
  })
}

/** 类型：直属单位→工作部门；别名：空→民政局 */
export function changesText(before: Fields, after: Fields): string {
  return (Object.keys(REGISTER_COLUMNS) as RegisterColumn[])
    .filter((column) => (before[column] ?? '') !== (after[column] ?? ''))
    .map((column) => {
      const label = REGISTER_COLUMNS[column][0]
      const [was, is] = [before[column] || '空', after[column] || '空']
      return before.name === undefined ? `${label} ${is}` : `${label} ${was}→${is}`
    })
    .join('；')
}

function factsOf(store: Store): Facts {
  const coverageOf = coverageReader(store)
  const years = listYears(store).map(({ year }): YearFacts => {
    const { expected, received, missing, summed } = coverageOf(year)
    const obliged: readonly UnitRef[] = expected === null ? [] : [...received, ...missing]
    return { year, obliged: new Map(obliged.map(({ id, name }) => [id, name])), summed: summed.length }
  })
  return { entries: registerEntries(store), years }
}

function differenceParts(
  before: Facts,
  after: Facts,
  { moved, confirmed }: RegisterLoaded,
): DifferencePart[] {
  const was = new Map(before.entries.map((entry) => [entry.unitId, entry]))
  const is = new Map(after.entries.map((entry) => [entry.unitId, entry]))
  const movedIds = new Set(moved.map(({ row }) => row.id))
  const known = new Set(confirmed)
  const added = after.entries.filter(({ unitId }) => !was.has(unitId))
  const gone = before.entries.filter(({ unitId }) => !is.has(unitId) && !movedIds.has(unitId))
  const changed = after.entries.flatMap((entry) => {
    const text = changesText(was.get(entry.unitId)?.fields ?? entry.fields, entry.fields)
    return text === '' ? [] : [`${was.get(entry.unitId)?.name ?? entry.name}：${text}`]
  })
  const parts = [
    {
      head: `新增 ${added.length} 个单位`,
      lines: added.map(({ name }) => (known.has(name) ? `${name}（原为待确认）` : name)),
    },
    { head: `修改 ${changed.length} 个单位`, lines: changed },
    {
      head: `新名录中没有 ${gone.length} 个单位，有年报的转为待确认，其余去除`,
      lines: gone.map(({ name }) => name),
    },
    {
      head: `按别名并入其他单位 ${moved.length} 个`,
      lines: moved.map(({ row, to }) => `${row.name}并入${to.name}`),
    },
    { head: '应报和计入合计的单位数', lines: yearLines(before.years, after.years) },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

/** 2023年应报 61→2：不再应报甲局、乙局；计入合计 60→2 */
function yearLines(before: readonly YearFacts[], after: readonly YearFacts[]): string[] {
  return after.flatMap((now) => {
    const then = before.find(({ year }) => year === now.year)
    const old: ReadonlyMap<number, string> = then?.obliged ?? new Map()
    const more = [...now.obliged].filter(([id]) => !old.has(id)).map(([, name]) => name)
    const less = [...old].filter(([id]) => !now.obliged.has(id)).map(([, name]) => name)
    const summed = then?.summed ?? 0
    const told = [
      ...(more.length + less.length > 0 ? [`应报 ${old.size}→${now.obliged.size}`] : []),
      ...(more.length > 0 ? [`新列为应报：${more.join('、')}`] : []),
      ...(less.length > 0 ? [`不再应报：${less.join('、')}`] : []),
      ...(summed === now.summed ? [] : [`计入合计 ${summed}→${now.summed}`]),
    ]
    return told.length === 0 ? [] : [`${now.year}年 ${told.join('；')}`]
  })
}
