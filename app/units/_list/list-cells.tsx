import { CellText, FlagsWithin } from '@/app/_components/cell-text'
import { StateBadge } from '@/app/_components/state-badge'
import { numberText, percentText } from '@/lib/chart/describe-number'
import { FINDING_WORDS } from './finding-words'
import { type FindingCell, findingTotal, type ListCell } from './list-row'
import styles from './unit-list.module.css'

/** What a cell shows; a rate on a small denominator is greyed and says its fraction. */
export function CellShown({ cell, smallBelow }: { cell: ListCell; smallBelow: number }) {
  if (typeof cell === 'number') return <CellText cell={{ status: 'number', value: cell }} />
  if ('status' in cell) return <CellText cell={cell} />
  if ('error' in cell) return <Findings cell={cell} />
  if (!('n' in cell) || cell.reason !== undefined)
    return (
      <span className="cell-none" title={cell.reason}>
        —<span className="visually-hidden">（{cell.reason}）</span>
      </span>
    )
  const fraction = `${numberText(cell.n)}/${numberText(cell.d)}`
  const small = cell.d < smallBelow
  return (
    <span
      className={small ? 'rate-small' : undefined}
      title={small ? `分母不足${smallBelow}，仅供参考，不参加排序` : undefined}
    >
      <span data-beside className={styles.fraction}>
        {fraction}
      </span>
      {percentText(cell.n, cell.d)}
      <FlagsWithin marks={cell} />
    </span>
  )
}

function Findings({ cell }: { cell: FindingCell }) {
  if (findingTotal(cell) === 0) return <span className="muted">尚无</span>
  return (
    <span className={styles.findings}>
      {FINDING_WORDS.filter((sort) => cell[sort.key] > 0).map((sort) => (
        <StateBadge key={sort.key} tone={sort.tone} title={sort.title}>
          {sort.word} {cell[sort.key]}
        </StateBadge>
      ))}
    </span>
  )
}
