import type { RegisterPreview } from '@/db/desk/preview-register'
import { latestOfPeople } from './latest-of-people'

/** A file of the register that somebody has brought and not confirmed, with what it would change. */
export type WaitingRegister = { readonly bytes: Uint8Array; readonly preview: RegisterPreview }

/** Files of this many people wait, the latest of each. */
export const waitingRegisters = latestOfPeople<WaitingRegister>('nianbao.waitingRegisters', 20)
