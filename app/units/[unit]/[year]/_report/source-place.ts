import type { Place } from '@/lib/model/cell-value'
import type { Block } from '@/lib/model/source-document'

/** Where a place is in words: 第 2 个表 第 7 行, 第 12 段. Tables and paragraphs are counted from 1, apart. */
export function placeWords(blocks: readonly Block[], place: Place): string {
  const block = blocks[place.block]
  if (!block) return ''
  const nth = blocks.slice(0, place.block + 1).filter((each) => each.kind === block.kind).length
  if (block.kind === 'paragraph') return `第 ${nth} 段`
  return place.row === null ? `第 ${nth} 个表` : `第 ${nth} 个表 第 ${place.row + 1} 行`
}

/** The nearest anchor of a place in the 原文件 tab: the cell, else the row, else the block; null when it has none. */
export function placeAnchor(blocks: readonly Block[], place: Place): string | null {
  const block = blocks[place.block]
  if (!block) return null
  const anchor = `b${place.block}`
  if (block.kind === 'paragraph' || place.row === null) return anchor
  const row = block.rows[place.row]
  if (!row) return anchor
  const cell = row.find((each) => each.column === place.column)
  return cell ? `${anchor}-r${place.row}-c${cell.column}` : `${anchor}-r${place.row}`
}
