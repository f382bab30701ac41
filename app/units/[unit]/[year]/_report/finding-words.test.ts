import { describe, expect, it } from 'vitest'
import type { StoredFinding } from '@/db/queries/report-findings'
import { cellName, findingWord, groupFindings, litCells } from './finding-words'

const finding = (part: Partial<StoredFinding>): StoredFinding => ({
  rule: 'T3-01',
  severity: 'error',
  kind: 'report',
  assessable: true,
  message: '',
  cells: ['applications.closed_total.total'],
  quote: null,
  group: 0,
  likely: null,
  state: 'open',
  identity: '',
  ...part,
})

describe('findings in words', () => {
  it('never calls doubt a fault', () => {
    expect(findingWord(finding({})).word).toBe('报告有误')
    expect(findingWord(finding({ severity: 'warn' })).word).toBe('待核')
    expect(findingWord(finding({ severity: 'warn', state: 'confirmed' })).word).toBe('须核实')
    expect(findingWord(finding({ assessable: false })).word).toBe('无法核对')
    expect(findingWord(finding({ kind: 'extraction', assessable: false })).word).toBe('提取存疑')
  })

  it('puts the gravest group first and leaves dismissed findings out', () => {
    const groups = groupFindings([
      finding({ group: 3, severity: 'warn' }),
      finding({ group: 1, state: 'dismissed' }),
      finding({ group: 2 }),
    ])
    expect(groups.map((group) => group.number)).toEqual([2, 3])
  })

  it('lights the likely cell in full and tints the rest', () => {
    const lit = litCells(
      groupFindings([
        finding({
          cells: ['applications.received.total', 'applications.closed_total.total'],
          likely: 'applications.closed_total.total',
        }),
      ]),
    )
    expect(lit.get('applications.closed_total.total')).toEqual({ tone: 'error', full: true })
    expect(lit.get('applications.received.total')).toEqual({ tone: 'error', full: false })
  })

  it('names a cell in the words of the form it is printed on', () => {
    const id = 'disclosure.normative_documents.issued'
    expect(cellName(id, '2019')).not.toBe(cellName(id, '2021'))
  })
})
