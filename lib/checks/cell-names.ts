import { type CellIndicatorId, indicator, shortRowLabel } from '../catalogue/indicators'

/**
 * A row as findings name it: its group where it has one, its label without enumerator and trailing remark.
 * A label of two characters keeps its enumerator, for the column of the same name must stay apart from it.
 */
export function rowName(id: CellIndicatorId): string {
  const { rowLabel, group } = indicator(id)
  if (!group && shortRowLabel(rowLabel).length <= 2) return rowLabel
  const label = shortRowLabel(rowLabel)
    .replace(/（[^（）]*）$/, '')
    .replace(/“([^”]*)”/, '‘$1’')
  return group ? `${shortRowLabel(group)}·${label}` : label
}

/** A column as findings name it. */
export function columnName(id: CellIndicatorId): string {
  return indicator(id).columnLabel
}

/** A cell as findings name it, e.g. `“予以公开·自然人”`. */
export function cellName(id: CellIndicatorId): string {
  return `“${rowName(id)}·${columnName(id)}”`
}

/** 表二, 表三, 表四: how findings name the table a cell stands in (by the section it is printed in). */
export function tableName(id: CellIndicatorId): string {
  const names = { disclosure: '表二', applications: '表三', disputes: '表四', prose: '正文' } as const
  return names[indicator(id).table]
}

/** Joins names for a sentence; beyond `most` the rest is counted. */
export function listNames(names: readonly string[], most = 12): string {
  const shown = names.slice(0, most).join('、')
  return names.length > most ? `${shown}等${names.length}处` : shown
}
