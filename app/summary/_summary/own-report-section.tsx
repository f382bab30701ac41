import { reportHref } from '@/app/_components/addresses'
import type { UnitRef } from '@/db/queries/unit-ref'
import { formCell } from '@/lib/catalogue/indicators'
import { changeText, numberText } from '@/lib/chart/describe-number'
import { comparisonText, NO_OWN_REPORT } from '@/lib/export/summary/own-report-text'
import { cellName } from '@/lib/export/summary/partial-gaps'
import type { OwnComparison } from '@/lib/export/summary/summary-document'
import type { SummaryLine } from '@/lib/figures/reconcile-summary'
import type { CountySummary } from './load-summary'
import styles from './summary.module.css'

/** The county's own published report against the sums, line by line, with what may explain the differences. */
export function OwnReportSection({ summary }: { summary: CountySummary }) {
  const { own } = summary.document
  return (
    <section className={styles.section} aria-labelledby="own">
      <h2 id="own">与县政府年度报告核对</h2>
      {own && summary.ownUnit ? (
        <Comparison summary={summary} own={own} unit={summary.ownUnit} />
      ) : (
        <p className="muted">{NO_OWN_REPORT}导入后在此逐格列出差额。</p>
      )}
    </section>
  )
}

type ComparisonProps = {
  readonly summary: CountySummary
  readonly own: OwnComparison
  readonly unit: UnitRef
}

function Comparison({ summary, own, unit }: ComparisonProps) {
  const { document } = summary
  const { differing, open, hints } = own
  const lines = [...differing, ...open]
  return (
    <>
      <p>
        <a href={reportHref(unit.slug, document.year)}>{unit.name}年度报告</a>
        {comparisonText(document, own)}
      </p>
      {hints.length > 0 ? (
        <ul className={styles.hints}>
          {hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      ) : null}
      {lines.length > 0 ? <LineTable summary={summary} unit={unit} lines={lines} /> : null}
    </>
  )
}

function LineTable({
  summary: { document },
  unit,
  lines,
}: {
  summary: CountySummary
  unit: UnitRef
  lines: readonly SummaryLine[]
}) {
  const number = (value: number | null) => (value === null ? '—' : numberText(value))
  return (
    <div className="table-box tall">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">格</th>
            <th scope="col" className="numeric">
              县报告
            </th>
            <th scope="col" className="numeric">
              各单位合计
            </th>
            <th scope="col" className="numeric">
              差额
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, published, sum, difference }) => (
            <tr key={id}>
              <th scope="row">{cellName(id)}</th>
              <td className="numeric">
                {formCell(document.form, id) ? (
                  <a href={reportHref(unit.slug, document.year, id)}>{number(published)}</a>
                ) : (
                  number(published)
                )}
              </td>
              <td className="numeric">
                <a href={`/summary/${document.year}/${id}`}>{number(sum)}</a>
              </td>
              <td className="numeric">{difference === null ? '无法核对' : changeText(difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
