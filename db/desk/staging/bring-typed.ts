import type { CellIndicatorId } from '../../../lib/catalogue/indicators'
import { indicator } from '../../../lib/catalogue/indicators'
import { pastedText } from '../../../lib/desk/pasted-text'
import type { Actor } from '../../../lib/desk/permissions'
import { readOtherwise, type TypedReport, typedDocument } from '../../../lib/desk/typed-report'
import { refused } from '../../../lib/model/outcome'
import type { GivenIdentity } from '../../../lib/narrative/identity'
import { readApart } from '../../../lib/read-worker/reading-pool'
import type { Saved } from '../../save-report'
import { type Store, StoreError } from '../../store'
import { handIn } from '../hand-in'
import { type BroughtFile, type Read, type StagedLine, stageFile } from './stage-file'

/** Figures as typed; the typist is the actor. */
export type Typed = Omit<TypedReport, 'typist'>

/** Puts a report that was typed into the statutory form on the person's list, with the document made of it. */
export async function stageTyped(store: Store, actor: Actor, typed: Typed, read?: Read): Promise<StagedLine> {
  const report = { ...typed, typist: actor.name }
  const given = { unit: typed.unit, year: typed.year }
  return stageFile(store, actor, documentOf(report), given, checked(report, read))
}

/** Files a unit's own report that was typed into the form as 已交. */
export async function handInTyped(
  store: Store,
  actor: Actor,
  typed: Typed & { readonly unitId: number },
  read?: Read,
): Promise<Saved> {
  const report = { ...typed, typist: actor.name }
  const file = { ...documentOf(report), unitId: typed.unitId, year: typed.year }
  return handIn(store, actor, file, checked(report, read))
}

/** Puts a table pasted from a spreadsheet or a page on the person's list. */
export async function stagePasted(
  store: Store,
  actor: Actor,
  pasted: string,
  given: GivenIdentity,
  read?: Read,
): Promise<StagedLine> {
  const text = pastedText(pasted)
  if (text.trim() === '') throw new StoreError('没有粘贴内容。')
  const fileName = `${given.unit ?? ''}${given.year ?? ''}（粘贴）.txt`
  return stageFile(store, actor, { bytes: new TextEncoder().encode(text), fileName }, given, read)
}

function documentOf(report: TypedReport): BroughtFile {
  const document = typedDocument(report)
  if (!document.ok) throw new StoreError(document.reason)
  return document.value
}

/** Reads the document of typed figures, and refuses a reading that says anything else than was typed. */
function checked(report: TypedReport, read: Read = readApart): Read {
  return async (...file) => {
    const outcome = await read(...file)
    if (!outcome.ok) return outcome
    const other = readOtherwise(report, outcome.value)
    return other.length === 0 ? outcome : refused(otherWords(other))
  }
}

function otherWords([first, ...rest]: readonly CellIndicatorId[]): string {
  const label = first ? indicator(first).label : ''
  const more = rest.length > 0 ? `等 ${rest.length + 1} 格` : ''
  return `录入的“${label}”${more}没有原样读回，没有保存；请核对所填的内容。`
}
