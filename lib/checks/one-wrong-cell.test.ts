import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DISPUTE_TABLE } from '../catalogue/dispute-table'
import type { FormId } from '../catalogue/form'
import { type CellIndicatorId, formCells } from '../catalogue/indicators'
import { decisionRows } from '../catalogue/subtotals'
import { checkReport } from './all-checks'
import { APPLICANTS, applicationCell, PARTS } from './report-cells'
import { sampleInput } from './sample-input'

const count = fc.integer({ min: 0, max: 40 })
const forms = fc.constantFrom<FormId>('2021', '2019')

/** A report whose tables three and four balance: leaf rows and stocks at random, totals computed. */
function balanced(form: FormId, seed: readonly number[]): Map<CellIndicatorId, number> {
  const numbers = new Map<CellIndicatorId, number>()
  let next = 0
  const draw = () => seed[next++ % seed.length] ?? 0
  const rows = decisionRows(form).map((row) => row.rowId)
  for (const column of PARTS) {
    const closed = rows.reduce((sum, row) => {
      const value = draw()
      numbers.set(applicationCell(row, column), value)
      return sum + value
    }, 0)
    const [out, carriedIn] = [draw(), Math.min(draw(), closed)]
    numbers.set(applicationCell('closed_total', column), closed)
    numbers.set(applicationCell('carried_out', column), out)
    numbers.set(applicationCell('carried_in', column), carriedIn)
    numbers.set(applicationCell('received', column), closed + out - carriedIn)
  }
  for (const row of [...rows, 'closed_total', 'carried_out', 'carried_in', 'received']) {
    const sum = PARTS.reduce((total, column) => total + (numbers.get(applicationCell(row, column)) ?? 0), 0)
    numbers.set(applicationCell(row, 'total'), sum)
  }
  for (const row of DISPUTE_TABLE.blocks[0].rows) {
    const own = formCells(form).filter((cell) => cell.table === 'disputes' && cell.rowId === row.id)
    const parts = own.filter((cell) => cell.columnId !== 'total').map((cell) => cell.id)
    for (const id of parts) numbers.set(id, draw())
    const total = own.find((cell) => cell.columnId === 'total')
    if (total)
      numbers.set(
        total.id,
        parts.reduce((sum, id) => sum + (numbers.get(id) ?? 0), 0),
      )
  }
  return numbers
}

function findingsFor(form: FormId, numbers: ReadonlyMap<CellIndicatorId, number>) {
  const cells = Object.fromEntries([...numbers].map(([id, value]) => [id, String(value)]))
  const { report, context } = sampleInput({ form, cells, prose: { 六: '发出收费通知，收取信息处理费。' } })
  return checkReport(report, context).filter((finding) => /^T[34]-0[123]$/.test(finding.rule))
}
const seeds = fc.array(count, { minLength: 60, maxLength: 160 })

describe('a balanced report', () => {
  it('has no failing identity', () => {
    fc.assert(
      fc.property(forms, seeds, (form, seed) => {
        const findings = findingsFor(form, balanced(form, seed))
        expect(findings.filter((finding) => finding.rule !== 'T4-03')).toEqual([])
      }),
    )
  })

  it('with one wrong cell in table three fails there, and that cell is named', () => {
    const wrong = fc.tuple(fc.nat(1000), fc.constantFrom(...APPLICANTS), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(forms, seeds, wrong, (form, seed, [at, column, by]) => {
        const numbers = balanced(form, seed)
        const rows = decisionRows(form).map((row) => row.rowId)
        const all = [...rows, 'closed_total', 'carried_in', 'received']
        const cell = applicationCell(all[at % all.length] ?? 'received', column)
        numbers.set(cell, (numbers.get(cell) ?? 0) + by)
        const findings = findingsFor(form, numbers).filter((finding) => finding.rule.startsWith('T3'))
        expect(findings.length).toBeGreaterThanOrEqual(2)
        for (const finding of findings) expect([finding.likely, finding.group]).toEqual([cell, 0])
      }),
    )
  })
})
