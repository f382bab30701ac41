import type { SeededRandom } from '../../demo/seeded-random'
import { type Mutate, NOT_PRINTED, openRows, setTruth, touchAll } from '../draft'
import { cutTable } from '../grid-layout'
import {
  CUT_SIGN,
  isTable,
  labelOf,
  type PrintedBlock,
  type PrintedCell,
  type PrintedDocument,
  type PrintedRow,
  type PrintedTable,
  valuesOf,
} from '../printed'

const paragraph = (text: string): PrintedBlock => ({ kind: 'paragraph', text, section: null })
const cellOf = (text: string, kind: PrintedCell['kind'] = 'value'): PrintedCell => ({
  kind,
  text,
  colspan: 1,
  rowspan: 1,
  indicator: null,
})

/** The statutory tables no other mutation has touched. */
const wholeTables = (document: PrintedDocument) =>
  document.blocks
    .filter(isTable)
    .filter(({ id, rows }) => id !== 'foreign' && !rows.some((row) => document.touched.has(row)))

/** A table is cut in two before a row, with a page number or nothing between, heads repeated or not. */
export const splitTable: Mutate = (document, random, traits) => {
  const rows = openRows(document, 'values').filter((each) => each.at > 0)
  if (rows.length === 0) return false
  const { table, at } = random.pick(rows)
  const [first, second] = cutTable(table, at, random.chance(0.7))
  if (random.chance(0.4)) second.rows.unshift(...repeatedHeads(first))
  const between = random.pick([
    [],
    [paragraph('- 4 -')],
    [paragraph('（续）')],
    [paragraph(traits.cells ? '5' : '— 5 —')],
  ])
  document.blocks = document.blocks.flatMap((block) =>
    block === table ? [first, ...between, second] : [block],
  )
  return true
}

function repeatedHeads(table: PrintedTable): PrintedRow[] {
  const body = table.rows.findIndex((row) => !row.head)
  return table.rows.slice(0, body < 0 ? undefined : body).map((row) => ({
    head: true,
    cells: row.cells.map((cell) => ({ ...cell })),
  }))
}

/** A table is left out, or a picture in its place: nothing of it is printed. */
export const dropTable: Mutate = (document, random) => {
  const tables = wholeTables(document)
  if (tables.length === 0) return false
  const table = random.pick(tables)
  for (const row of table.rows) for (const cell of valuesOf(row)) setTruth(document, cell, [NOT_PRINTED])
  document.blocks = document.blocks.filter((block) => block !== table)
  return true
}

/** The table is printed twice: alike, or the second with other numbers and nothing that tells whose they are. */
export const doubleTable: Mutate = (document, random) => {
  const tables = wholeTables(document)
  if (tables.length === 0) return false
  const table = random.pick(tables)
  const differs = random.chance(0.6)
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell })) }))
  const copy: PrintedTable = { ...table, rows }
  if (differs) {
    for (const row of copy.rows)
      for (const cell of valuesOf(row)) {
        const text = random.chance(0.5) ? cell.text : String(random.whole(0, 60))
        if (text !== cell.text) setTruth(document, cell, [])
        cell.text = text
      }
  }
  touchAll(document, table)
  touchAll(document, copy)
  const between = random.pick([[], [paragraph('上年度数据如下：')], [paragraph('附表')]])
  const pair = random.chance(0.5) ? [table, ...between, copy] : [copy, ...between, table]
  document.blocks = document.blocks.flatMap((block) => (block === table ? pair : [block]))
  return true
}

/** Last year's numbers stand in a column beside each column, to its left or right. */
export const lastYearBeside: Mutate = (document, random) => {
  const tables = wholeTables(document)
  if (tables.length === 0) return false
  const table = random.pick(tables)
  const left = random.chance(0.5)
  for (const row of table.rows) {
    row.cells = row.cells.flatMap((cell) => {
      if (cell.kind === 'block') return [{ ...cell, colspan: cell.colspan * 2 - 1 }]
      if (cell.indicator === null && (cell.kind !== 'head' || cell.text === '信息内容')) return [cell]
      if (cell.kind === 'head') return besideHead(cell, table.id === 'disclosure', left, random)
      const other = cellOf(random.chance(0.2) ? cell.text : String(random.whole(0, 60)))
      return left ? [{ ...other, colspan: cell.colspan }, cell] : [cell, { ...other, colspan: cell.colspan }]
    })
  }
  touchAll(document, table)
  return true
}

function besideHead(cell: PrintedCell, isLeaf: boolean, left: boolean, random: SeededRandom): PrintedCell[] {
  if (cell.colspan > 1 && !isLeaf) return [{ ...cell, colspan: cell.colspan * 2 }]
  const other = { ...cell, text: random.pick(['上年', `上年${cell.text}`]) }
  return left ? [other, cell] : [cell, other]
}

const DECOYS: readonly (readonly string[][])[] = [
  [
    ['序号', '会议名称', '人次'],
    ['1', '政务公开培训', '45'],
    ['2', '业务学习', '12'],
  ],
  [
    ['事项类型', '数量'],
    ['行政许可', '35'],
    ['行政处罚', '120'],
    ['行政强制', '7'],
  ],
  [
    ['索引号', 'NB-0001', '发布机构', '办公室'],
    ['发布日期', '2024-01-20', '有效性', '有效'],
  ],
  [
    ['渠道', '本年', '上年', '总计'],
    ['网站', '120', '98', '218'],
    ['其他', '3', '4', '7'],
    ['总计', '123', '102', '225'],
  ],
  [
    ['单位', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
    ['荷塘乡', '1', '2', '3', '4', '5', '6', '21'],
    ['总计', '1', '2', '3', '4', '5', '6', '21'],
  ],
  [
    ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
    ['1', '2', '3', '4', '10'],
  ],
  [['3', '5', '7', '9', '11', '13', '48']],
]

/** A table that is none of the three: of a meeting, of posts, of another unit, with words and numbers like theirs. */
export const foreignTable: Mutate = (document, random) => {
  const decoy = random.pick(DECOYS)
  const rows = decoy.map((texts, at) => ({
    head: at === 0 && decoy.length > 1,
    cells: texts.map((text) => cellOf(text, /\p{Script=Han}/u.test(text) ? 'head' : 'value')),
  }))
  const at = random.whole(1, document.blocks.length - (document.cut ? 1 : 0))
  document.blocks.splice(at, 0, { kind: 'table', id: 'foreign', rows })
  return true
}

/** The document ends inside a table, or right behind one. */
export const truncate: Mutate = (document, random) => {
  const rows = openRows(document, 'values')
  if (rows.length === 0 || document.cut) return false
  const { table, row } = random.pick(rows)
  const end = document.blocks.indexOf(table)
  const after = document.blocks.slice(end + 1).filter(isTable)
  const last = table.rows.indexOf(row)
  const lost = [...table.rows.slice(last + 1), ...after.flatMap((each) => each.rows)]
  for (const each of lost) for (const cell of valuesOf(each)) setTruth(document, cell, [])
  document.blocks = document.blocks.slice(0, end + 1)
  table.rows = table.rows.slice(0, last + 1)
  cutRow(document, row, random)
  touchAll(document, table)
  document.cut = true
  return true
}

function cutRow(document: PrintedDocument, row: PrintedRow, random: SeededRandom): void {
  const sign = random.chance(0.7) ? CUT_SIGN : ''
  const values = valuesOf(row)
  const cell = random.pick([...values, labelOf(row) ?? values.at(-1), values.at(-1)].filter((each) => !!each))
  const kept = cell.text.slice(0, random.whole(0, cell.text.length))
  const lost = row.cells.slice(row.cells.indexOf(cell) + 1)
  for (const each of lost) setTruth(document, each, [])
  // Half a number looks like a whole one: nobody can tell, unless the cell is seen to end.
  if (kept !== cell.text || (sign === '' && kept === '')) setTruth(document, cell, [])
  row.cells = row.cells.filter((each) => !lost.includes(each))
  cell.text = `${kept}${sign}`
}
