import { describe, expect, it } from 'vitest'
import { checkReport } from './all-checks'
import { compareRuns } from './compare-runs'
import { sampleInput } from './sample-input'
import { THRESHOLDS, type ThresholdSetting, thresholdFault, thresholdFor } from './thresholds'

const SETTINGS: ThresholdSetting[] = [
  { id: 'T3-09.share', fromYear: 2024, value: 10 },
  { id: 'T3-09.share', fromYear: 2022, value: 40 },
  { id: 'T3-09.share', fromYear: 2024, value: 15 },
]

describe('thresholds', () => {
  it('hold from their year on, the later decision of a year over the earlier', () => {
    const inForce = [2021, 2022, 2023, 2024, 2030].map((year) => thresholdFor(SETTINGS, 'T3-09.share', year))
    expect(inForce).toEqual([20, 40, 40, 15, 15])
    expect(thresholdFor(SETTINGS, 'T3-09.share', null)).toBe(20)
  })

  it('have defaults that may be set, and refuse what may not', () => {
    for (const { id, fallback, most } of THRESHOLDS) {
      expect(thresholdFault(id, fallback)).toBeNull()
      expect(thresholdFault(id, most + 1)).toMatch(/应在.*之间/)
      expect(thresholdFault(id, Number.NaN)).not.toBeNull()
    }
  })
})

describe('a changed threshold', () => {
  const { report, context } = sampleInput({
    cells: { 'applications.other_remaining.total': '3', 'applications.closed_total.total': '10' },
  })
  const runWith = (thresholds: readonly ThresholdSetting[]) => [
    { report: 1, findings: checkReport(report, { ...context, thresholds }) },
  ]

  it('changes what its rule says, and the comparison counts it', () => {
    const strict = runWith([])
    const lenient = runWith([{ id: 'T3-09.share', fromYear: 2023, value: 40 }])
    expect(compareRuns(strict, strict)).toEqual([])
    expect(compareRuns(strict, lenient)).toEqual([{ rule: 'T3-09', before: 1, after: 0, added: 0, gone: 1 }])
    const later = runWith([{ id: 'T3-09.share', fromYear: 2024, value: 40 }])
    expect(compareRuns(strict, later)).toEqual([])
  })
})
