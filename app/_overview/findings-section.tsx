import { reportHref } from '@/app/_components/addresses'
import { StateBadge } from '@/app/_components/state-badge'
import type { YearFinding } from '@/db/queries/year-findings'
import styles from './overview.module.css'

/** How many findings the overview lists; the rest stand in 报送情况 and in each report. */
const LISTED = 6

/** What the checks of a year leave open. Machine findings: 自动核对，未经核实, and in list order, never a ranking. */
export function FindingsSection({ findings, year }: { findings: readonly YearFinding[]; year: number }) {
  const open = findings.filter(({ finding }) => finding.state === 'open' && finding.severity !== 'info')
  const sorts = sortsOf(open)
  const listed = sorts.flatMap((sort) => sort.findings).slice(0, LISTED)
  return (
    <section className="section" aria-labelledby="findings">
      <div className="section-head">
        <h2 id="findings">核对发现的问题</h2>
        <span className="muted small">自动核对，未经核实</span>
        <a className="small" href={`/submissions?year=${year}`}>
          报送情况 →
        </a>
      </div>
      {open.length === 0 ? (
        <p className="muted">{year}年已收年报的自动核对没有发现问题。</p>
      ) : (
        <>
          <p className={styles.counts}>
            {sorts
              .filter((sort) => sort.findings.length > 0)
              .map((sort) => (
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

type Sort = {
  readonly label: string
  readonly tone: 'error' | 'warn' | 'info'
  readonly findings: readonly YearFinding[]
}

function sortsOf(open: readonly YearFinding[]): Sort[] {
  const report = open.filter(({ finding }) => finding.kind === 'report')
  const certain = (each: YearFinding) => each.finding.assessable && each.finding.severity === 'error'
  return [
    { label: '报告有误', tone: 'error', findings: report.filter(certain) },
    { label: '待核', tone: 'warn', findings: report.filter((each) => !certain(each)) },
    {
      label: '提取存疑',
      tone: 'info',
      findings: open.filter(({ finding }) => finding.kind === 'extraction'),
    },
  ]
}

function unitCount(findings: readonly YearFinding[]): number {
  return new Set(findings.map((each) => each.unit.id)).size
}

function OneFinding({ each: { unit, finding }, year }: { each: YearFinding; year: number }) {
  const cell = finding.likely ?? finding.cells[0]
  const certain = finding.kind === 'report' && finding.assessable && finding.severity === 'error'
  const tone = finding.kind === 'extraction' ? 'info' : certain ? 'error' : 'warn'
  const word = finding.kind === 'extraction' ? '提取存疑' : certain ? '报告有误' : '待核'
  return (
    <li>
      <StateBadge tone={tone}>{word}</StateBadge>{' '}
      <a href={reportHref(unit.slug, year, cell)}>{unit.shortName}</a>
      <p className={styles.message} title={finding.message}>
        {finding.message}
      </p>
    </li>
  )
}
