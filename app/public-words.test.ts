import { describe, expect, it } from 'vitest'
import { serveSampleCounty } from '@/app/_fixtures/serve-sample-county'
import { type Said, wholeSite } from '@/app/_fixtures/whole-site'

const RECEIVED = 'applications.received.total'
const report = (unit: string, year: number, received = '3') => ({
  unit: `青禾县${unit}`,
  year,
  cells: { [RECEIVED]: received },
})

// 财政局 has handed in nothing for 2023; what 教育局 has handed in nobody has accepted.
serveSampleCounty(
  [
    report('民政局', 2022),
    report('民政局', 2023),
    report('财政局', 2022),
    report('教育局', 2022),
    { ...report('教育局', 2023, '7391'), draft: true },
  ],
  '名称\n青禾县民政局\n青禾县财政局\n青禾县教育局',
)
const WALK = { units: ['minzhengju', 'caizhengju', 'jiaoyuju'], year: 2023, indicator: RECEIVED, q: '局' }

let walked: Promise<Said[]> | null = null
/** The whole site as the public is told it; walked through once. */
function toThePublic(): Promise<Said[]> {
  walked ??= wholeSite('public', WALK)
  return walked
}

/** Where the site says something, apart from 未报告 in a rule about what a report tells. */
const saying = (said: readonly Said[], words: RegExp) =>
  said.filter(({ text }) => words.test(text)).map(({ at }) => at)

it('nothing says to the public that a report was cleared: findings nobody confirmed may only not be shown', async () => {
  const said = await toThePublic()
  expect(
    saying(said, /未发现问题|没有发现问题|没有经主管部门|经主管部门(?:核实|认定)[。；，<]|>无</),
  ).toEqual([])
  expect(saying(said, /尚无已认定的问题/)).toContain('/units/minzhengju/2023')
  const notes = saying(said, /没有列出的不表示没有问题/)
  expect(notes).toEqual(
    expect.arrayContaining(['/', '/units/minzhengju/2023', '/rules', '/api/v1/units?year=2023']),
  )
})

describe('a report that is not there', () => {
  it('is 未公布 to the public, wherever it is spoken of: it may only not be accepted yet', async () => {
    const said = await toThePublic()
    expect(said.length).toBeGreaterThan(100)
    expect(saying(said, /^$/)).toEqual([])
    expect(saying(said, /未报(?!告)/)).toEqual([])
    expect(saying(said, /7391|7,391/)).toEqual([])
    const named = saying(said, /(?<!尚)未公布|unpublished/)
    expect(named).toEqual(
      expect.arrayContaining([
        '/',
        '/years/2023',
        '/years/2023/units',
        '/units/caizhengju',
        '/units/jiaoyuju/2023',
        `/indicators/${RECEIVED}`,
        '/summary/2023',
        `/summary/2023/${RECEIVED}`,
        ...['line', 'stack'].map((view) => `/compare?view=${view}&units=${WALK.units}`),
        '/compare?view=flow&units=minzhengju,caizhengju,jiaoyuju',
        '/submissions',
        '/submissions/2023',
        ...['', '.csv', '.xlsx'].flatMap((format) => [
          `/api/v1/years/2023${format}?`,
          `/api/v1/units/jiaoyuju${format}?`,
          `/api/v1/indicators/${RECEIVED}${format}?`,
          `/api/v1/submissions/2023${format}?`,
        ]),
        ...['', '.csv', '.xlsx', '.docx', '/draft.docx'].map((format) => `/api/v1/summary/2023${format}`),
      ]),
    )
  })

  it('is 未报 where nobody has an account, and nowhere 未公布', async () => {
    const said = await wholeSite('local', WALK)
    expect(saying(said, /(?<!尚)未公布|unpublished/)).toEqual([])
    expect(saying(said, /未报(?!告)/).length).toBeGreaterThan(50)
  })
})
