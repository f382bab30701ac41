import type { Actor } from '../../lib/desk/permissions'
import { loadRegister } from '../load-register'
import { sha256 } from '../originals'
import { registerEntries } from '../queries/desk/register-entries'
import { registerCsv } from '../register-csv'
import { type DifferencePart, tellingDifference } from '../register-difference'
import { readRegister } from '../register-file'
import { type Store, StoreError, write } from '../store'
import { demand } from './demand'
import { tellingLocked } from './locked-coverage'

/** What a file of the register would change, and by what it was told. */
export type RegisterPreview = {
  readonly units: number
  /** Empty: it says what the register says. */
  readonly parts: readonly DifferencePart[]
  /** Locked years in which it would count otherwise. */
  readonly locked: readonly number[]
  /** Tells whether somebody has changed the register since. */
  readonly seen: string
  /** Tells the file from another one. */
  readonly file: string
}

/** Tells what loading a file would change, by loading it and taking that back. Throws StoreError for a faulty file. */
export function previewRegister(store: Store, actor: Actor, bytes: Uint8Array): RegisterPreview {
  demand(actor, 'editRegister')
  const entries = readRegister(bytes)
  const told: RegisterPreview[] = []
  const back = new Error('taken back')
  try {
    write(store, () => {
      const seen = registerStamp(store)
      const { done, locked } = tellingLocked(store, () =>
        tellingDifference(store, () => loadRegister(store, entries, () => [])),
      )
      told.push({ units: entries.length, parts: done.parts, locked, seen, file: sha256(bytes) })
      throw back
    })
  } catch (error) {
    if (error !== back) throw error
  }
  const [preview] = told
  if (!preview) throw new Error('no preview')
  return preview
}

/** Throws StoreError where the register is not the one a person saw the changes of. */
export function refuseOtherRegister(store: Store, seen: string): void {
  if (registerStamp(store) !== seen)
    throw new StoreError('名录在此期间已被他人改动，没有载入；请重新上传，看过最新的变动后再确认。')
}

function registerStamp(store: Store): string {
  return sha256(registerCsv(registerEntries(store)))
}
