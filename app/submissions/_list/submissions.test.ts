import { describe, expect, it } from 'vitest'
import type { Submission, SubmissionMatrix } from '@/db/queries/submission-matrix'
import type { UnitRef } from '@/db/queries/unit-ref'
import { reminderText } from './reminder-text'
import { peersOf, submissionGroups } from './submission-groups'

const unit = (shortName: string, more: Partial<UnitRef>): UnitRef => ({
  id: shortName.length,
  name: `青禾县${shortName}`,
  shortName,
  slug: shortName,
  kind: 'department',
  peer: '工作部门',
  status: 'registered',
  ...more,
})
const missing: Submission = {
  year: 2024,
  state: 'missing',
  obliged: true,
  versionNo: null,
  importedAt: null,
  firstImportedAt: null,
  stated: null,
  standing: null,
  published: null,
  findings: null,
}
const UNITS = [
  unit('人民政府', { kind: 'government', peer: '政府' }),
  unit('财政局', {}),
  unit('某某中心', { status: 'pending', peer: '直属单位', kind: 'institution' }),
  unit('河口镇', { kind: 'township', peer: '乡镇街道' }),
]
const matrix: SubmissionMatrix = {
  years: [2024],
  view: 'local',
  rows: UNITS.map((each) => ({ unit: each, submissions: [missing] })),
}
const shown = (register: boolean, peer: string | null) =>
  submissionGroups(matrix, register, peer).map((group) => [
    group.label,
    ...group.rows.map((row) => row.unit.shortName),
  ])

describe('submissionGroups', () => {
  it('sets the government and units outside the register apart', () => {
    expect(shown(true, null)).toEqual([
      ['工作部门', '财政局'],
      ['乡镇街道', '河口镇'],
      ['本级政府', '人民政府'],
      ['待确认', '某某中心'],
    ])
  })
  it('shows pending units in their group while there is no register', () => {
    expect(shown(false, null).flat()).toContain('直属单位')
    expect(shown(false, null).flat()).not.toContain('待确认')
  })
  it('keeps one group', () => {
    expect(shown(true, '乡镇街道')).toEqual([['乡镇街道', '河口镇']])
    expect(peersOf(matrix)).toEqual(['工作部门', '直属单位', '乡镇街道'])
  })
})

describe('reminderText', () => {
  it('is a text to paste into a notice', () => {
    const until = '2025年2月1日'
    const listed = UNITS.filter((each) => each.status === 'registered' && each.kind !== 'government')
    expect(
      reminderText({ county: '青禾县', year: 2024, expected: 9, received: 7, missing: listed, until }),
    ).toBe(
      '青禾县2024年政府信息公开工作年度报告未报单位\n截至2025年2月1日，应报9家，已收7家，未报2家。\n工作部门（1家）：财政局\n乡镇街道（1家）：河口镇',
    )
  })
})
