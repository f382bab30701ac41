import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReportForm } from '../catalogue/form'
import { acrossForms, idsAcrossForms } from './crosswalk-series'
import { sampleValue } from './random-values'
import { sumSeries, unitSeries } from './series'
import { prescribedForm } from './series-breaks'

const OTHER = 'applications.other_handling.total'
const PARTS = [
  'applications.other_not_supplemented.total',
  'applications.other_fee_unpaid.total',
  'applications.other_remaining.total',
] as const
const forms = (years: number[]): Map<number, ReportForm | null> =>
  new Map(years.map((year) => [year, prescribedForm(year)]))

describe('acrossForms', () => {
  it('answers the single row of 2019 with the three rows of 2021', () => {
    expect(idsAcrossForms(OTHER)).toEqual([OTHER, ...PARTS])
    fc.assert(
      fc.property(fc.nat(99), fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)), (single, parts) => {
        const old = sampleValue(1, 2020, OTHER, single, { form: '2019' })
        const rows = PARTS.map((part, index) => sampleValue(1, 2021, part, parts[index] ?? 0))
        const answers = acrossForms(OTHER, [old, ...rows])
        expect(answers.map((each) => [each.year, each.value, each.derived])).toEqual([
          [2020, single, false],
          [2021, parts[0] + parts[1] + parts[2], true],
        ])
      }),
    )
  })

  it('is no number when a part is blank or missing', () => {
    const rows = PARTS.map((part, index) => sampleValue(1, 2021, part, index === 1 ? null : 2))
    expect(acrossForms(OTHER, rows)[0]).toMatchObject({ status: 'blank', value: null })
    expect(acrossForms(OTHER, rows.slice(0, 2))).toEqual([])
  })

  it('prefers a printed single row on a 2021 report', () => {
    const rows = PARTS.map((part) => sampleValue(1, 2023, part, null, { status: 'absent' }))
    expect(acrossForms(OTHER, [...rows, sampleValue(1, 2023, OTHER, 4)])[0]).toMatchObject({
      value: 4,
      derived: false,
    })
  })
})

describe('unitSeries', () => {
  it('keeps every gap apart', () => {
    const series = unitSeries({
      indicator: 'disclosure.normative_documents.in_force',
      years: [2018, 2019, 2020, 2021, 2022, 2023, 2024],
      values: [
        sampleValue(1, 2021, 'disclosure.normative_documents.in_force', null),
        sampleValue(1, 2022, 'disclosure.normative_documents.in_force', 0),
      ],
      reported: forms([2019, 2021, 2022, 2023]),
      notApplicable: new Set([2018]),
      noReport: 'missing',
    })
    const states = series.points.map((point) => point.state)
    expect(states).toEqual(['not_applicable', 'absent', 'missing', 'blank', 'number', 'illegible', 'missing'])
    expect(series.points.map((point) => point.value)).toEqual([null, null, null, null, 0, null, null])
    expect(series.breaks).toMatchObject([{ year: 2021, kind: 'form', joins: false }])
  })

  it('says that the prose does not state it', () => {
    const years = [2022, 2023]
    const series = unitSeries({
      indicator: 'prose.trainings',
      years,
      values: [],
      reported: forms([2022]),
      noReport: 'unpublished',
    })
    expect(series.points.map((point) => point.state)).toEqual(['not_stated', 'unpublished'])
    expect(series.breaks).toEqual([])
  })

  it('draws the form a report was really on', () => {
    const reported = new Map<number, ReportForm | null>([
      [2021, '2019'],
      [2022, '2021'],
    ])
    const input = {
      indicator: 'applications.received.total',
      years: [2021, 2022],
      values: [],
      reported,
      noReport: 'missing',
    } as const
    expect(unitSeries(input).breaks).toMatchObject([{ year: 2022, kind: 'form', joins: true }])
  })
})

describe('sumSeries', () => {
  const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025]

  it('has one point per year with its own coverage', () => {
    const values = [sampleValue(1, 2022, 'applications.received.total', 3)]
    const series = sumSeries('applications.received.total', years, values, () => [1, 2])
    expect(series.points.map((point) => point.sum)).toEqual([null, null, null, 3, null, null, null])
    expect(series.points[3]).toMatchObject({ year: 2022, counted: [1], missing: [2] })
  })

  it('notes the law of 2024 on disputes only', () => {
    const kinds = (id: Parameters<typeof sumSeries>[0]) =>
      sumSeries(id, years, [], () => []).breaks.map((each) => [each.year, each.kind, each.joins])
    expect(kinds('disputes.direct_lawsuit.total')).toEqual([
      [2021, 'form', true],
      [2024, 'law', true],
    ])
    expect(kinds('prose.lawsuits')).toEqual([[2024, 'law', true]])
    expect(kinds('disclosure.fees.items_change')).toEqual([[2021, 'form', false]])
    expect(kinds('applications.received.total')).toEqual([[2021, 'form', true]])
  })
})
