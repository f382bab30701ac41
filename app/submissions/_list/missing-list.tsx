import { reportHref } from '@/app/_components/addresses'
import { CopyButton } from '@/app/_components/copy-button'
import type { CountyYears } from '@/app/_figures/county-years'
import type { UnitRef } from '@/db/queries/unit-ref'
import type { YearCoverage } from '@/db/queries/year-coverage'
import type { StoreView } from '@/db/store-view'
import { reminderText } from './reminder-text'
import styles from './submissions.module.css'

type Props = {
  readonly county: CountyYears
  readonly coverage: YearCoverage
  readonly view: StoreView
}

/** The units still to report: links to their pages, and the same as plain text to paste into a notice. */
export function MissingList({ county, coverage, view }: Props) {
  const { year, missing, received, expected } = coverage
  if (view === 'public') return <Unpublished year={year} missing={missing} />
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
      <UnitList year={year} units={missing} word="未报" />
      <pre id="reminder-text" className={styles.reminder}>
        {text}
      </pre>
    </section>
  )
}

/** What the public is told: whose report is not there to be read. Whether it has been handed in is the desk's to know. */
function Unpublished({ year, missing }: { year: number; missing: readonly UnitRef[] }) {
  if (missing.length === 0) return null
  return (
    <section className="section" aria-labelledby="reminder">
      <h2 id="reminder">尚未公布的单位</h2>
      <UnitList year={year} units={missing} word="未公布" />
    </section>
  )
}

function UnitList({ year, units, word }: { year: number; units: readonly UnitRef[]; word: string }) {
  return (
    <ul className={`plain ${styles.missing}`}>
      {units.map((unit) => (
        <li key={unit.id}>
          <a href={reportHref(unit.slug, year)}>
            {unit.shortName} <span className="cell-missing">{word}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
