import type { Mutate } from '../draft'
import {
  blankCells,
  blankRow,
  doubledCells,
  dropCell,
  extraCell,
  extraNumber,
  loseSeparator,
  shiftValues,
  zerosToMarks,
} from './cell-mutations'
import {
  brokenLabel,
  damageHeads,
  deleteLabel,
  labelAroundNumbers,
  misspellLabel,
  swapRows,
} from './label-mutations'
import {
  coveredNumber,
  fieldInCell,
  movedDigit,
  pictureInCell,
  sheetNumber,
  struckNumber,
  unseenNumber,
} from './object-mutations'
import { cutNumber, dropRow, duplicateRow, mergeRows, noteLine, pageNumber, splitRow } from './row-mutations'
import { letterForDigit, mixWidths, spacedNumber, strayDot, thousands, withRemark } from './sign-mutations'
import { doubleTable, dropTable, foreignTable, lastYearBeside, splitTable, truncate } from './table-mutations'

/** Everything that is done to documents, by name. */
export const MUTATIONS = {
  'drop-cell': dropCell,
  'blank-cells': blankCells,
  'blank-row': blankRow,
  'zeros-to-marks': zerosToMarks,
  'shift-values': shiftValues,
  'extra-cell': extraCell,
  'extra-number': extraNumber,
  'lose-separator': loseSeparator,
  'doubled-cells': doubledCells,
  'mix-widths': mixWidths,
  'letter-for-digit': letterForDigit,
  'stray-dot': strayDot,
  'spaced-number': spacedNumber,
  thousands,
  'with-remark': withRemark,
  'delete-label': deleteLabel,
  'misspell-label': misspellLabel,
  'broken-label': brokenLabel,
  'label-around-numbers': labelAroundNumbers,
  'swap-rows': swapRows,
  'damage-heads': damageHeads,
  'drop-row': dropRow,
  'duplicate-row': duplicateRow,
  'merge-rows': mergeRows,
  'split-row': splitRow,
  'cut-number': cutNumber,
  'page-number': pageNumber,
  'note-line': noteLine,
  'split-table': splitTable,
  'drop-table': dropTable,
  'double-table': doubleTable,
  'last-year-beside': lastYearBeside,
  'foreign-table': foreignTable,
  'picture-in-cell': pictureInCell,
  'field-in-cell': fieldInCell,
  'struck-number': struckNumber,
  'covered-number': coveredNumber,
  'unseen-number': unseenNumber,
  'sheet-number': sheetNumber,
  'moved-digit': movedDigit,
  truncate,
} as const satisfies Readonly<Record<string, Mutate>>
export type MutationName = keyof typeof MUTATIONS
export const MUTATION_NAMES = Object.keys(MUTATIONS) as MutationName[]
