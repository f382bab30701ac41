import { reportHref } from '@/app/_components/addresses'
import { StateBadge } from '@/app/_components/state-badge'
import { findingWord, groupFindings } from '../[year]/_report/finding-words'
import type { LoadedReport } from './load-unit'
import styles from './unit.module.css'

/** What the checks say of each year's report, the latest year open. */
export function UnitFindings({ slug, reports }: { slug: string; reports: readonly LoadedReport[] }) {
  const latest = reports.find((report) => standing(report).length > 0)
  return reports.map((report) => {
    const findings = standing(report)
    if (findings.length === 0)
      return (
        <p key={report.year} className={styles.clean}>
          <a href={reportHref(slug, report.year)}>{report.year}年</a>
          <StateBadge tone="ok">核对未发现问题</StateBadge>
        </p>
      )
    return (
      <details key={report.year} className={styles.yearFindings} open={report === latest}>
        <summary>
          {report.year}年 <Counts findings={findings} />
        </summary>
        <ul className="plain">
          {findings.map((finding) => {
            const { word, tone } = findingWord(finding)
            return (
              <li key={`${finding.rule} ${finding.message}`}>
                <StateBadge tone={tone}>{word}</StateBadge> {finding.message}{' '}
                <a href={reportHref(slug, report.year, finding.likely ?? finding.cells[0])}>
                  {finding.cells.length > 0 ? '查看单元格' : '查看报告'}
                </a>
              </li>
            )
          })}
        </ul>
      </details>
    )
  })
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
