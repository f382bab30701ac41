import { reportHref } from '@/app/_components/addresses'
import { CopyButton } from '@/app/_components/copy-button'
import type { CountyYears } from '@/app/_figures/county-years'
import type { YearCoverage } from '@/db/queries/year-coverage'
import { reminderText } from './reminder-text'
import styles from './submissions.module.css'

/** The units still to report: links to their pages, and the same as plain text to paste into a notice. */
export function MissingList({ county, coverage }: { county: CountyYears; coverage: YearCoverage }) {
  const { year, missing, received, expected } = coverage
  if (missing.length === 0)
    return (
      <section className="section" aria-labelledby="reminder">
        <h2 id="reminder">催报清单</h2>
        <p>应报单位的年报均已收到。</p>
      </section>
    )
  const text = reminderText({
    county: county.county.name ?? '',
    year,
    expected: expected ?? 0,
    received: received.length,
    missing,
    until: county.updated,
  })
  return (
    <section className="section" aria-labelledby="reminder">
      <div className="section-head">
        <h2 id="reminder">催报清单</h2>
        <span className="no-print">
          <CopyButton of="reminder-text" />
        </span>
      </div>
      <ul className={`plain ${styles.missing}`}>
        {missing.map((unit) => (
          <li key={unit.id}>
            <a href={reportHref(unit.slug, year)}>
              {unit.shortName} <span className="cell-missing">未报</span>
            </a>
          </li>
        ))}
      </ul>
      <pre id="reminder-text" className={styles.reminder}>
        {text}
      </pre>
    </section>
  )
}
