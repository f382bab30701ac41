import type { ColumnSpec, RowSpec } from '../catalogue/form'
import { normalizeLabel, normalizeWithoutEnumerator, withinEdits } from './normalize-label'

/** A row the reader looks for: how its label may be printed and what stands in it. */
export type RowTarget = {
  readonly rowId: string
  readonly label: string
  readonly columns: readonly ColumnSpec[]
  /** Position in printed order. */
  readonly index: number
  readonly labels: readonly string[]
  readonly bareLabels: readonly string[]
  /** The characters of each label in sorted order: equal for a label whose pieces lie scrambled. */
  readonly characters: readonly string[]
  readonly key: string
  /** 其他 and 总计 occur elsewhere too: they count only after the row printed before them was seen. */
  readonly needsOrder: boolean
}

const sorted = (text: string) => [...text].sort().join('')

export function rowTarget(row: RowSpec, columns: readonly ColumnSpec[], index: number): RowTarget {
  const printed = [row.label, ...(row.aliases ?? [])]
  const bareLabels = printed.map(normalizeWithoutEnumerator)
  return {
    rowId: row.id,
    label: row.label,
    columns,
    index,
    labels: printed.map(normalizeLabel),
    bareLabels,
    characters: printed.map((label) => sorted(normalizeLabel(label))),
    key: normalizeLabel(row.key),
    needsOrder: bareLabels.some((label) => label.length <= 2) && index > 1,
  }
}

export type LabelMatch = { readonly target: RowTarget; readonly typo: boolean }

const openTargets = (targets: readonly RowTarget[], seen: number) =>
  targets.filter((target) => !target.needsOrder || seen >= target.index - 2)

/** The row a text is the label of, exactly or with a remark in brackets behind it. `seen` is the highest row met so far. */
export function matchLabel(text: string, targets: readonly RowTarget[], seen: number): LabelMatch | null {
  const full = normalizeLabel(text)
  if (full === '') return null
  const open = openTargets(targets, seen)
  const bare = normalizeWithoutEnumerator(text)
  const withoutRemark = normalizeWithoutEnumerator(text.normalize('NFKC').replace(/\([^()]*\)\s*$/, ''))
  const exact =
    open.find((target) => target.labels.includes(full)) ??
    open.find((target) => target.bareLabels.includes(bare)) ??
    open.find((target) => withoutRemark !== '' && target.bareLabels.includes(withoutRemark))
  return exact ? { target: exact, typo: false } : null
}

/** A long label whose pieces stand in neighbouring cells in another order: the same characters, each as often. */
export function matchScrambled(text: string, targets: readonly RowTarget[], seen: number): LabelMatch | null {
  const characters = sorted(normalizeLabel(text))
  if (characters.length < 10) return null
  const same = openTargets(targets, seen).filter((target) => target.characters.includes(characters))
  return same.length === 1 && same[0] ? { target: same[0], typo: false } : null
}

/** Whether a text that names one row names, or begins to name, another behind it: two rows printed as one. */
function namesAnother(text: string, target: RowTarget, targets: readonly RowTarget[]): boolean {
  const own = [...target.labels, ...target.bareLabels].filter((label) => text.includes(label))
  const longest = own.sort((a, b) => b.length - a.length)[0]
  const behind = longest ? text.slice(text.indexOf(longest) + longest.length) : ''
  return targets.some(
    (other) =>
      other !== target &&
      !target.labels.some((label) => label.includes(other.key)) &&
      ((!other.needsOrder && text.includes(other.key)) ||
        (behind.length >= 3 && other.labels.some((label) => label.startsWith(behind)))),
  )
}

/**
 * A label with at most two wrong characters, when no other row is as near. A number at its end is no wrong character: it
 * is a value printed in the label's cell.
 */
export function matchMisspelt(text: string, targets: readonly RowTarget[], seen: number): LabelMatch | null {
  const bare = normalizeWithoutEnumerator(text)
  const number = /\d+(?:件|条|个|项|次|元|万元|亿元)?$/.exec(bare)?.[0] ?? ''
  if (bare.length < 6) return null
  const near = openTargets(targets, seen).filter((target) =>
    target.bareLabels.some(
      (label) => label.length >= 6 && label.endsWith(number) && withinEdits(bare, label, 2),
    ),
  )
  const [target] = near
  return near.length === 1 && target && !namesAnother(bare, target, targets) ? { target, typo: true } : null
}
