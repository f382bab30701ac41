import { beforeAll, describe, expect, it } from 'vitest'
import { serveSampleCounty } from '@/app/_fixtures/serve-sample-county'
import { type Said, wholeSite } from '@/app/_fixtures/whole-site'
import { inContext } from '@/app/_server/request-context'
import { findTable } from '@/app/_tables/find-table'
import { GET as original } from '@/app/units/[unit]/[year]/original/route'
import { decideFinding } from '@/db/desk/decide-finding'
import { takeStep } from '@/db/desk/report-steps'
import { deskReport } from '@/db/queries/desk/desk-report'
import { listUnits } from '@/db/queries/list-units'
import { reportFindings } from '@/db/queries/report-findings'
import { removeReport } from '@/db/remove-report'
import { saveReport } from '@/db/save-report'
import type { Store } from '@/db/store'
import type { StoreView } from '@/db/store-view'
import { sampleInput } from '@/lib/checks/sample-input'
import type { Actor } from '@/lib/desk/permissions'

const RECEIVED = 'applications.received.total'
const LI: Actor = { id: 'li', name: '李', role: 'supervisor', unitId: null }
const report = (unit: string, received: string, prose = '主动公开各类信息。') => ({
  unit: `青禾县${unit}`,
  year: 2023,
  cells: { [RECEIVED]: received },
  prose: { 一: prose },
})

// 民政局's first version and 财政局's only one are taken out of view; of 秘密办 nothing but a draft tells.
serveSampleCounty(
  [
    report('民政局', '7391', '这一版含有撤下的内容。'),
    report('财政局', '8462', '这一份含有撤下的内容。'),
    report('教育局', '5'),
    report('新设办', '6'),
    { ...report('秘密办', '9173'), draft: true },
  ],
  '名称\n青禾县民政局\n青禾县财政局\n青禾县教育局',
  (store) => {
    removeReport(store, '青禾县民政局', 2023)
    removeReport(store, '青禾县财政局', 2023)
    const { report: second } = sampleInput(report('民政局', '4'))
    saveReport(store, {
      report: second,
      original: { bytes: new TextEncoder().encode('第二版'), fileName: 'b.html' },
    })
    confirmOne(store)
    publishOne(store)
  },
)

/** Of all that is found in 教育局's report one finding is confirmed. */
function confirmOne(store: Store) {
  const unit = listUnits(store).find(({ name }) => name === '青禾县教育局')
  if (!unit) throw new Error('no unit')
  const { version, revision } = deskReport(store, unit.id, 2023)
  const findings = reportFindings(store, version?.versionId ?? 0).filter(({ assessable }) => assessable)
  const [first] = findings
  if (!first || findings.length < 2) throw new Error('too little is found')
  const target = { unitId: unit.id, year: 2023, revision }
  decideFinding(store, LI, target, { identity: first.identity, state: 'confirmed' })
}

const PAGE = 'https://qh.example.gov.cn/2024/1.html'

/** The report of 新设办 stands at an address of its own. */
function publishOne(store: Store) {
  const unitId = listUnits(store).find(({ name }) => name === '青禾县新设办')?.id ?? 0
  const target = { unitId, year: 2023, revision: deskReport(store, unitId, 2023).revision }
  takeStep(store, LI, target, 'publish', { date: '2024-01-25', url: PAGE })
}

const WALK = {
  units: ['minzhengju', 'caizhengju', 'jiaoyuju', 'xinsheban', 'mimiban'],
  year: 2023,
  indicator: RECEIVED,
  q: '撤下',
}
const saying = (said: readonly Said[], words: RegExp) =>
  said.filter(({ text }) => words.test(text)).map(({ at }) => at)
const as = <T>(view: StoreView, work: () => T): T =>
  inContext({ view, place: 'site', client: { address: '127.0.0.1' } } as never, work)
const file = (view: StoreView, unit: string, version: number) =>
  as(view, () =>
    original(new Request(`http://127.0.0.1/?version=${version}`), {
      params: Promise.resolve({ unit, year: '2023' }),
    }),
  )
describe('in public', () => {
  let said: readonly Said[] = []
  let owner: readonly Said[] = []
  beforeAll(async () => {
    said = await wholeSite('public', WALK)
    owner = await wholeSite('local', WALK)
  })

  it('nothing is said of a version that was taken out of view but its number and the day', () => {
    const content = /7,?391|8,?462|撤下的内容/
    expect(saying(said, content)).toEqual([])
    expect(saying(owner, content)).toContain('/units/minzhengju/2023/revisions')
    const told = /第(?:<!-- -->| )*1(?:<!-- -->| )*版，?已于.{0,40}移出，内容不再提供/
    expect(saying(said, told)).toEqual(
      expect.arrayContaining(['/units/minzhengju/2023/revisions', '/units/caizhengju/2023']),
    )
    expect(saying(owner, told)).toEqual([])
  })

  it('a unit only a draft tells of is in no list, one with a report that counts is', () => {
    expect(saying(said, /秘密办|9,?173/)).toEqual([])
    expect(saying(owner, /秘密办/)).toEqual(
      expect.arrayContaining(['/units', '/submissions', '/compare?view=line']),
    )
    expect(saying(said, /新设办/)).toEqual(
      expect.arrayContaining(['/units', '/submissions', '/compare?view=line']),
    )
  })

  it('a removed version has no file and no table; the owner of the machine keeps both', async () => {
    const table = (view: StoreView) =>
      as(view, () => findTable(['units', 'minzhengju', '2023'], { version: '1' }))
    expect(table('public')).toMatchObject({ status: 404 })
    expect((await file('public', 'minzhengju', 1)).status).toBe(404)
    expect((await file('public', 'minzhengju', 2)).status).toBe(200)
    expect(JSON.stringify(table('local'))).toContain('7391')
    expect((await file('local', 'minzhengju', 1)).status).toBe(200)
  })

  it('a unit only a draft tells of has no address; locally it has', () => {
    const unit = (view: StoreView) => as(view, () => findTable(['units', 'mimiban'], {}))
    expect(unit('public')).toMatchObject({ status: 404 })
    expect(unit('local')).not.toHaveProperty('status')
    expect(as('public', () => findTable(['units', 'xinsheban'], {}))).not.toHaveProperty('status')
  })

  it('a report tells when and where it was published, its list of versions too', () => {
    const linked = saying(said, new RegExp(`2024年1月25日公布.*<a href="${PAGE}"`))
    const at = '/units/xinsheban/2023'
    expect(linked).toEqual(expect.arrayContaining([at, `${at}/revisions`]))
    expect(linked.filter((each) => each.includes('jiaoyuju'))).toEqual([])
  })

  it('findings are the confirmed ones, and are called so', () => {
    expect(saying(said, /自动核对(?:所得|发现)|核对发现的问题/)).toEqual([])
    // What nobody has confirmed is not said to be without fault.
    expect(saying(said, /核对未发现问题|没有提出问题/).filter((at) => at !== '/rules/P-02')).toEqual([])
    const overview = said.find(({ at }) => at === '/')?.text ?? ''
    expect(overview).toContain('已认定的问题')
    expect(overview).not.toContain('尚无已认定的问题')
    const listed = as('public', () => findTable(['overview', '2023'], {}))
    const rows = 'rows' in listed ? listed.rows.filter(({ cells: [part] }) => part === '已认定的问题') : []
    expect(rows.map(({ cells }) => cells[3])).toEqual([{ state: 'number', value: 1 }])
  })
})
