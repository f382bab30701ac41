import { describe, expect, it } from 'vitest'
import { sampleInput } from '../../lib/checks/sample-input'
import type { Actor } from '../../lib/desk/permissions'
import { openForReading, REAL_STORE, storeFile } from '../connection'
import { takeStep } from '../desk/report-steps'
import { freshStoreOnDisk } from '../fresh-db'
import { loadRegister } from '../load-register'
import { readRegister } from '../register-file'
import { saveReport } from '../save-report'
import type { StoreView } from '../store-view'
import { deskReport } from './desk/desk-report'
import { submissionMatrix } from './submission-matrix'

const LI: Actor = { id: 'li', name: '李', role: 'supervisor', unitId: null }
const YEAR = 2023

describe('who has handed in', () => {
  it('is told to the public of published reports alone: a draft is not called 未报', () => {
    const { store, folder, remove } = freshStoreOnDisk()
    try {
      loadRegister(store, readRegister(new TextEncoder().encode('名称\n青禾县甲局\n青禾县乙局\n青禾县丙局')))
      const save = (unit: string, draft: boolean, file = unit) =>
        saveReport(
          store,
          {
            report: sampleInput({ unit, year: YEAR, prose: { 一: file } }).report,
            original: { bytes: new TextEncoder().encode(file), fileName: 'a.html' },
          },
          draft ? { draft: 'submitted' } : {},
        ).unit.id
      save('青禾县甲局', true)
      const target = (unitId: number) => ({
        unitId,
        year: YEAR,
        revision: deskReport(store, unitId, YEAR).revision,
      })
      const publish = (unit: number, date: string) => {
        takeStep(store, LI, target(unit), 'accept')
        takeStep(store, LI, target(unit), 'publish', { date, url: 'https://qh.example.gov.cn/1' })
      }
      publish(save('青禾县乙局', true), '2024-01-20')
      const seen = (view: StoreView) => {
        const open = openForReading(storeFile(REAL_STORE, folder), view)
        if (!open) throw new Error('no store')
        try {
          const matrix = submissionMatrix(open)
          expect(matrix.view).toBe(view)
          return matrix.rows.map(({ submissions: [one] }) => [one?.state, one?.standing])
        } finally {
          open.sqlite.close()
        }
      }
      expect(seen('local')).toEqual([
        ['missing', null],
        ['received', 'published'],
        ['missing', null],
      ])
      expect(seen('public')).toEqual([
        ['unpublished', null],
        ['received', 'published'],
        ['unpublished', null],
      ])
      expect(seen('desk')[0]).toEqual(['received', 'submitted'])
      publish(save('青禾县乙局', true, 'b'), '2024-02-20')
      expect(seen('public')[1]).toEqual(['received', 'corrected'])
      const { rows } = submissionMatrix(store)
      expect(rows[1]?.submissions[0]?.published).toEqual({
        on: '2024-02-20',
        url: 'https://qh.example.gov.cn/1',
      })
    } finally {
      remove()
    }
  })
})
