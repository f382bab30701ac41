import { reportHref } from '@/app/_components/addresses'
import { type CellIndicatorId, formCells, indicator } from '@/lib/catalogue/indicators'
import { UNCOUNTED } from '@/lib/export/summary/summary-document'
import type { CountySummary } from './load-summary'
import styles from './summary.module.css'

/** The cell of a form in words, row and column. */
export function cellName(id: CellIndicatorId): string {
  const { rowLabel, columnLabel } = indicator(id)
  return `${rowLabel}·${columnLabel}`
}

/** How many named cells stand in a line before the rest is only counted. */
const NAMED = 3

type Gap = { readonly unit: number; readonly label: string; readonly cells: readonly CellIndicatorId[] }

/** The units whose figures are missing from some sums, with the state and the number of the cells. */
export function PartialCells({ summary }: { summary: CountySummary }) {
  const { coverage, document } = summary
  const gaps = gapsOf(summary)
  if (gaps.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="partial">
      <h2 id="partial">没有计入全部单位的格</h2>
      <div className="table-box">
        <table className="data-table">
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
            {gaps.map(({ unit: id, label, cells }) => {
              const unit = coverage.summed.find((each) => each.id === id)
              const named = cells.slice(0, NAMED).map(cellName).join('；')
              return (
                <tr key={`${id} ${label}`}>
                  <th scope="row">
                    {unit ? (
                      <a href={reportHref(unit.slug, document.year, cells[0])}>{unit.shortName}</a>
                    ) : null}
                  </th>
                  <td>{label}</td>
                  <td className="numeric">{cells.length}</td>
                  <td>
                    {named}
                    {cells.length > NAMED ? ` 等 ${cells.length} 格` : ''}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Gaps by unit and reason, units in list order. */
function gapsOf({ coverage, document }: CountySummary): Gap[] {
  const cells = new Map<string, CellIndicatorId[]>()
  const keyOf = (unit: number, reason: string) => `${unit} ${reason}`
  for (const { id } of formCells(document.form)) {
    for (const { key } of UNCOUNTED) {
      for (const unit of document.cells.get(id)?.[key] ?? []) {
        const gap = keyOf(unit, key)
        const known = cells.get(gap)
        if (known) known.push(id)
        else cells.set(gap, [id])
      }
    }
  }
  return coverage.summed.flatMap(({ id: unit }) =>
    UNCOUNTED.flatMap(({ key, label }) => {
      const own = cells.get(keyOf(unit, key))
      return own ? [{ unit, label, cells: own }] : []
    }),
  )
}
