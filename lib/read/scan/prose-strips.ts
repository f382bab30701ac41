import { around, type Box } from './gray-image'

/** The parts of a page outside its tables: across the whole page, and beside tables. */
export type Strips = { readonly across: readonly Box[]; readonly beside: readonly Box[] }

/** A strip narrower than this beside a table, in heights of print, holds no words. */
const NARROWEST = 1.2
/** Lines are drawn this far around their middle, in heights of print. */
const MARGIN = 0.3

type Region = Box & { readonly isWhole: boolean }

/** Cuts a page along its tables, between those above each other and between those beside each other, in turn. */
export function proseStrips(page: Box, tables: readonly Box[], em: number): Strips {
  const strips: { across: Box[]; beside: Box[] } = { across: [], beside: [] }
  const grown = tables.map((each) => grownWithin(page, each, Math.round(em * MARGIN)))
  const keep = ({ isWhole, ...box }: Region) => {
    if (isWhole) strips.across.push(box)
    else if (box.right - box.left >= em * NARROWEST && box.bottom - box.top >= em) strips.beside.push(box)
  }
  cutAcross({ ...page, isWhole: true }, grown, keep)
  return strips
}

/** Above, between and below; then what lies beside each of them. Tables inside one another are one. */
function cutAcross(region: Region, tables: readonly Box[], keep: (region: Region) => void): void {
  let top = region.top
  for (const group of groupsAlong(tables, 'top', 'bottom')) {
    const box = around(group) ?? region
    if (box.top > top) keep({ ...region, top, bottom: box.top })
    top = Math.max(top, box.bottom)
    cutDown({ ...region, top: box.top, bottom: box.bottom, isWhole: false }, group, keep)
  }
  if (region.bottom > top) keep({ ...region, top })
}

function cutDown(region: Region, tables: readonly Box[], keep: (region: Region) => void): void {
  let left = region.left
  for (const group of groupsAlong(tables, 'left', 'right')) {
    const box = around(group) ?? region
    if (box.left > left) keep({ ...region, left, right: box.left })
    left = Math.max(left, box.right)
    if (group.length < tables.length) cutAcross({ ...region, left: box.left, right: box.right }, group, keep)
  }
  if (region.right > left) keep({ ...region, left })
}

/** Boxes that overlap along one direction belong together. */
function groupsAlong(boxes: readonly Box[], from: 'left' | 'top', to: 'right' | 'bottom'): Box[][] {
  const groups: Box[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const box of [...boxes].sort((a, b) => a[from] - b[from])) {
    if (box[from] >= end) groups.push([])
    groups.at(-1)?.push(box)
    end = Math.max(end, box[to])
  }
  return groups
}

const grownWithin = (page: Box, box: Box, by: number): Box => ({
  left: Math.max(page.left, box.left - by),
  right: Math.min(page.right, box.right + by),
  top: Math.max(page.top, box.top - by),
  bottom: Math.min(page.bottom, box.bottom + by),
})
