import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ALL_CHECKS, checkReport } from './all-checks'
import type { CheckInput } from './check'
import { sampleInput } from './sample-input'

const CITED = /国令第711号|国办函〔2020〕109号|行政复议法|国办公开办函〔20\d\d〕\d+号|立法法|口径为通行做法/
/** Rules about presence and order compare no amounts. */
const WITHOUT_ARITHMETIC = ['S-05', 'S-07']

function findingsOf(id: string, { report, context }: CheckInput) {
  return checkReport(report, context).filter((finding) => finding.rule === id)
}

describe('the list of checks', () => {
  it('has every rule, each once', () => {
    const expected =
      'S-01 S-02 S-03 S-04 S-05 S-06 S-07 S-08 S-09 S-10 S-11 S-12 T2-01 T2-02 T2-03 T2-04 T2-05 T2-06 T2-07 T2-08 ' +
      'T3-01 T3-02 T3-03 T3-04 T3-05 T3-06 T3-07 T3-08 T3-09 T3-10 T3-11 T3-12 T3-13 T4-01 T4-02 T4-03 T4-04 T4-05 T4-06 ' +
      'X-01 X-02 X-03 X-04 X-05 X-06 X-07 X-08 X-09 X-10 X-11 X-12 X-13 X-14 X-15 X-16 P-01 P-03 P-04 Q-01 Q-02 Q-03 Q-04 Y-01 Y-02 Y-03 Y-04 Y-05 Y-06 Y-07 Y-09 Y-10 ' +
      'A-01 A-02 A-03 A-04 A-05 A-08 A-10'
    expect(ALL_CHECKS.map((check) => check.id)).toEqual(expected.split(' '))
  })

  it('holds every rule that has a file', () => {
    const files = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
    const rules = files.flatMap((file) => /^([apqstxy]\d?-\d\d)\.ts$/.exec(file)?.[1]?.toUpperCase() ?? [])
    expect([...rules].sort()).toEqual(ALL_CHECKS.map((check) => check.id).sort())
  })
})

describe.each(ALL_CHECKS.map((check) => [check.id, check] as const))('%s', (id, check) => {
  it('cites what it rests on and explains itself in Chinese', () => {
    expect(check.basis).toMatch(CITED)
    expect(check.title).toMatch(/^[\p{Script=Han}、，“”]+$/u)
    expect(check.explanation.length).toBeGreaterThan(15)
    expect(`${check.basis}${check.explanation}`).not.toMatch(/[!！]|undefined|null|NaN/)
  })

  it('passes its passing sample, assessed', () => {
    expect(findingsOf(id, sampleInput(check.passing))).toEqual([])
  })

  it('fails its failing sample and writes out the numbers', () => {
    const failures = findingsOf(id, sampleInput(check.failing)).filter((finding) => finding.assessable)
    expect(failures.length).toBeGreaterThan(0)
    for (const finding of failures) {
      expect(finding.severity).toBe(check.severity)
      expect(finding.kind).toBe('report')
      expect(finding.message).toMatch(/^[^a-zA-Z!！]*。$/)
      if (!WITHOUT_ARITHMETIC.includes(id)) expect(finding.message).toMatch(/\d/)
    }
  })
})

// Cells each rule reads; blank, they must leave it unassessed.
const INPUTS: Record<string, Parameters<typeof sampleInput>[0]> = {
  'T2-01': { cells: { 'disclosure.regulations.issued': '' } },
  'T2-02': { cells: { 'disclosure.normative_documents.issued': '' } },
  'T2-03': { cells: { 'disclosure.licences.decisions': '?' } },
  'T3-01': { cells: { 'applications.received.business': '' } },
  'T3-02': { cells: { 'applications.disclosed.business': '/' } },
  'T3-03': { cells: { 'applications.received.business': '' } },
  'T3-04': { cells: { 'applications.received.business': '?' } },
  'T3-06': { cells: { 'applications.carried_out.business': '—' } },
  'T4-01': { cells: { 'disputes.reconsideration.total': '' } },
  'T4-02': { cells: { 'disputes.reconsideration.total': '?' } },
  'T4-03': { cells: { 'disputes.lawsuit_after_reconsideration.total': '' } },
  'X-01': {
    cells: { 'applications.received.total': '' },
    mentions: [{ indicator: 'applications_received', value: 1, quote: '收到申请1件' }],
  },
  'X-02': {
    cells: { 'applications.closed_total.total': '' },
    mentions: [{ indicator: 'applications_closed', value: 1, quote: '办结1件' }],
  },
  'X-05': {
    cells: { 'disputes.reconsideration.total': '' },
    mentions: [{ indicator: 'reconsiderations', value: 1, quote: '行政复议1件' }],
  },
  'X-07': {
    cells: { 'applications.received.total': '' },
    mentions: [{ indicator: 'applications_received', value: 0, quote: '未收到申请', implicit: true }],
  },
  'X-08': {
    cells: { 'disclosure.normative_documents.issued': '' },
    mentions: [{ indicator: 'normative_documents_issued', value: 1, quote: '制发规范性文件1件' }],
  },
  'Y-01': { cells: { 'applications.carried_in.total': '' }, previous: {} },
  'Y-02': { previous: { 'applications.carried_out.business': '' } },
  'Y-03': { previous: { 'disclosure.normative_documents.in_force': '' } },
  'Y-04': { cells: { 'disclosure.normative_documents.repealed': '' }, previous: {} },
}

describe('a cell without a number', () => {
  it.each(Object.entries(INPUTS))('%s is 无法核对, never passed', (id, sample) => {
    const open = findingsOf(id, sampleInput(sample)).filter((finding) => !finding.assessable)
    expect(open).toHaveLength(1)
    expect(open[0]).toMatchObject({ severity: 'info' })
    expect(open[0]?.message).toMatch(/无法(核对|与上年核对)/)
  })
})
