import { describe, expect, it } from 'vitest'
import { loadRegister } from '../load-register'
import { readRegister } from '../register-file'
import { mergeUnits } from './edit-register'
import { LI } from './sample-desk'
import { bytes, registerDesk } from './sample-register'
import { undoMerger } from './undo-merger'

describe('two entries of the register parted again', () => {
  it('keep what they went into, whatever row each stands in by then', () => {
    const { store, unit, log, register } = registerDesk()
    const rows = ['青禾县甲局,青禾县乙局,更名', '青禾县丙局,,', '青禾县乙局,,', '青禾县丁局,,']
    loadRegister(store, readRegister(bytes(['单位名称,承继单位,承继方式', ...rows].join('\n'))))
    const before = register()
    mergeUnits(store, LI, unit('青禾县甲局').id, unit('青禾县丁局').id)
    undoMerger(store, LI, log()[0]?.id ?? 0)
    expect(register()).toEqual(before)
  })

  it('are parted though one had gone into the other', () => {
    const { store, unit, log, register } = registerDesk()
    const before = register()
    mergeUnits(store, LI, unit('青禾县旧局').id, unit('青禾县新局').id)
    undoMerger(store, LI, log()[0]?.id ?? 0)
    expect(register()).toEqual(before)
  })
})
