import { type Actor, type DeskAction, may } from '../../lib/desk/permissions'
import { StoreError } from '../store'

/** Whoever runs a command on the machine itself: they can read and write the file anyway. */
export const COMMAND_LINE: Actor = { id: 'command-line', name: '命令行', role: 'admin', unitId: null }

/** Thrown when somebody may not do something; a sentence to show, answered with 403. */
export class Forbidden extends StoreError {}

/** Throws `Forbidden` unless the actor may do this (to the reports of this unit). Every action at the desk begins so. */
export function demand(
  actor: Actor | null,
  action: DeskAction,
  unitId: number | null = null,
): asserts actor is Actor {
  if (may(actor, action, unitId)) return
  throw new Forbidden(
    actor?.role === 'officer' && may({ ...actor, unitId }, action, unitId)
      ? '只能办理本单位的事项。'
      : '没有办理此事项的权限。',
  )
}
