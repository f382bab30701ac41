import type { CellValue, Settled } from '../../lib/model/cell-value'
import { run, type Store } from '../store'

/** A value with what put it there; null where it is again what was read. */
export type SettledValue = {
  readonly value: CellValue
  readonly settled: Settled | null
  readonly doubtful?: boolean
}
const NUMBER = { misread: 1, 'blank-as-zero': 2 } as const

/** Writes a value into a cell of a version. The printed text stays: where it was only implied, it is written out. */
export function putSettled(
  store: Store,
  { county, versionId }: { readonly county: number; readonly versionId: number },
  indicator: number,
  { value, settled, doubtful = false }: SettledValue,
): void {
  run(
    store,
    `UPDATE cells SET raw = coalesce(raw, CASE WHEN status = 'number' THEN
         CASE WHEN value = CAST(value AS INTEGER) THEN CAST(CAST(value AS INTEGER) AS TEXT) ELSE CAST(value AS TEXT) END
       ELSE '' END),
       status = $status, value = $value, mark = $mark, settled = $settled, doubtful = $doubtful
     WHERE county = $county AND version_id = $versionId AND indicator = $indicator`,
    {
      county,
      versionId,
      indicator,
      status: value.status,
      value: value.status === 'number' ? value.value : null,
      mark: value.status === 'mark' ? value.mark : null,
      settled: settled === null ? 0 : NUMBER[settled],
      doubtful: doubtful ? 1 : 0,
    },
  )
}

/** A value from the columns it is kept in. */
export function settledValue(row: {
  readonly status: CellValue['status']
  readonly value: number | null
  readonly mark: string | null
}): CellValue {
  if (row.status === 'number') return { status: 'number', value: row.value ?? 0 }
  return row.status === 'mark' ? { status: 'mark', mark: row.mark ?? '' } : { status: row.status }
}
