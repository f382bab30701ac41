import type { Line } from './lines'
import { normalizeLabel } from './normalize-label'
import type { RowTarget } from './row-target'

/** A row whose label has been met without its numbers, and the line of the label. */
export type Waiting = { readonly target: RowTarget; readonly line: Line }

/**
 * Why the numbers of a line may not be those of the row they are taken for, in Chinese; null when nothing says so.
 * `before`: what is printed before the numbers without being a row's label.
 */
export function labelDoubt(
  target: RowTarget,
  line: Line,
  waiting: readonly Waiting[],
  before: string,
): string | null {
  // 行政处罚, and on the next line 行政强制 2: two labels of one merged row, or a blank above a row of its own.
  if (target.columns.length === 1 && waiting.some((each) => isAbove(each, target, line)))
    return '上一行的标签没有数字，两行可能合在一起'
  // 行政处罚, and on the next line 行制处 0: a blank above a row whose label cannot be read.
  return isOfLabel(before, target) ? null : '数字前的文字不是这一行的标签'
}

/** Whether a label without values stands on the line right above, in the same part of the form. */
const isAbove = ({ target, line }: Waiting, own: RowTarget, ownLine: Line): boolean =>
  target.index === own.index - 1 && target.columns === own.columns && line.block === ownLine.block - 1

/** Whether a text is a piece of a row's label; the empty one is. */
const isOfLabel = (text: string, { labels }: RowTarget): boolean =>
  labels.some((label) => label.includes(normalizeLabel(text)))
