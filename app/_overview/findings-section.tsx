import { reportHref } from '@/app/_components/addresses'
import { type BadgeTone, StateBadge } from '@/app/_components/state-badge'
import { decisionMark, findingWord } from '@/app/units/[unit]/[year]/_report/finding-words'
import type { YearFinding } from '@/db/queries/year-findings'
import type { StoreView } from '@/db/store-view'
import { FINDINGS_HEADS, FINDINGS_NOTES, NOTHING_FOUND } from '@/lib/desk/view-words'
import styles from './overview.module.css'

/** How many findings the overview lists; the rest stand in 报送情况 and in each report. */
const LISTED = 6

type Props = {
  readonly findings: readonly YearFinding[]
  readonly year: number
  /** What of the store the visitor sees. */
  readonly seen: StoreView
}

/** What the checks say of a year's reports, in public what is confirmed of it; in list order, never a ranking. */
export function FindingsSection({ findings, year, seen }: Props) {
  const sorts = openFindings(findings)
  const open = sorts.flatMap((sort) => sort.findings)
  const listed = open.slice(0, LISTED)
  return (
    <section className="section" aria-labelledby="findings">
      <div className="section-head">
        <h2 id="findings">{FINDINGS_HEADS[seen]}</h2>
        <span className="muted small">{FINDINGS_NOTES[seen]}</span>
        <a className="small" href={`/submissions?year=${year}`}>
          报送情况 →
        </a>
      </div>
      {open.length === 0 ? (
        <p className="muted">
          {seen === 'public'
            ? `${year}年已公布的年报${NOTHING_FOUND.public}。`
            : `${year}年已收年报的自动核对没有发现问题。`}
        </p>
      ) : (
        <>
          <p className={styles.counts}>
            {sorts.map((sort) => (
              <StateBadge key={sort.label} tone={sort.tone}>
                {sort.label} {sort.findings.length} 处，涉及 {unitCount(sort.findings)} 家
              </StateBadge>
            ))}
          </p>
          <ul className={`plain ${styles.findings}`}>
            {listed.map((each) => (
              <OneFinding
                key={`${each.unit.id}-${each.finding.rule}-${each.finding.message}`}
                each={each}
                year={year}
                seen={seen}
              />
            ))}
          </ul>
          {open.length > listed.length ? (
            <p className={styles.rest}>另有 {open.length - listed.length} 处，见各单位报告页。</p>
          ) : null}
        </>
      )}
    </section>
  )
}

export type FindingSort = {
  readonly label: string
  readonly tone: BadgeTone
  readonly findings: readonly YearFinding[]
}

/** The sorts of findings in order of gravity, worded as on the report page. */
const ORDER = ['报告有误', '须核实', '待核', '提取存疑', '无法核对']

/** What the checks say and nobody has dismissed, by sort. In public all of it is confirmed. */
export function openFindings(findings: readonly YearFinding[]): FindingSort[] {
  const standing = findings.filter(({ finding }) => finding.state !== 'dismissed')
  const sorts = new Map<string, FindingSort>()
  for (const each of standing) {
    const { word, tone } = findingWord(each.finding)
    sorts.set(word, { label: word, tone, findings: [...(sorts.get(word)?.findings ?? []), each] })
  }
  return ORDER.flatMap((word) => sorts.get(word) ?? [])
}

/** How many units they concern. */
export function unitCount(findings: readonly YearFinding[]): number {
  return new Set(findings.map((each) => each.unit.id)).size
}

type OneProps = Pick<Props, 'year' | 'seen'> & { readonly each: YearFinding }

function OneFinding({ each: { unit, finding }, year, seen }: OneProps) {
  const cell = finding.likely ?? finding.cells[0]
  const { word, tone } = findingWord(finding)
  const mark = decisionMark(finding, seen)
  return (
    <li>
      <StateBadge tone={tone}>{word}</StateBadge>{' '}
      <a href={reportHref(unit.slug, year, cell)}>{unit.shortName}</a>
      {mark ? <span className="muted small">　{mark}</span> : null}
      <p className={styles.message} title={finding.message}>
        {finding.message}
      </p>
    </li>
  )
}
