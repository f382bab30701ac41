import { FORM_BEFORE_2019, OLD_TABLE_TITLE, type OldItemId } from '../../catalogue/form-before-2019'
import type { OldRow, OldTable } from '../../model/old-table'
import type { Warning } from '../../model/report'
import type { Block, SourceDocument } from '../../model/source-document'
import { type Line, toLines } from '../lines'
import type { Heads } from './old-columns'
import { type GridFrame, isOldGrid, readOldGrid } from './old-grid'
import { isOldLabel, levelOf, oldItemOf, splitMeasure } from './old-labels'
import { segmentsOf } from './old-lines'
import type { RawRow } from './old-row'
import { headWords, readOldText, textColumns, textHeads } from './old-text'

export type OldTableRead = {
  readonly table: OldTable
  /** Unit and year that only the table names: its title and its head. */
  readonly unit: string | null
  readonly year: number | null
  /** The document without the table: no figure of it is a count stated in prose. Places stay the same. */
  readonly prose: SourceDocument
  readonly warnings: readonly Warning[]
}

/** Fewer known labels than this are a sentence, not a table. */
const ROWS = 3

/**
 * Finds and reads the statistics table of a report of 2008–2018 by its labels, in a grid or in running text. `year` is
 * the reporting year where it is known: it tells several columns of years apart. Null: there is no such table.
 */
export function readOldTable(document: SourceDocument, year: number | null): OldTableRead | null {
  const lines = toLines(document)
  const text = () => fromText(lines, year)
  const found = fromGrids(lines, year) ?? (document.carrier === 'scan' ? doubted(text()) : text())
  if (!found) return null
  const named = identityOf(lines, found.heads)
  const { rows, warnings } = settle(found.rows)
  return {
    table: { heads: found.heads, rows },
    ...named,
    prose: withoutTable(document, found),
    warnings,
  }
}

type Found = {
  readonly rows: readonly RawRow[]
  readonly heads: Heads
  readonly blocks: readonly number[]
  /** Where a table in running text begins, possibly inside a paragraph. */
  readonly start?: { readonly block: number; readonly text: string }
}

function fromGrids(lines: readonly Line[], year: number | null): Found | null {
  const grids = new Map<number, Line[]>()
  for (const line of lines.filter((each) => each.row !== null))
    grids.set(line.block, [...(grids.get(line.block) ?? []), line])
  const rows: RawRow[] = []
  const blocks: number[] = []
  let heads: Heads | null = null
  let frame: GridFrame | null = null
  for (const [block, own] of grids) {
    if (!isOldGrid(own)) continue
    const read = readOldGrid(own, year, frame)
    const group: string | null = rows.at(-1)?.group ?? null
    rows.push(...read.rows.map((row) => ({ ...row, group: row.group ?? group })))
    blocks.push(block)
    heads ??= read.heads
    frame = read.frame
  }
  return heads && rows.length >= ROWS ? { rows, heads, blocks } : null
}

const HEAD_START = /统\s*计\s*指\s*标|指\s*标\s*名\s*称|项\s*目\s*名\s*称/

/** A page copied as one paragraph is both: the text in front of the table is prose. */
function withoutTable(document: SourceDocument, { blocks, start }: Found): SourceDocument {
  const table = new Set(blocks)
  return {
    ...document,
    blocks: document.blocks.map((block, at): Block => {
      if (!table.has(at)) return block
      const from =
        block.kind === 'paragraph' && start?.block === at ? block.text.indexOf(start.text.slice(0, 60)) : 0
      return {
        kind: 'paragraph',
        text: block.kind === 'paragraph' ? block.text.slice(0, Math.max(from, 0)) : '',
      }
    }),
  }
}

/** Where the table begins in running text: at its heads, else behind its title. */
function textStart(lines: readonly Line[]): { at: number; text: string } | null {
  const heads = lines.flatMap((line, at) => {
    const from = line.row === null ? line.text.search(HEAD_START) : -1
    return from < 0 ? [] : [{ at, text: line.text.slice(from) }]
  })
  const titles = lines.flatMap((line, at) => {
    const title = line.row === null ? OLD_TABLE_TITLE.exec(line.text) : null
    return title ? [{ at, text: line.text.slice(title.index + title[0].length) }] : []
  })
  return (
    [...heads.slice(0, 1), ...titles.toReversed()].find((each) => knownBehind(lines, each) >= ROWS) ?? null
  )
}

function knownBehind(lines: readonly Line[], start: { at: number; text: string }): number {
  return [start.text, ...lines.slice(start.at + 1).map((line) => line.text)]
    .flatMap((text) => segmentsOf(text))
    .filter((segment) => isOldLabel(splitMeasure(segment.label.slice(-60)).label)).length
}

function fromText(lines: readonly Line[], year: number | null): Found | null {
  const start = textStart(lines)
  const first = start && lines[start.at]
  if (!start || !first) return null
  const body = [{ ...first, text: start.text }, ...lines.slice(start.at + 1)].filter(
    (line) => line.row === null,
  )
  const words: string[] = []
  let at = 0
  for (let line = body[0]; line; line = body[at]) {
    const head = headWords(line.text)
    words.push(...head.words)
    const rest = line.text.slice(head.end)
    if (rest.trim() !== '') {
      body[at] = { ...line, text: rest }
      break
    }
    at += 1
  }
  const columns = textColumns(words)
  const rows = readOldText(body.slice(at), columns, year ?? headYear(words))
  if (rows.length < ROWS) return null
  const last = rows.at(-1)?.year.place?.block ?? first.block
  const blocks = body.filter((line) => line.block <= last).map((line) => line.block)
  return { rows, heads: textHeads(columns, year), blocks, start: { block: first.block, text: start.text } }
}

/** Running text of a scan has no cells whose characters were judged one by one. */
function doubted(found: Found | null): Found | null {
  const doubt = (cell: OldRow['year']): OldRow['year'] =>
    cell.value.status === 'absent' ? cell : { ...cell, doubtful: true }
  return (
    found && {
      ...found,
      rows: found.rows.map((row) => ({ ...row, year: doubt(row.year), cumulative: doubt(row.cumulative) })),
    }
  )
}

function headYear(words: readonly string[]): number | null {
  const years = new Set(words.flatMap((word) => word.match(/^20\d\d/)?.[0] ?? []))
  const [only, ...more] = years
  return only && more.length === 0 ? Number(only) : null
}

/** Labels made unique, meanings looked up; a table that is there twice is not read. */
function settle(raw: readonly RawRow[]): { rows: OldRow[]; warnings: Warning[] } {
  const parents: OldItemId[] = []
  let top: string | null = null
  const known = raw.map((row) => {
    if (levelOf(row.label) === 1) top = row.label
    const item = oldItemOf(row.label, parents)
    if (item) parents.push(item)
    return { row, item, group: top ?? row.group }
  })
  const times = (label: string) => known.filter((each) => each.row.label === label).length
  const twice = known.filter(
    (each, at) => each.item && known.findIndex((other) => other.item === each.item) < at,
  )
  const several = twice.length >= 3
  const used = new Set<string>()
  const rows = known.map(({ row, item, group }): OldRow => {
    const named = times(row.label) > 1 && group && group !== row.label ? `${group}／${row.label}` : row.label
    let label = named
    for (let at = 2; used.has(label); at += 1) label = `${named}（第${at}处）`
    used.add(label)
    const { group: _, ...kept } = row
    const again = item !== null && twice.some((each) => each.item === item)
    return { ...kept, label, item: again ? null : item, ...(several ? unreadFigures(row) : {}) }
  })
  return { rows, warnings: warningsOf(rows, several) }
}

function unreadFigures(row: RawRow): Pick<OldRow, 'year' | 'cumulative'> {
  const lose = (cell: OldRow['year']): OldRow['year'] =>
    cell.value.status === 'absent'
      ? cell
      : { ...cell, value: { status: 'illegible' }, note: '统计表有几套，无法确定哪一套属于本报告' }
  return { year: lose(row.year), cumulative: lose(row.cumulative) }
}

function warningsOf(rows: readonly OldRow[], several: boolean): Warning[] {
  const warnings: Warning[] = []
  const warn = (code: Warning['code'], message: string, place: Warning['place']) =>
    warnings.push({ code, message, place })
  if (several) {
    warn(
      'numbers-unplaced',
      '统计表有几套（可能是往年或其他单位的表），无法确定哪一套属于本报告，未读取。',
      null,
    )
    return warnings
  }
  for (const { label, year, cumulative } of rows) {
    const open = [year, cumulative].find((cell) => cell.value.status === 'illegible')
    if (open) warn('row-unread', `${FORM_BEFORE_2019.label}“${label}”未读全：${open.note}。`, open.place)
  }
  return warnings
}

/** The unit in front of 政府信息公开情况统计表 and the year in the head over the figures. */
function identityOf(lines: readonly Line[], heads: Heads): { unit: string | null; year: number | null } {
  const name =
    /(?:^|[、：:。\s〕\]）)\d])([\p{Script=Han}（）()·]{2,30}?)(?:20\d\d\s*年度?)?政府信息公开(?:工作)?(?:基本)?情况统计表/u
  const unit = lines.flatMap((line) => name.exec(line.text)?.[1] ?? []).find(isUnitName) ?? null
  const year = heads.year?.match(/20\d\d/)?.[0]
  return { unit, year: year ? Number(year) : null }
}

const isUnitName = (text: string): boolean =>
  /[县市区省州旗乡镇局委办厅室院中心馆社处所站会]$/.test(text) && !/附件|填报|全国|各/.test(text)
