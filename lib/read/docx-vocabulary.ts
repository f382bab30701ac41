import { OBJECT } from './word-table'

/** Subtrees that print nothing here: what was deleted or stood before a change, settings, readings above characters. */
export const SKIPPED = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblGridChange',
  'w:tblPrExChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rt',
])
/** Formulas of more than one line: their characters in a row would be another number. */
export const STACKED_MATH = new Set([
  'm:f',
  'm:sSup',
  'm:sSub',
  'm:sSubSup',
  'm:rad',
  'm:nary',
  'm:m',
  'm:eqArr',
])
/** What a run holds beside text, as text. */
export const RUN_SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:sym': OBJECT,
}
/** Fields that print what no text of the document says: stacked and circled signs, lists, buttons, moved words. */
export const DRAWING_FIELD =
  /^\s*(?:EQ|SYMBOL|ADVANCE|MACROBUTTON|GOTOBUTTON|AUTONUM\w*|LISTNUM|FORMDROPDOWN)\b/i
