import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellIndicatorId, formCells } from '../catalogue/indicators'
import type { Cell } from '../model/cell-value'
import { checkReport } from './all-checks'
import { BALANCED } from './applications-sample'
import type { CheckInput, Sample } from './check'
import { sampleCell, sampleInput } from './sample-input'

const check = (sample: Sample) => {
  const { report, context } = sampleInput(sample)
  return checkReport(report, context)
}
function withCell(input: CheckInput, id: CellIndicatorId, cell: Cell): CheckInput {
  return { ...input, report: { ...input.report, cells: new Map([...input.report.cells, [id, cell]]) } }
}

describe('checkReport', () => {
  it('has nothing to say about a clean report of either form', () => {
    expect(check({ cells: BALANCED })).toEqual([])
    expect(check({ form: '2019' })).toEqual([])
  })

  it('groups the failures of one wrong total and names it once', () => {
    const findings = check({ cells: { ...BALANCED, 'applications.closed_total.total': '7' } })
    expect(findings.map((finding) => finding.rule)).toEqual(['T3-01', 'T3-02', 'T3-03'])
    expect(new Set(findings.map((finding) => finding.group))).toEqual(new Set([0]))
    for (const finding of findings) expect(finding.likely).toBe('applications.closed_total.total')
    expect(findings.filter((finding) => finding.message.includes('请先核对该栏'))).toHaveLength(1)
    expect(findings[0]?.message).toContain(
      '“总计”列勾稽不平：本年新收5＋上年结转0＝5，办理总计7＋结转下年1＝8，相差3件。',
    )
  })

  it('keeps faults apart that share no cell', () => {
    const findings = check({
      cells: {
        ...BALANCED,
        'disputes.reconsideration.total': '1',
        'disclosure.regulations.issued': '2',
      },
    })
    expect(findings.map((finding) => [finding.rule, finding.group, finding.likely])).toEqual([
      ['T2-01', 0, null],
      ['T4-01', 1, null],
    ])
  })

  it('keeps what the county adds up to apart from the arithmetic of its report', () => {
    const findings = check({
      unit: '青禾县人民政府',
      cells: { 'disputes.reconsideration.total': '1' },
      county: { units: [{ unit: '青禾县公安局' }] },
    })
    expect(findings.map((finding) => [finding.rule, finding.group, finding.likely])).toEqual([
      ['T4-01', 0, null],
      ['T4-04', 0, null],
      ['A-01', 1, null],
    ])
  })

  it('says what blanks would come to, without taking them for zero', () => {
    const level = check({ cells: { 'applications.carried_in.business': '' } })
    expect(level.map((finding) => [finding.rule, finding.severity, finding.assessable])).toEqual([
      ['S-11', 'warn', true],
      ['T3-01', 'info', false],
      ['T3-03', 'info', false],
      ['T3-06', 'info', false],
    ])
    for (const finding of level) expect(finding.message).toContain('若空白为0：平')
    const uneven = check({ cells: { ...BALANCED, 'applications.disclosed.total': '' } })
    const closed = uneven.find((finding) => finding.rule === 'T3-02')
    expect(closed?.message).toContain('若空白为0：不平（“总计”）')
  })

  it('says once per table that cells could not be read', () => {
    const received = {
      'applications.received.total': '?',
      'applications.received.natural_person': '?',
    } as const
    const mentions = [{ indicator: 'applications_received', value: 5, quote: '收到申请5件' }] as const
    const told = (cells: Sample['cells']) =>
      check({ cells: { ...BALANCED, ...cells }, mentions }).map((each) => [
        each.rule,
        each.kind,
        each.severity,
      ])
    expect(told(received)).toEqual([['T3-04', 'extraction', 'info']])
    const [finding] = check({ cells: { ...BALANCED, ...received }, mentions })
    expect(finding?.message).toMatch(
      /^表三有2处未能识别.*各列收办勾稽；.*正文收到申请数与表三.*无法核对，请对照原文。$/,
    )
    // A blank in the same row keeps its own findings, with what it would come to.
    const mixed = told({ ...received, 'applications.received.business': '' })
    expect(mixed.map(([rule]) => rule)).toEqual(['S-11', 'T3-01', 'T3-03', 'T3-04', 'T3-06'])
  })

  it('puts a doubtful cell down to the reading', () => {
    const input = sampleInput({ cells: { ...BALANCED, 'applications.received.business': '2' } })
    const doubted = withCell(input, 'applications.received.business', sampleCell('2', { doubtful: true }))
    const kinds = (of: CheckInput) =>
      checkReport(of.report, of.context).map((finding) => [finding.rule, finding.kind, finding.severity])
    expect(kinds(input)).toEqual([
      ['T3-01', 'report', 'error'],
      ['T3-03', 'report', 'error'],
    ])
    expect(kinds(doubted)).toEqual([
      ['T3-01', 'extraction', 'warn'],
      ['T3-03', 'extraction', 'warn'],
    ])
  })

  it('puts a slipped row down to the reading where columns were not marked up', () => {
    const slipped = {
      ...BALANCED,
      'applications.received.natural_person': '0',
      'applications.received.business': '5',
    }
    const input = sampleInput({ cells: slipped })
    const place = { block: 0, row: 0, column: 1, snippet: '' }
    const grid = (structured: boolean) => ({ kind: 'grid', rows: [], structured }) as const
    const read = (structured: boolean) => {
      const cells = new Map([...input.report.cells].map(([id, cell]) => [id, { ...cell, place }] as const))
      const source = { ...input.report.source, blocks: [grid(structured)] }
      return checkReport({ ...input.report, cells, source }, input.context).map((finding) => finding.kind)
    }
    expect(new Set(read(false))).toEqual(new Set(['extraction']))
    expect(new Set(read(true))).toEqual(new Set(['report']))
  })

  it('adds up the single row of other handling on a 2021 report', () => {
    const input = sampleInput({ cells: BALANCED })
    const cells = new Map(input.report.cells)
    const columns = formCells('2019').filter((cell) => cell.rowId === 'other_handling')
    for (const { id } of formCells('2021')) if (id.startsWith('applications.other_')) cells.delete(id)
    for (const { id, columnId } of columns) cells.set(id, sampleCell(columnId === 'total' ? '2' : '0'))
    const findings = checkReport({ ...input.report, cells }, input.context)
    expect(findings.map((finding) => finding.rule)).toEqual(['T3-02', 'T3-03'])
    expect(findings[0]?.message).toContain('应为各项办理结果之和6，填报为4')
  })

  it('never throws and never passes a blank, whatever stands in the cells', () => {
    const text = fc.constantFrom('', '/', '?', '0', '1', '2', '-1', '0.5')
    const ids = formCells('2021').map((cell) => cell.id)
    const cells = fc.dictionary(fc.constantFrom(...ids), text, { maxKeys: 12 })
    fc.assert(
      fc.property(cells, (texts) => {
        const findings = check({ cells: texts })
        const blank = Object.entries(texts).filter(([, each]) => each === '' || each === '/')
        const listed = findings.filter((finding) => finding.rule === 'S-11').flatMap((each) => each.cells)
        expect([...listed].sort()).toEqual(blank.map(([id]) => id).sort())
        for (const finding of findings) {
          expect(finding.message).not.toMatch(/undefined|NaN|null/)
          expect(finding.assessable || finding.severity === 'info').toBe(true)
        }
      }),
    )
  })
})
