import { reportHref } from '@/app/_components/addresses'
import { gapCells, partialGaps } from '@/lib/export/summary/partial-gaps'
import type { CountySummary } from './load-summary'
import styles from './summary.module.css'

/** The units whose figures are missing from some sums, with the state and the number of the cells. */
export function PartialCells({ summary }: { summary: CountySummary }) {
  const { coverage, document } = summary
  const gaps = partialGaps(document)
  if (gaps.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="partial">
      <h2 id="partial">没有计入全部单位的格</h2>
      <div className="table-box">
        <table className={`data-table ${styles.partial}`}>
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">原因</th>
              <th scope="col" className="numeric">
                格数
              </th>
              <th scope="col">哪些格</th>
            </tr>
          </thead>
          <tbody>
            {gaps.map((gap) => {
              const { unit: id, label, cells } = gap
              const unit = coverage.summed.find((each) => each.id === id)
              return (
                <tr key={`${id} ${label}`}>
                  <th scope="row">
                    {unit ? (
                      <a href={reportHref(unit.slug, document.year, cells[0])}>{unit.shortName}</a>
                    ) : null}
                  </th>
                  <td>{label}</td>
                  <td className="numeric">{cells.length}</td>
                  <td>{gapCells(gap)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
