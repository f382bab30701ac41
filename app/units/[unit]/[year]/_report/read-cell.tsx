import type { ReactNode } from 'react'
import { CellText } from '@/app/_components/cell-text'
import type { Cell } from '@/lib/model/cell-value'

/**
 * A cell as read, in the look of its state; none where the form does not print it. A plain function: a form has two
 * hundred cells, and each component more costs the page time.
 */
export function readCell(cell: Cell | null | undefined): ReactNode {
  if (!cell) return <CellText cell={{ status: 'absent', value: null }} />
  const { value, raw, doubtful, settled } = cell
  return (
    <CellText
      cell={{
        status: value.status,
        value: value.status === 'number' ? value.value : null,
        raw: value.status === 'mark' ? value.mark : raw,
        doubtful,
        zeroed: settled === 'blank-as-zero',
        corrected: settled === 'misread',
      }}
    />
  )
}
