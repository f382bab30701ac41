import { SINGLE_OTHER_ROW } from '../catalogue/application-rows'
import type { FormSpec } from '../catalogue/form'
import { FORMS } from '../catalogue/indicators'
import { PRINTED_HEADS } from '../catalogue/printed-heads'
import type { GridCell, SourceDocument } from '../model/source-document'
import { normalizeLabel, withinEdits } from './normalize-label'

/** Shorter labels differ from each other by too little to be told apart when a character is wrong. */
const SHORTEST = 4
/** Characters that may be wrong, as a share of the label. */
const WRONG = 0.26

/** The printed labels of the forms: rows, heads, groups, each with how it compares. */
const LABELS: readonly { readonly label: string; readonly name: string }[] = [
  ...new Set(
    Object.values<FormSpec>(FORMS)
      .flatMap((form) => form.tables)
      .flatMap((table) => table.blocks)
      .flatMap((block) => [
        block.label,
        ...block.rows.flatMap((row) => [row.label, row.group ?? '', ...(row.aliases ?? [])]),
        ...block.columns.flatMap((column) => [column.label, ...(column.aliases ?? [])]),
      ])
      .concat(PRINTED_HEADS.outcomes, PRINTED_HEADS.content, SINGLE_OTHER_ROW.label),
  ),
]
  .map((label) => ({ label, name: normalizeLabel(label) }))
  .filter(({ name }) => name.length >= SHORTEST)

/**
 * A scan's document with the labels of its tables as the form prints them, where recognition got a character or two in
 * four wrong and only one label is near. Labels are prescribed by the form; values are never touched.
 */
export function withPrintedLabels(document: SourceDocument): SourceDocument {
  if (document.carrier !== 'scan') return document
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      block.kind === 'grid' ? { ...block, rows: block.rows.map((row) => row.map(withLabel)) } : block,
    ),
  }
}

function withLabel(cell: GridCell): GridCell {
  const name = normalizeLabel(cell.text)
  if (!/\p{Script=Han}{2}/u.test(name) || name.length < SHORTEST - 1) return cell
  const label = nearestLabel(name)
  return label === null ? cell : { ...cell, text: label }
}

/** The one label within reach, null when there is none, more than one, or the name is a label as it stands. */
function nearestLabel(name: string): string | null {
  if (LABELS.some((each) => each.name === name)) return null
  const near = (extra: number) =>
    LABELS.filter((each) => withinEdits(name, each.name, Math.floor(each.name.length * WRONG) + extra))
  const names = new Set(near(0).map((each) => each.name))
  const [only] = near(0)
  if (!only || names.size > 1) return null
  const reach = Math.floor(only.name.length * WRONG)
  const distance = Array.from({ length: reach + 1 }, (_, at) => at).find((at) =>
    withinEdits(name, only.name, at),
  )
  // Every other label must be further: by one character where one is wrong, by two where more are.
  const apart = distance === 1 ? 1 : (distance ?? reach) + 1
  const rivals = LABELS.filter((each) => each.name !== only.name && withinEdits(name, each.name, apart))
  return rivals.length > 0 ? null : only.label
}
