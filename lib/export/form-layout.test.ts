import { describe, expect, it } from 'vitest'
import type { FormId } from '../catalogue/form'
import { formCells } from '../catalogue/indicators'
import { formLayout, type LayoutTable, reportLayout } from './form-layout'

/** Lays the cells on a grid, as a browser does, and returns how many cells cover each place. */
function covered(table: LayoutTable): number[][] {
  const grid = table.rows.map(() => Array.from({ length: table.columns }, () => 0))
  for (const [at, row] of table.rows.entries()) {
    let column = 0
    for (const cell of row.cells) {
      while ((grid[at]?.[column] ?? 0) > 0) column += 1
      for (let down = 0; down < cell.rowspan; down += 1)
        for (let across = 0; across < cell.colspan; across += 1) {
          const line = grid[at + down]
          if (!line || column + across >= table.columns) throw new Error(`${cell.text} leaves the table`)
          line[column + across] = (line[column + across] ?? 0) + 1
        }
      column += cell.colspan
    }
  }
  return grid
}

const FORMS: FormId[] = ['2021', '2019']

describe('formLayout', () => {
  it.each(FORMS)('fills every place of form %s exactly once', (form) => {
    for (const table of formLayout(form)) expect(new Set(covered(table).flat())).toEqual(new Set([1]))
  })

  it.each(FORMS)('carries every cell of form %s once, in printed order', (form) => {
    const placed = formLayout(form).flatMap((table) =>
      table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.indicator ?? [])),
    )
    expect(placed).toEqual(formCells(form).map((cell) => cell.id))
  })

  it('draws one row of other handling for a report that prints one', () => {
    const cell = { value: { status: 'blank' }, raw: '', place: null, doubtful: false, note: null } as const
    const [, single] = reportLayout('2021', new Map([['applications.other_handling.total', cell]]))
    const [, three] = reportLayout('2021', new Map())
    expect(single && new Set(covered(single).flat())).toEqual(new Set([1]))
    expect(single?.rows).toHaveLength(26)
    expect(three).toEqual(formLayout('2021')[1])
    const ids = single?.rows.flatMap((row) => row.cells.flatMap((each) => each.indicator ?? [])) ?? []
    expect(ids).toContain('applications.other_handling.total')
    expect(ids).not.toContain('applications.other_remaining.total')
  })

  it('merges the heads of table three and four as printed', () => {
    const [, applications, disputes] = formLayout('2021')
    expect(applications?.columns).toBe(10)
    expect(applications?.rows).toHaveLength(28)
    expect(applications?.rows[0]?.cells.map((cell) => [cell.colspan, cell.rowspan])).toEqual([
      [3, 3],
      [7, 1],
    ])
    const outcomes = applications?.rows[5]?.cells[0]
    expect([outcomes?.kind, outcomes?.rowspan]).toEqual(['group', 22])
    expect(disputes?.rows[0]?.cells.map((cell) => cell.colspan)).toEqual([5, 10])
    expect(disputes?.rows.at(-1)?.cells).toHaveLength(15)
  })
})
