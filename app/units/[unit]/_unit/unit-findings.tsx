import { reportHref } from '@/app/_components/addresses'
import { StateBadge } from '@/app/_components/state-badge'
import type { Explanation } from '@/db/queries/desk/desk-report'
import type { StoreView } from '@/db/store-view'
import { dateText } from '@/lib/chart/describe-number'
import { saidOf } from '@/lib/desk/own-identity'
import { NOTHING_FOUND } from '@/lib/desk/view-words'
import { decisionMark, findingWord, groupFindings } from '../[year]/_report/finding-words'
import type { LoadedReport } from './load-unit'
import styles from './unit.module.css'

type Props = {
  readonly slug: string
  readonly reports: readonly LoadedReport[]
  /** What of the store the visitor sees. */
  readonly seen: StoreView
}

/** What the checks say of each year's report, the latest year open. */
export function UnitFindings({ slug, reports, seen }: Props) {
  const judged = reports.map((report) => ({ report, findings: standing(report) }))
  const clean = judged.filter((each) => each.findings.length === 0)
  const found = judged.filter((each) => each.findings.length > 0)
  return (
    <>
      {found.map(({ report, findings }, at) => (
        <details key={report.year} className={styles.yearFindings} open={at === 0}>
          <summary>
            {report.year}年 <Counts findings={findings} />
          </summary>
          <ul className="plain">
            {findings.map((finding) => {
              const { word, tone } = findingWord(finding)
              const mark = decisionMark(finding, seen)
              return (
                <li key={`${finding.rule} ${finding.message}`}>
                  <StateBadge tone={tone}>{word}</StateBadge> {finding.message}{' '}
                  {mark ? <span className="muted small">{mark} </span> : null}
                  <a
                    className={styles.toCell}
                    href={reportHref(slug, report.year, finding.likely ?? finding.cells[0])}
                  >
                    {finding.cells.length > 0 ? '查看单元格' : '查看报告'}
                  </a>
                  <Explained explanation={saidOf(report.explanations, finding.identity)} />
                </li>
              )
            })}
          </ul>
        </details>
      ))}
      {clean.length > 0 ? (
        <p className={styles.clean}>
          <StateBadge tone={seen === 'public' ? 'plain' : 'ok'}>{NOTHING_FOUND[seen]}</StateBadge>
          {clean.map(({ report: { year } }) => (
            <a key={year} href={reportHref(slug, year)}>
              {year}年
            </a>
          ))}
        </p>
      ) : null}
    </>
  )
}

function Explained({ explanation }: { explanation: Explanation | undefined }) {
  if (!explanation) return null
  return (
    <p className={styles.explanation}>
      <strong>单位说明</strong>（{dateText(explanation.at)}）：{explanation.text}
    </p>
  )
}

function standing(report: LoadedReport) {
  return groupFindings(report.all).flatMap((group) => group.findings)
}

function Counts({ findings }: { findings: LoadedReport['all'] }) {
  const counts = new Map<string, { tone: ReturnType<typeof findingWord>['tone']; count: number }>()
  for (const finding of findings) {
    const { word, tone } = findingWord(finding)
    counts.set(word, { tone, count: (counts.get(word)?.count ?? 0) + 1 })
  }
  return [...counts].map(([word, { tone, count }]) => (
    <StateBadge key={word} tone={tone}>
      {word} {count}
    </StateBadge>
  ))
}
