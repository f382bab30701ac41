import { reportHref } from '@/app/_components/addresses'
import { StateBadge } from '@/app/_components/state-badge'
import type { FindingCounts } from '@/db/queries/finding-counts'
import type { Submission } from '@/db/queries/submission-matrix'
import type { UnitRef } from '@/db/queries/unit-ref'
import type { StoreView } from '@/db/store-view'
import { FINDINGS_NOTES } from '@/lib/desk/view-words'
import { lacksReport } from '@/lib/figures/series'
import { missingWord, submissionTone, submissionWord } from './submission-words'
import styles from './submissions.module.css'

/** What is known of one report, linked to its page: 已收 with version and open findings, 未报, 不适用, 未导入. */
export function StateCell({ unit, submission }: { unit: UnitRef; submission: Submission }) {
  const { state, year, versionNo, findings } = submission
  if (state === 'not-applicable')
    return (
      <span className="cell-none small" title="按应报名单该年不需报送">
        不适用
      </span>
    )
  return (
    <a className={styles.state} href={reportHref(unit.slug, year)}>
      {state === 'received' ? (
        <>
          <StateBadge tone={submissionTone(submission)}>{submissionWord(submission)}</StateBadge>
          {versionNo !== null && versionNo > 1 ? (
            <span className={styles.version}>第 {versionNo} 版</span>
          ) : null}
          {findings ? <FindingMarks findings={findings} /> : null}
        </>
      ) : lacksReport(state) ? (
        <span className="cell-missing">{submissionWord(submission)}</span>
      ) : (
        <span className="cell-none small" title="没有导入；不在应报名单，不能判断是否应报">
          未导入
        </span>
      )}
    </a>
  )
}

/** The sorts of standing findings, decided or not, with icon and word; the words are for the legend and for screen readers. */
export const FINDING_SORTS = [
  { word: '报告有误', icon: '●', tone: 'error', count: (each: FindingCounts) => each.error },
  {
    word: '须核实',
    icon: '▲',
    tone: 'warn',
    count: (each: FindingCounts) => each.warn + each.info,
  },
  { word: '提取存疑', icon: '?', tone: 'doubt', count: (each: FindingCounts) => each.extraction },
  { word: '无法核对', icon: '–', tone: 'open', count: (each: FindingCounts) => each.unassessable },
] as const

function FindingMarks({ findings }: { findings: FindingCounts }) {
  return FINDING_SORTS.map(({ word, icon, tone, count }) => {
    const found = count(findings)
    return found === 0 ? null : (
      <span key={word} className={styles[tone]} title={`${word} ${found} 处`}>
        <span aria-hidden="true">
          {icon}
          {found}
        </span>
        <span className="visually-hidden">
          ，{word} {found} 处
        </span>
      </span>
    )
  })
}

/** What the signs of the matrix mean. */
export function Legend({ view }: { view: StoreView }) {
  return (
    <p className={styles.legend}>
      <StateBadge tone="ok">已收</StateBadge>
      <span className="cell-missing">{missingWord(view)}</span>
      <span>不适用：该年不需报送</span>
      {FINDING_SORTS.map(({ word, icon, tone }) => (
        <span key={word}>
          <span className={styles[tone]} aria-hidden="true">
            {icon}
          </span>{' '}
          {word}的处数
        </span>
      ))}
      <span>{FINDINGS_NOTES[view]}</span>
    </p>
  )
}
