import { type ComparedMeasure, FEWEST_PEERS, isPlaced } from '@/app/compare/_compare/compare-measure'
import { parseCompareQuery } from '@/app/compare/_compare/compare-query'
import { type Comparison, loadComparison } from '@/app/compare/_compare/load-comparison'
import { loadFlow } from '@/app/compare/_compare/load-flow'
import { type Stacked, stackOfMeasure, whyNotStacked } from '@/app/compare/_compare/load-stack'
import { rankingNote, unitNotes } from '@/app/compare/_compare/unit-notes'
import { measureTitle } from '@/app/indicators/_page/row-measures'
import type { Query } from '@/app/units/_list/parse-list-state'
import { type DataRow, type DataTable, figureCell, row, total } from '@/lib/export/table/data-table'
import { flowTable } from './flow-table'
import { stackRows } from './stack-table'
import { countyFrame, pointCell, unitWord, yearCoverageText } from './table-frame'

/** The comparison of an address as its page's table has it: units by measure, what they are compared with, or the flow; null for an empty store. */
export function compareTable(query: Query): DataTable | null {
  const asked = parseCompareQuery(query)
  const comparison = loadComparison(asked)
  const { context, years, units, measures, unknownUnits, folded } = comparison
  if (context.years.length === 0) return null
  const left = [
    ...unknownUnits.map((slug) => `单位“${slug}”不在本县名单中，已略去。`),
    ...asked.notices,
    ...folded.map(({ unit, into }) => `${unit.shortName}已并入${into.shortName}的序列，不再单列。`),
  ]
  const found = comparison.view === 'flow' ? loadFlow(comparison) : null
  if (found) return flowTable(context, found, left)
  const stacks = measures.map((compared) => ({
    compared,
    stacked: comparison.view === 'stack' ? stackOfMeasure(compared, comparison, asked.parts) : null,
  }))
  const placed = stacks.some(({ compared, stacked }) => stacked === null && isPlaced(compared))
  const names = measures.map(({ measure }) => measureTitle(measure))
  const [only] = stacks
  const width = 4 + years.length + (placed ? 1 : 0)
  return {
    ...countyFrame(context),
    title:
      only?.stacked && stacks.length === 1
        ? only.stacked.title
        : `${names.join('、')}对比，${units.length} 家单位`,
    source: '各单位年报',
    coverage: years.map((year) => yearCoverageText(context, year)).join('；'),
    notes: [
      ...measures.flatMap(({ breaks }, at) =>
        breaks.map(({ year, note }) => `${names[at]}，${year}年：${note}`),
      ),
      ...new Set(stacks.flatMap((each) => notesOf(each, comparison))),
      ...(asked.basis === 'share' ? ['占比的分母为当年已收单位合计。'] : []),
      ...(asked.basis === 'index' ? ['指数以各单位首个有数的年份为 100。'] : []),
      ...left,
    ],
    columns: [
      { key: 'name', label: stacks.some(({ stacked }) => stacked) ? '单位或组成' : '单位', width: 26 },
      { key: 'group', label: '组别', width: 16 },
      { key: 'indicator', label: '指标', width: 36 },
      { key: 'unit', label: '计量' },
      ...years.map((year) => ({ key: String(year), label: `${year}年` })),
      ...(placed ? [{ key: 'place', label: `${years.at(-1)}年同类位次`, width: 14 }] : []),
    ],
    rows: stacks.flatMap(({ compared, stacked }) => {
      const rows = stacked
        ? stackRows(compared, stacked)
        : [...unitRows(compared, placed), ...peerRows(compared, comparison), ...countyRows(compared)]
      return rows.map((each) =>
        each.cells.length === width ? each : { ...each, cells: [...each.cells, null] },
      )
    }),
  }
}

type MeasureStack = { readonly compared: ComparedMeasure; readonly stacked: Stacked | null }

/** The sentences over a measure's table; with several measures a stack says which it is about. */
function notesOf({ compared, stacked }: MeasureStack, { view, measures }: Comparison): string[] {
  const name = measureTitle(compared.measure)
  if (stacked) return stacked.notes.map((note) => (measures.length > 1 ? `${name}：${note}` : note))
  return [
    ...(view === 'stack' ? [`${name}：${whyNotStacked(compared)}，已改列各单位。`] : []),
    ...rankingNote(compared),
    ...unitNotes(compared),
  ]
}

/** Peer group by peer group, as the page has them. */
function unitRows({ measure, unit: measured, units }: ComparedMeasure, placed: boolean): DataRow[] {
  const peers = [...new Set(units.map(({ unit }) => unit.peer))]
  const asShown = peers.flatMap((peer) => units.filter(({ unit }) => unit.peer === peer))
  return asShown.map(({ unit, points, place }) =>
    row(
      unit.shortName,
      unit.peer,
      measureTitle(measure),
      unitWord(measured),
      ...points.map((point) => pointCell(point, measured)),
      ...(placed ? [place ?? ''] : []),
    ),
  )
}

/** The middle of each peer group shown, with its range; none where too few units have a number. */
function peerRows({ measure, unit, units, reference }: ComparedMeasure, { years }: Comparison): DataRow[] {
  if (reference !== 'peers') return []
  const peers = [...new Set(units.map((each) => each.unit.peer))]
  return peers.map((peer) => {
    const spread = units.find((each) => each.unit.peer === peer)?.spread ?? []
    return total(
      `${peer}中位数`,
      peer,
      measureTitle(measure),
      unitWord(unit),
      ...years.map((_, at) => {
        const each = spread[at]
        if (!each) return figureCell(null, '无数据')
        if (each.n < FEWEST_PEERS) return figureCell(null, `有数的仅 ${each.n} 家`)
        const places = (value: number) => Number(value.toFixed(4))
        const range = `${places(each.min)} 至 ${places(each.max)}，${each.n} 家`
        return { ...figureCell(places(each.median), '', range), ...each.marks }
      }),
    )
  })
}

function countyRows({ measure, unit, units, county }: ComparedMeasure): DataRow[] {
  if (units.length === 0 || !county || county.points.length === 0) return []
  const cells = county.points.map((point) => pointCell(point, unit))
  return [total('全县', '', measureTitle(measure), unitWord(unit), ...cells)]
}
