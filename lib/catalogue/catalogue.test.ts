import { describe, expect, it } from 'vitest'
import { breakOf, CROSSWALK } from './crosswalk'
import { FORMS, formCells, INDICATORS } from './indicators'
import { decisionRows } from './subtotals'

describe('the catalogue', () => {
  it('has 200 cells in the form of 2021 and 198 in that of 2019', () => {
    expect([formCells('2021').length, formCells('2019').length]).toEqual([200, 198])
    expect([decisionRows('2021').length, decisionRows('2019').length]).toEqual([21, 19])
  })

  it('gives every cell its own id and its own position', () => {
    for (const form of ['2021', '2019'] as const) {
      const cells = formCells(form)
      expect(new Set(cells.map((cell) => cell.id)).size).toBe(cells.length)
      expect(new Set(cells.map((cell) => cell.position)).size).toBe(cells.length)
    }
    expect(new Set(INDICATORS.map((each) => each.id)).size).toBe(INDICATORS.length)
  })

  it('cites an article and defines every row', () => {
    for (const form of Object.values(FORMS)) {
      for (const table of form.tables) {
        for (const row of table.blocks.flatMap((block) => [...block.rows])) {
          expect(row.article, row.id).toMatch(/^第.+[条项款]/)
          expect(row.definition, row.id).toMatch(/。$/)
        }
      }
    }
  })

  it('says of every cell that only one form prints how it continues', () => {
    const sums = new Set(CROSSWALK.flatMap((each) => (each.kind === 'sum' ? [each.from, ...each.to] : [])))
    const only = INDICATORS.filter((each) => each.table !== 'prose' && each.forms.length === 1)
    expect(only.length).toBeGreaterThan(0)
    for (const each of only) {
      const broken = breakOf(each.id)
      expect(broken !== undefined || sums.has(each.id as never), each.id).toBe(true)
      if (broken) expect([broken.only], each.id).toEqual(each.forms)
    }
  })

  it('calls nothing a break that both forms print', () => {
    for (const each of INDICATORS) {
      if (each.forms.length === 2) expect(breakOf(each.id), each.id).toBeUndefined()
    }
  })
})
