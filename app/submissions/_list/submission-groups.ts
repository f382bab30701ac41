import type { Submission, SubmissionMatrix } from '@/db/queries/submission-matrix'
import type { UnitRef } from '@/db/queries/unit-ref'

export type SubmissionRow = { readonly unit: UnitRef; readonly submissions: readonly Submission[] }
/** Units shown together; `outside` says why they are not among the N. */
export type SubmissionGroup = {
  readonly label: string
  readonly outside: string | null
  readonly rows: readonly SubmissionRow[]
}

/**
 * The rows of the matrix by peer group in list order; the government itself and, once a register is loaded, units it
 * does not name stand apart. `peer` keeps one group only.
 */
export function submissionGroups(
  matrix: SubmissionMatrix,
  register: boolean,
  peer: string | null,
): SubmissionGroup[] {
  const government = (row: SubmissionRow) => row.unit.kind === 'government'
  const pending = (row: SubmissionRow) => register && row.unit.status === 'pending' && !government(row)
  const groups = new Map<string, SubmissionRow[]>()
  for (const row of matrix.rows) {
    if (government(row) || pending(row)) continue
    groups.set(row.unit.peer, [...(groups.get(row.unit.peer) ?? []), row])
  }
  const listed = [...groups].map(([label, rows]): SubmissionGroup => ({ label, outside: null, rows }))
  if (peer !== null) return listed.filter((group) => group.label === peer)
  const apart: SubmissionGroup[] = [
    {
      label: '本级政府',
      outside: '全县的年度报告，3月31日前公布，不计入应报家数',
      rows: matrix.rows.filter(government),
    },
    {
      label: '待确认',
      outside: '由年报建立，不在应报名单，不计入应报家数',
      rows: matrix.rows.filter(pending),
    },
  ]
  return [...listed, ...apart.filter((group) => group.rows.length > 0)]
}

/** The peer groups one can narrow the list to, in list order. */
export function peersOf(matrix: SubmissionMatrix): string[] {
  return [...new Set(matrix.rows.filter((row) => row.unit.kind !== 'government').map((row) => row.unit.peer))]
}
