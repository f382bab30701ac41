import { describe, expect, it } from 'vitest'
import { FATE_WORDS } from '../../lib/desk/asked-before'
import { saidOf } from '../../lib/desk/own-identity'
import { countyKey } from '../queries/county-info'
import { askedBefore } from '../queries/desk/asked-before'
import { ownFindings } from '../queries/desk/decisions'
import { deskReport, explanations } from '../queries/desk/desk-report'
import { all } from '../store'
import { decideFinding, explainFinding, writeFinding } from './decide-finding'
import { takeStep } from './report-steps'
import { desk, LI, person, save, WRONG, YEAR } from './sample-desk'

const LICENCES = 'disclosure.licences.decisions'

/** A report sent back with a finding in a supervisor's own words. */
function returned() {
  const at = desk(WRONG)
  writeFinding(at.store, LI, at.target(), { severity: 'warn', message: '措施没有写明。', cells: [] })
  const send = () => takeStep(at.store, LI, at.target(), 'return', { text: '请改' })
  const own = () =>
    at.findings().flatMap(({ rule, identity, state }) => (rule === '人工' ? [{ identity, state }] : []))
  const asked = () => {
    const version = deskReport(at.store, at.unit.id, YEAR).version
    return askedBefore(at.store, version?.versionId ?? 0)?.items.map(({ finding, fate }) => [
      finding.rule,
      FATE_WORDS[fate],
    ])
  }
  return { ...at, send, own, asked }
}

describe('what a supervisor wrote on a version that was sent back', () => {
  it('is on the list of the next one, open until the supervisor says that it still holds', () => {
    const { store, target, send, own } = returned()
    send()
    save(store, { cells: { ...WRONG.cells, [LICENCES]: '3' } }, 'b')
    expect(own()).toMatchObject([{ identity: expect.stringMatching(/^own:1:/), state: 'open' }])
    decideFinding(store, LI, target(), { identity: own()[0]?.identity ?? '', state: 'confirmed' })
    expect(own()).toMatchObject([{ state: 'confirmed' }])
    send()
    save(store, { cells: { ...WRONG.cells, [LICENCES]: '4' } }, 'c')
    expect(own()).toMatchObject([{ state: 'open' }])
  })

  it('and was put right is told as such, and is not handed on further', () => {
    const { store, target, send, own, asked } = returned()
    send()
    save(store, { cells: { ...WRONG.cells, [LICENCES]: '3' } }, 'b')
    expect(asked()).toEqual([['人工', '待复核']])
    decideFinding(store, LI, target(), { identity: own()[0]?.identity ?? '', state: 'dismissed' })
    expect(asked()).toEqual([['人工', '已改正']])
    const [last] = all(store, 'SELECT event, text FROM report_events ORDER BY id DESC LIMIT 1')
    expect(last).toEqual({ event: '复核上一版意见：已改正', text: '人工：措施没有写明。' })
    save(store, { cells: { ...WRONG.cells, [LICENCES]: '4' } }, 'c')
    expect(own()).toEqual([])
  })
})

describe('what was handed on to a version that is public', () => {
  it('stays there when it is said of a draft behind it that it was put right, and keeps what the unit said', () => {
    const { store, unit, target, send, own } = returned()
    explainFinding(store, person('河', 'officer', unit.id), target(), {
      identity: 'own:1',
      text: '正在整改。',
    })
    send()
    save(store, { cells: { ...WRONG.cells, [LICENCES]: '3' } }, 'b')
    decideFinding(store, LI, target(), { identity: own()[0]?.identity ?? '', state: 'confirmed' })
    takeStep(store, LI, target(), 'accept', { despiteErrors: true })
    const version = deskReport(store, unit.id, YEAR).version?.versionId ?? 0
    save(store, { cells: { ...WRONG.cells, [LICENCES]: '4' } }, 'c')
    decideFinding(store, LI, target(), { identity: own()[0]?.identity ?? '', state: 'dismissed' })
    const stands = ownFindings(
      store,
      { county: countyKey(store), unitId: unit.id, year: YEAR, versionId: version },
      1,
    )
    expect(stands).toMatchObject([{ identity: expect.stringMatching(/^own:1:/), state: 'confirmed' }])
    const said = explanations(store, unit.id, YEAR)
    expect(saidOf(said, stands[0]?.identity ?? '')?.text).toBe('正在整改。')
  })
})

describe('the confirmed findings of a version that was sent back', () => {
  it('are told with whether they are still there', () => {
    const { store, target, findings, send, asked } = returned()
    for (const { identity, rule } of findings())
      if (rule !== '人工') decideFinding(store, LI, target(), { identity, state: 'confirmed' })
    expect(asked()).toBeUndefined()
    send()
    save(store, { cells: { ...WRONG.cells, [LICENCES]: '3' } }, 'b')
    expect(new Set(asked()?.map(([, fate]) => fate))).toEqual(new Set(['仍在', '待复核']))
    save(store, { cells: { [LICENCES]: '3' } }, 'c')
    expect(new Set(asked()?.map(([, fate]) => fate))).toEqual(new Set(['已不再出现', '待复核']))
  })
})
