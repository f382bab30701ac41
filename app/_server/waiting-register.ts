import type { RegisterPreview } from '@/db/desk/preview-register'
import { shared } from './store'

/** A file of the register that somebody has brought and not confirmed, with what it would change. */
export type WaitingRegister = { readonly bytes: Uint8Array; readonly preview: RegisterPreview }

/** Files of this many people wait, the latest of each. */
const MOST = 20
const waiting = shared<Map<string, WaitingRegister>>('nianbao.waitingRegisters', () => new Map())

export function keepRegister(actorId: string, register: WaitingRegister): void {
  waiting.delete(actorId)
  waiting.set(actorId, register)
  for (const oldest of waiting.keys()) {
    if (waiting.size <= MOST) return
    waiting.delete(oldest)
  }
}

/** The file a person has brought; null where none waits, as after a restart of the server. */
export function waitingRegister(actorId: string): WaitingRegister | null {
  return waiting.get(actorId) ?? null
}

export function forgetRegister(actorId: string): void {
  waiting.delete(actorId)
}
