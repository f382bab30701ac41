import { describe, expect, it } from 'vitest'
import { checkReport } from '../../lib/checks/all-checks'
import type { Sample } from '../../lib/checks/check'
import { sampleInput } from '../../lib/checks/sample-input'
import type { Actor } from '../../lib/desk/permissions'
import { freshStore } from '../fresh-db'
import { deskReport } from '../queries/desk/desk-report'
import { reportFindings } from '../queries/report-findings'
import type { CheckReport } from '../refresh-findings'
import { type SaveOptions, saveReport } from '../save-report'
import { all, run, type Store } from '../store'
import { applyRules, applyThresholds } from './apply-rules'
import { compareRules } from './compare-rules'
import { decideFinding } from './decide-finding'
import { lockYear } from './lock-year'
import { rulesAreNewer } from './rules-version'
import { setSecondPerson, thresholdSettings } from './settings'

const WANG: Actor = { id: 'wang', name: '王', role: 'admin', unitId: null }
const LI: Actor = { id: 'li', name: '李', role: 'supervisor', unitId: null }
const SHORT: Sample = { prose: { 五: '无。' } }

const save = (store: Store, unit: string, sample: Sample = {}, options: SaveOptions = {}) =>
  saveReport(
    store,
    {
      report: sampleInput({ unit, ...sample }).report,
      original: { bytes: new TextEncoder().encode(unit + (sample.year ?? '')), fileName: 'a.html' },
    },
    options,
  )
function desk() {
  const store = freshStore()
  const first = save(store, '青禾县甲镇', SHORT)
  save(store, '青禾县乙镇', {}, { draft: 'submitted' })
  const rules = () => all<{ rule: string }>(store, 'SELECT rule FROM findings ORDER BY version_id, position')
  return { store, first, rules: () => rules().map(({ rule }) => rule) }
}
/** Rules of another program: one more than today's. */
const NEWER: CheckReport = (report, context) => [
  ...checkReport(report, context),
  {
    rule: 'Z-01',
    severity: 'warn',
    kind: 'report',
    assessable: true,
    message: '新规则',
    cells: [],
    quote: null,
    group: 99,
    likely: null,
  },
]

describe('a threshold', () => {
  it('shows before and after over all history, drafts too, and writes nothing until it is applied', () => {
    const { store, rules } = desk()
    const before = rules()
    expect(before).toContain('S-06')
    const setting = { id: 'S-06.characters', fromYear: 2008, value: 1 } as const
    const shown = compareRules(store, [setting])
    expect(shown).toEqual({
      reports: 2,
      changes: [{ rule: 'S-06', before: 1, after: 0, added: 0, gone: 1 }],
      locked: [],
    })
    expect(rules()).toEqual(before)
    expect(applyThresholds(store, WANG, [setting])).toEqual(shown)
    expect(rules()).toEqual(before.filter((rule) => rule !== 'S-06'))
    expect(thresholdSettings(store)).toEqual([setting])
    expect(all(store, 'SELECT area, event, text, by_name FROM desk_log')).toEqual([
      {
        area: 'settings',
        event: '修改阈值',
        text: '第五部分至少写明 1字（2008年度起）。2份年报：S-06 1→0（新增0、不再提示1）',
        by_name: '王',
      },
    ])
  })

  it.each([
    [[], '没有改动'],
    [[{ id: 'S-06.characters', fromYear: 2008, value: 0 }], '应在1至500字之间'],
    [[{ id: 'S-06.characters', fromYear: 1999, value: 40 }], '2008—2100'],
  ] as const)('is not set to %j', (settings, message) => {
    const { store } = desk()
    expect(() => applyThresholds(store, WANG, settings)).toThrow(message)
    expect(thresholdSettings(store)).toEqual([])
  })
})

describe('newer rules', () => {
  it('change nothing until they are applied; decisions stay', () => {
    const { store, first, rules } = desk()
    const year = first.year
    const [decided] = reportFindings(store, 1)
    const { revision } = deskReport(store, first.unit.id, year)
    decideFinding(
      store,
      LI,
      { unitId: first.unit.id, year, revision },
      {
        identity: decided?.identity ?? '',
        state: 'confirmed',
      },
    )
    expect(rulesAreNewer(store)).toBe(false)
    run(store, `UPDATE meta SET value = 'other' WHERE key = 'rules'`)
    expect(rulesAreNewer(store)).toBe(true)
    const shown = compareRules(store, undefined, NEWER)
    expect(shown.changes).toEqual([{ rule: 'Z-01', before: 0, after: 2, added: 2, gone: 0 }])
    expect(rules()).not.toContain('Z-01')
    const settings = [{ id: 'S-06.characters', fromYear: 2008, value: 1 }] as const
    expect(() => applyThresholds(store, WANG, settings)).toThrow('核对规则有更新')
    expect(applyRules(store, WANG, { check: NEWER })).toEqual(shown)
    expect(rules().filter((rule) => rule === 'Z-01')).toHaveLength(2)
    expect(reportFindings(store, 1).find(({ identity }) => identity === decided?.identity)?.state).toBe(
      'confirmed',
    )
    expect(rulesAreNewer(store)).toBe(false)
  })
})

describe('a locked year', () => {
  const setting = { id: 'S-06.characters', fromYear: 2008, value: 1 } as const
  const log = (store: Store) =>
    all<{ event: string; text: string }>(store, 'SELECT event, text FROM desk_log ORDER BY id').map(
      ({ event, text }) => [event, text],
    )

  it('is named before thresholds are applied, and keeps its findings until it is opened', () => {
    const { store, first, rules } = desk()
    save(store, '青禾县甲镇', { ...SHORT, year: first.year - 1 })
    lockYear(store, LI, first.year, true)
    expect(compareRules(store, [setting])).toMatchObject({
      reports: 3,
      changes: [{ rule: 'S-06', before: 2, after: 0 }],
      locked: [first.year],
    })
    expect(applyThresholds(store, WANG, [setting])).toMatchObject({
      reports: 1,
      changes: [{ rule: 'S-06', before: 1, after: 0 }],
      locked: [first.year],
    })
    expect(rules().filter((rule) => rule === 'S-06')).toHaveLength(1)
    expect(log(store)[1]?.[1]).toContain(`已锁定的${first.year}年保持原样`)
    lockYear(store, LI, first.year, false, '补报')
    expect(rules()).not.toContain('S-06')
    expect(log(store)[2]).toEqual(['解锁年度', '补报。重新核对，2份年报：S-06 1→0（新增0、不再提示1）'])
  })

  it('is judged anew where a person asks for that, which the log says', () => {
    const { store, first, rules } = desk()
    lockYear(store, LI, first.year, true)
    applyRules(store, WANG, { check: NEWER })
    expect(rules()).not.toContain('Z-01')
    applyRules(store, WANG, { check: NEWER, lockedToo: true })
    expect(rules().filter((rule) => rule === 'Z-01')).toHaveLength(2)
    expect(log(store).map(([, text]) => text?.split('。')[1])).toEqual([
      undefined,
      `已锁定的${first.year}年保持原样`,
      `已锁定的${first.year}年一并更新`,
    ])
  })

  it('keeps its findings when the year before is corrected or another unit’s report comes in', () => {
    const { store, first } = desk()
    const cells = { 'applications.carried_out.total': '3' } as const
    const findings = () => all(store, 'SELECT * FROM findings WHERE version_id = 1 ORDER BY position')
    const before = findings()
    lockYear(store, LI, first.year, true)
    save(store, '青禾县甲镇', { cells, year: first.year - 1 })
    expect(findings()).toEqual(before)
    lockYear(store, LI, first.year, false, '补报')
    expect(findings()).not.toEqual(before)
  })
})

describe('settings', () => {
  it('are the administrator’s, and each change stands in the log', () => {
    const { store } = desk()
    for (const deed of [
      () => applyRules(store, LI),
      () => applyThresholds(store, LI, [{ id: 'S-06.characters', fromYear: 2008, value: 1 }]),
      () => setSecondPerson(store, LI, true),
    ])
      expect(deed).toThrow('没有办理此事项的权限')
    setSecondPerson(store, WANG, true)
    expect(all(store, 'SELECT event FROM desk_log')).toEqual([{ event: '启用两人定稿' }])
  })
})
