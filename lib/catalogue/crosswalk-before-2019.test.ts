import { describe, expect, it } from 'vitest'
import { breaksOfSeries, prescribedForm } from '../figures/series-breaks'
import { OLD_CROSSWALK, OLD_SERIES, oldBreakNote, oldCrosswalkOf } from './crosswalk-before-2019'
import { OLD_ITEMS } from './form-before-2019'
import { formCell, INDICATORS } from './indicators'

describe('the crosswalk from the statistics tables of 2008–2018', () => {
  it('says of every known row, once, how it continues', () => {
    const stated = OLD_CROSSWALK.flatMap((each) => each.from)
    expect([...stated].sort()).toEqual(OLD_ITEMS.map((item) => item.id).sort())
    for (const { note } of OLD_CROSSWALK) expect(note).toMatch(/。$/)
  })

  it('leads to cells both later forms print', () => {
    for (const { kind, to } of OLD_CROSSWALK.filter((each) => each.kind !== 'break'))
      for (const id of to)
        expect([kind, formCell('2019', id)?.id, formCell('2021', id)?.id]).toEqual([kind, id, id])
    expect(new Set(OLD_SERIES.map((each) => each.to)).size).toBe(OLD_SERIES.length)
  })

  it.each([
    ['received', 'same', ['applications.received.total']],
    ['already_public', 'sum', ['applications.disclosed.total']],
    ['agreed', 'sum', ['applications.disclosed.total']],
    ['partly_agreed', 'same', ['applications.partly_disclosed.total']],
    ['state_secret', 'same', ['applications.refused_state_secret.total']],
    ['security', 'same', ['applications.refused_security_and_stability.total']],
    ['privacy', 'sum', ['applications.refused_third_party_rights.total']],
    ['not_existing', 'sum', ['applications.unavailable_not_held.total']],
    ['reconsiderations_corrected', 'same', ['disputes.reconsideration.corrected']],
    [
      'lawsuits_other',
      'sum',
      ['disputes.direct_lawsuit.other_outcome', 'disputes.lawsuit_after_reconsideration.other_outcome'],
    ],
    ['closed', 'break', ['applications.closed_total.total']],
    ['issued_normative', 'break', ['disclosure.normative_documents.issued']],
    ['fees', 'break', ['disclosure.fees.amount_wan']],
    ['in_person', 'break', []],
    ['published', 'break', []],
  ] as const)('%s: %s', (item, kind, to) => {
    expect(oldCrosswalkOf(item)).toMatchObject({ kind, to })
  })

  it('never joins a later series to an older one, and says why at the break', () => {
    for (const { id } of INDICATORS.filter((each) => each.table !== 'prose')) {
      const breaks = breaksOfSeries(id, [2017, 2018, 2019, 2020, 2021], prescribedForm)
      expect(breaks[0], id).toMatchObject({ year: 2019, joins: false, note: oldBreakNote(id) })
    }
    expect(oldBreakNote('applications.received.total')).toContain('收到申请数')
    expect(oldBreakNote('disclosure.licences.decisions')).toBe('2018年以前的统计表没有此项。')
  })
})
