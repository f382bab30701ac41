import { type CellIndicatorId, indicator } from '../catalogue/indicators'
import type { Finding, Severity } from '../model/finding'
import type { Report } from '../model/report'
import { isTypedOnly } from '../model/typed-notice'
import { A_01 } from './a-01'
import { A_02 } from './a-02'
import { A_03 } from './a-03'
import { A_04 } from './a-04'
import { A_05 } from './a-05'
import { A_08 } from './a-08'
import { A_10 } from './a-10'
import type { Check, CheckContext, RawFinding } from './check'
import { anyDoubtful, doubtfulTables } from './extraction-doubt'
import { groupFindings, type UngroupedFinding } from './group-findings'
import { P_01 } from './p-01'
import { P_03 } from './p-03'
import { P_04 } from './p-04'
import { Q_01 } from './q-01'
import { Q_02 } from './q-02'
import { Q_03 } from './q-03'
import { Q_04 } from './q-04'
import { S_01 } from './s-01'
import { S_02 } from './s-02'
import { S_03 } from './s-03'
import { S_04 } from './s-04'
import { S_05 } from './s-05'
import { S_06 } from './s-06'
import { S_07 } from './s-07'
import { S_08 } from './s-08'
import { S_09 } from './s-09'
import { S_10 } from './s-10'
import { S_11 } from './s-11'
import { S_12 } from './s-12'
import { T2_01 } from './t2-01'
import { T2_02 } from './t2-02'
import { T2_03 } from './t2-03'
import { T2_04 } from './t2-04'
import { T2_05 } from './t2-05'
import { T2_06 } from './t2-06'
import { T2_07 } from './t2-07'
import { T2_08 } from './t2-08'
import { T3_01 } from './t3-01'
import { T3_02 } from './t3-02'
import { T3_03 } from './t3-03'
import { T3_04 } from './t3-04'
import { T3_05 } from './t3-05'
import { T3_06 } from './t3-06'
import { T3_07 } from './t3-07'
import { T3_08 } from './t3-08'
import { T3_09 } from './t3-09'
import { T3_10 } from './t3-10'
import { T3_11 } from './t3-11'
import { T3_12 } from './t3-12'
import { T3_13 } from './t3-13'
import { T4_01 } from './t4-01'
import { T4_02 } from './t4-02'
import { T4_03 } from './t4-03'
import { T4_04 } from './t4-04'
import { T4_05 } from './t4-05'
import { T4_06 } from './t4-06'
import { TEXT_RULES } from './text-rules'
import { gatherUnread } from './unread-tables'
import { X_01 } from './x-01'
import { X_02 } from './x-02'
import { X_03 } from './x-03'
import { X_04 } from './x-04'
import { X_05 } from './x-05'
import { X_06 } from './x-06'
import { X_07 } from './x-07'
import { X_08 } from './x-08'
import { X_09 } from './x-09'
import { X_10 } from './x-10'
import { X_11 } from './x-11'
import { X_12 } from './x-12'
import { X_13 } from './x-13'
import { X_14 } from './x-14'
import { X_15 } from './x-15'
import { X_16 } from './x-16'
import { Y_01 } from './y-01'
import { Y_02 } from './y-02'
import { Y_03 } from './y-03'
import { Y_04 } from './y-04'
import { Y_05 } from './y-05'
import { Y_06 } from './y-06'
import { Y_07 } from './y-07'
import { Y_09 } from './y-09'
import { Y_10 } from './y-10'

/** Every rule, in the order findings are listed: structure, tables, prose against tables, text, year against year, a government against its units. */
export const ALL_CHECKS: readonly Check[] = [
  ...[S_01, S_02, S_03, S_04, S_05, S_06, S_07, S_08, S_09, S_10, S_11, S_12],
  ...[T2_01, T2_02, T2_03, T2_04, T2_05, T2_06, T2_07, T2_08],
  ...[T3_01, T3_02, T3_03, T3_04, T3_05, T3_06, T3_07, T3_08, T3_09, T3_10, T3_11, T3_12, T3_13],
  ...[T4_01, T4_02, T4_03, T4_04, T4_05, T4_06],
  ...[X_01, X_02, X_03, X_04, X_05, X_06, X_07, X_08, X_09, X_10, X_11, X_12, X_13, X_14, X_15, X_16],
  ...[P_01, P_03, P_04, Q_01, Q_02, Q_03, Q_04],
  ...[Y_01, Y_02, Y_03, Y_04, Y_05, Y_06, Y_07, Y_09, Y_10],
  ...[A_01, A_02, A_03, A_04, A_05, A_08, A_10],
]

/**
 * All findings about one report, grouped by shared cells. Pure and total: a report never makes it throw.
 * What cannot be judged is an info finding with `assessable` false; what rests on a doubtful reading is
 * of kind `extraction` (提取存疑) and at most a warning, for it proves nothing about the report. Of the text of a report
 * that was typed as figures only nothing is said.
 */
export function checkReport(report: Report, context: CheckContext): Finding[] {
  const tables = doubtfulTables(report)
  const inDoubt = (cells: readonly CellIndicatorId[]) =>
    anyDoubtful(report, cells) ||
    cells.some((id) => {
      const { table } = indicator(id)
      return table !== 'prose' && tables.has(table)
    })
  const checks = isTypedOnly(report) ? ALL_CHECKS.filter(({ id }) => !TEXT_RULES.has(id)) : ALL_CHECKS
  const said = checks.flatMap((check) => check.run({ report, context }).map((raw) => ({ check, raw })))
  return groupFindings(
    gatherUnread(report, said).map(({ check, raw }) =>
      weigh(check, raw, raw.kind === 'extraction' || inDoubt(raw.cells)),
    ),
  )
}

function weigh(check: Check, raw: RawFinding, inDoubt: boolean): UngroupedFinding {
  const { message, cells, quote, assessable } = raw
  return {
    rule: check.id,
    severity: severityOf(raw.severity ?? check.severity, assessable, inDoubt),
    kind: inDoubt ? 'extraction' : 'report',
    assessable,
    message,
    cells,
    quote,
  }
}

function severityOf(own: Severity, assessable: boolean, inDoubt: boolean): Severity {
  if (!assessable) return 'info'
  return inDoubt && own === 'error' ? 'warn' : own
}
