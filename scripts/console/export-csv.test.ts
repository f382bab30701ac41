import { expect, it } from 'vitest'
import { freshStore } from '../../db/fresh-db'
import { loadRegister } from '../../db/load-register'
import { readRegister } from '../../db/register-file'
import { saveReport } from '../../db/save-report'
import { sampleInput } from '../../lib/checks/sample-input'
import { csvText } from './export-csv'

it('says in every row how many of the year have reported, N only once a register tells', () => {
  const store = freshStore()
  saveReport(store, {
    report: sampleInput({ unit: '青禾县河口镇', year: 2023 }).report,
    original: { bytes: new Uint8Array([1]), fileName: 'a.html' },
  })
  const rows = () => [...csvText(store)].map((line) => line.trimEnd().split(','))
  const [head, ...before] = rows()
  expect(head?.slice(-2)).toEqual(['本年度应报家数', '本年度已收家数'])
  expect(before.length).toBeGreaterThan(100)
  expect(new Set(before.map((row) => row.slice(-2).join('/')))).toEqual(new Set(['/1']))
  loadRegister(
    store,
    readRegister(new TextEncoder().encode('单位名称,应报年度\n青禾县河口镇,2019-\n青禾县白石乡,2019-\n')),
  )
  const [, ...after] = rows()
  expect(after).toHaveLength(before.length + 1)
  expect(new Set(after.map((row) => row.slice(-2).join('/')))).toEqual(new Set(['2/1']))
})
