import { describe, expect, it } from 'vitest'
import { BALANCED } from '../../lib/checks/applications-sample'
import { deskReport } from '../queries/desk/desk-report'
import { deskYear } from '../queries/desk/desk-year'
import { reportView } from '../queries/report-view'
import { takeSteps } from './bulk-steps'
import { decideFinding, explainFinding, withdrawFinding, writeFinding } from './decide-finding'
import { takeStep } from './report-steps'
import { desk, LI, person, save, WANG, WRONG, YEAR } from './sample-desk'
import { setSecondPerson } from './settings'

describe('a draft', () => {
  it('counts only once it is accepted, and what counted before stays as a version', () => {
    const { store, unit, target, value } = desk({ cells: BALANCED })
    expect(value()).toBeUndefined()
    expect(reportView(store, unit.id, YEAR)).toBeNull()
    takeStep(store, LI, target(), 'take')
    expect(takeStep(store, LI, target(), 'accept')).toBe('accepted')
    expect(value()).toBe(5)
    save(store, {}, 'b')
    expect(value()).toBe(5)
    expect(deskReport(store, unit.id, YEAR).version).toMatchObject({
      draft: true,
      state: 'submitted',
      versionNo: 2,
    })
    takeStep(store, LI, target(), 'accept')
    expect(value()).toBe(0)
    takeStep(store, LI, target(), 'publish', {
      date: `${YEAR + 1}-01-20`,
      url: 'https://qh.example.gov.cn/1.html',
    })
    expect(deskYear(store, YEAR).get(unit.id)).toMatchObject({
      state: 'published',
      lastEvent: '登记公布',
      lastBy: '李',
    })
  })

  it('goes back with an opinion, and the next one takes its place', () => {
    const { store, unit, target } = desk(WRONG)
    expect(() => takeStep(store, LI, target(), 'return')).toThrow('退回意见')
    takeStep(store, LI, target(), 'return', { text: '表三不平' })
    expect(() => takeStep(store, LI, target(), 'accept')).toThrow('现在是“已退回”')
    save(store, { cells: BALANCED }, 'b')
    const { version, events } = deskReport(store, unit.id, YEAR)
    expect(version).toMatchObject({ state: 'submitted', versionNo: 2 })
    expect(events.map(({ event, text }) => [event, text])).toEqual([['退回', '表三不平']])
  })

  it('needs a second person where the county says so', () => {
    const { store, target } = desk()
    setSecondPerson(store, WANG, true)
    expect(() => takeStep(store, LI, target(), 'accept')).toThrow('两人定稿')
    takeStep(store, LI, target(), 'propose')
    expect(() => takeStep(store, LI, target(), 'accept')).toThrow('由您提请')
    expect(takeStep(store, WANG, target(), 'accept')).toBe('accepted')
  })

  it('with errors nobody decided on is accepted only by who says so, and the log keeps it', () => {
    const { store, unit, target, findings } = desk(WRONG)
    expect(() => takeStep(store, LI, target(), 'accept')).toThrow('还有 3 条“报告有误”没有处理')
    for (const { identity } of findings().slice(1))
      decideFinding(store, LI, target(), { identity, state: 'confirmed' })
    expect(() => takeStep(store, LI, target(), 'accept')).toThrow('还有 1 条')
    expect(takeStep(store, LI, target(), 'accept', { despiteErrors: true })).toBe('accepted')
    expect(deskReport(store, unit.id, YEAR).events.at(-1)).toMatchObject({
      event: '定稿',
      text: '还有 1 条“报告有误”没有处理，仍然定稿',
    })
  })

  it.each([
    [{}, '公布日期'],
    [{ date: '2999-01-01' }, '今天之后'],
    [{ date: `${YEAR}-12-01` }, '不会在'],
    [{ date: `${YEAR + 1}-01-20`, url: 'javascript:alert(1)' }, 'http'],
  ])('is not published with %j', (details, message) => {
    const { store, target } = desk()
    takeStep(store, LI, target(), 'accept')
    expect(() => takeStep(store, LI, target(), 'publish', details)).toThrow(message)
  })
})

describe('many reports at once', () => {
  it('go a step further each by itself; what is refused stays as it was and says why', () => {
    const { store, unit, target } = desk({ cells: BALANCED })
    const other = save(store, { unit: '青禾县山前乡', ...WRONG }, 'other').unit
    const reports = [target(), { ...target(), unitId: other.id, revision: 1 }]
    expect(takeSteps(store, LI, YEAR, { step: 'take', reports })).toEqual({ done: 2, refused: [] })
    const stale = takeSteps(store, LI, YEAR, { step: 'accept', reports })
    expect(stale.refused.map(({ reason }) => reason.slice(0, 6))).toEqual(['李刚刚对这份', '有 3 条错'])
    const accepted = takeSteps(store, LI, YEAR, { step: 'accept', reports: [target()] })
    expect(accepted).toEqual({ done: 1, refused: [] })
    expect(deskYear(store, YEAR).get(unit.id)).toMatchObject({ state: 'accepted', revision: 3 })
    expect(deskYear(store, YEAR).get(other.id)).toMatchObject({ state: 'reviewing', revision: 2 })
    const officer = person('河口镇', 'officer', unit.id)
    expect(() => takeSteps(store, officer, YEAR, { step: 'take', reports })).toThrow('权限')
  })
})

describe('many reports where two people accept', () => {
  it('are proposed by one, but for those with errors nobody decided on, and accepted by another', () => {
    const { store, unit, target } = desk({ cells: BALANCED })
    const other = save(store, { unit: '青禾县山前乡', ...WRONG }, 'other').unit
    setSecondPerson(store, WANG, true)
    const both = [target(), { ...target(), unitId: other.id }]
    const proposed = takeSteps(store, LI, YEAR, { step: 'propose', reports: both })
    expect(proposed).toMatchObject({ done: 1, refused: [{ unitId: other.id }] })
    const one = () => ({ step: 'accept', reports: [target()] }) as const
    expect(takeSteps(store, LI, YEAR, one()).refused[0]?.reason).toContain('由您提请')
    expect(takeSteps(store, WANG, YEAR, one())).toEqual({ done: 1, refused: [] })
    expect(deskYear(store, YEAR).get(unit.id)?.state).toBe('accepted')
  })
})

describe('two people at one report', () => {
  it('the second is told, and nothing of the first is overwritten', () => {
    const { store, target, unit } = desk()
    const seen = target()
    takeStep(store, LI, seen, 'take')
    expect(() => takeStep(store, WANG, seen, 'return', { text: '重做' })).toThrow(
      '李刚刚对这份年报做了“开始审核”',
    )
    expect(deskReport(store, unit.id, YEAR).version?.state).toBe('reviewing')
  })
})

describe('findings', () => {
  it('keep a decision through another run and another file that says the same', () => {
    const { store, target, findings } = desk(WRONG)
    const [first] = findings()
    if (!first) throw new Error('no finding')
    expect(() =>
      decideFinding(store, LI, target(), { identity: first.identity, state: 'dismissed' }),
    ).toThrow('理由')
    decideFinding(store, LI, target(), { identity: first.identity, state: 'confirmed' })
    expect(findings()[0]?.state).toBe('confirmed')
    save(store, { ...WRONG, prose: { 一: '换了一个文件。' } }, 'b')
    expect(findings().find(({ identity }) => identity === first.identity)?.state).toBe('confirmed')
    expect(findings().filter(({ state }) => state !== 'open')).toHaveLength(1)
    save(store, { cells: { ...BALANCED, 'applications.closed_total.total': '8' } }, 'c')
    expect(new Set(findings().map(({ state }) => state))).toEqual(new Set(['open']))
  })

  it('written by a person stand with the file, and can be withdrawn', () => {
    const { store, target, findings } = desk()
    writeFinding(store, LI, target(), { severity: 'warn', message: '第五部分过于简单', cells: [] })
    expect(findings()).toMatchObject([{ rule: '人工', state: 'confirmed', message: '第五部分过于简单' }])
    withdrawFinding(store, LI, target(), findings()[0]?.identity ?? '')
    expect(findings()).toEqual([])
  })

  it('are explained by their own unit alone, once confirmed', () => {
    const { store, target, findings, unit } = desk(WRONG)
    const own = person('河口镇', 'officer', unit.id)
    const identity = findings()[0]?.identity ?? ''
    expect(() => explainFinding(store, own, target(), { identity, text: '系统迁移' })).toThrow('已认定')
    decideFinding(store, LI, target(), { identity, state: 'confirmed' })
    const other = person('别镇', 'officer', unit.id + 1)
    expect(() => explainFinding(store, other, target(), { identity, text: '系统迁移' })).toThrow(
      '只能办理本单位的事项',
    )
    explainFinding(store, own, target(), { identity, text: '系统迁移' })
    expect(deskReport(store, unit.id, YEAR).explanations.get(identity)?.text).toBe('系统迁移')
  })
})
