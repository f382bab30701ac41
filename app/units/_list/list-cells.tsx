import { CellText } from '@/app/_components/cell-text'
import { StateBadge } from '@/app/_components/state-badge'
import { numberText, percentText } from '@/lib/chart/describe-number'
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
      <span className={styles.fraction}>{fraction}</span>
      {percentText(cell.n, cell.d)}
    </span>
  )
}

const SORTS = [
  { key: 'error', word: '有误', tone: 'error', title: '报告有误' },
  { key: 'warn', word: '待核', tone: 'warn', title: '待核' },
  { key: 'doubt', word: '存疑', tone: 'info', title: '提取存疑：请对照原文' },
  { key: 'unassessable', word: '无法核对', tone: 'plain', title: '所需栏目为空或无法识别' },
] as const

function Findings({ cell }: { cell: FindingCell }) {
  if (findingTotal(cell) === 0)
    return (
      <span className="muted" title="自动核对未发现问题">
        无
      </span>
    )
  return (
    <span className={styles.findings}>
      {SORTS.filter((sort) => cell[sort.key] > 0).map((sort) => (
        <StateBadge key={sort.key} tone={sort.tone} title={sort.title}>
          {sort.word} {cell[sort.key]}
        </StateBadge>
      ))}
    </span>
  )
}
