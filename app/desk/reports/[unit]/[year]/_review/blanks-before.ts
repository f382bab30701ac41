import type { DeskEvent } from '@/db/queries/desk/desk-report'
import { BLANKS_EVENTS } from '@/lib/desk/blanks-as-zero'

const TOLD: ReadonlySet<string> = new Set(Object.values(BLANKS_EVENTS))

/** What the log says of a version's taking over 空白按0计 from the one before; null where there was nothing to take over. */
export function blanksBefore(events: readonly DeskEvent[], versionId: number): DeskEvent | null {
  return events.find((each) => each.versionId === versionId && TOLD.has(each.event)) ?? null
}
