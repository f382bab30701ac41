import type { Finding } from '../model/finding'
import { isOwn, writtenAs } from './own-identity'

/** A finding with its identity and what was decided of it. */
type Decided = Finding & { readonly identity: string; readonly state: 'open' | 'confirmed' | 'dismissed' }

/**
 * What became of a finding a version was sent back with: there 仍在, the same · changed the same cells, other numbers ·
 * alike the rule still finds something there · unsure the rule cannot judge it now · awaits, fixed what a person wrote,
 * not looked at again or put right · withdrawn taken back by who wrote it · gone 已不再出现.
 */
export type Fate = 'there' | 'changed' | 'alike' | 'unsure' | 'awaits' | 'fixed' | 'withdrawn' | 'gone'

export const FATE_WORDS: Readonly<Record<Fate, string>> = {
  there: '仍在',
  changed: '仍在（数有变化，请重新认定）',
  alike: '同一规则在同处仍有问题，请对照',
  unsure: '本版无法核对',
  awaits: '待复核',
  fixed: '已改正',
  withdrawn: '已撤回',
  gone: '已不再出现',
}

/** What became of each finding of a returned version in the version that came after it, in their order. */
export function fates(asked: readonly Decided[], now: readonly Decided[]): Fate[] {
  const named = new Set(asked.map(({ identity }) => identity))
  const others = now.filter(({ identity }) => !named.has(identity))
  return asked.map((each) => {
    if (isOwn(each.identity)) return ownFate(each, now)
    if (now.some(({ identity }) => identity === each.identity)) return 'there'
    const alike = others.filter(({ rule, cells }) => rule === each.rule && touch(cells, each.cells))
    const judged = alike.filter(({ assessable }) => assessable)
    if (judged.some(({ cells }) => cells.length > 0 && same(cells, each.cells))) return 'changed'
    if (judged.length > 0) return 'alike'
    return alike.length > 0 ? 'unsure' : 'gone'
  })
}

function ownFate(asked: Decided, now: readonly Decided[]): Fate {
  const found = now.find(({ identity }) => writtenAs(identity) === writtenAs(asked.identity))
  if (!found) return 'withdrawn'
  return ({ open: 'awaits', confirmed: 'there', dismissed: 'fixed' } as const)[found.state]
}

type Ids = Finding['cells']
const touch = (a: Ids, b: Ids) => (a.length === 0 && b.length === 0) || a.some((id) => b.includes(id))
const same = (a: Ids, b: Ids) => a.length === b.length && a.every((id) => b.includes(id))
