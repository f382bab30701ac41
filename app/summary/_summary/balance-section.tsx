import { reportHref } from '@/app/_components/addresses'
import type { SummaryImbalance, UnitShare } from '@/lib/checks/summary-balance'
import { arithmetic, balanceOf, shareText } from '@/lib/export/summary/balance-text'
import type { CountySummary } from './load-summary'
import styles from './summary.module.css'

/** The identities of the form that the sums do not satisfy, with the arithmetic and the units they come from. */
export function BalanceSection({ summary }: { summary: CountySummary }) {
  const { failing, holding, open } = balanceOf(summary.document)
  const unjudged = open > 0 ? `；${open} 条有格没有数，无法核对` : ''
  return (
    <section className={styles.section} aria-labelledby="balance">
      <h2 id="balance">{failing.length === 0 ? '勾稽核对' : '勾稽不平'}</h2>
      {failing.length === 0 ? (
        <p>
          合计数符合表内勾稽关系 {holding} 条{unjudged}。
        </p>
      ) : (
        <>
          <p>
            合计数有 {failing.length} 条表内勾稽关系不成立（成立 {holding} 条{unjudged}
            ）。差额来自下列单位所填的数，合计未作调整。
          </p>
          <div className="table-box tall">
            <table className="data-table">
              <thead>
                <tr>
                  <th scope="col">勾稽关系</th>
                  <th scope="col">合计数</th>
                  <th scope="col">本身不平的单位</th>
                  <th scope="col">有格没有数、只计入一部分的单位</th>
                </tr>
              </thead>
              <tbody>
                {failing.map((each) => (
                  <tr key={`${each.words} ${each.name}`}>
                    <th scope="row">
                      {each.words}（{each.name}）
                    </th>
                    <td>{arithmetic(each)}</td>
                    <td>
                      <Shares summary={summary} of={each} shares={each.unbalanced} />
                    </td>
                    <td>
                      <Shares summary={summary} of={each} shares={each.partial} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  )
}

type SharesProps = {
  readonly summary: CountySummary
  readonly of: SummaryImbalance
  readonly shares: readonly UnitShare[]
}

function Shares({ summary: { coverage, document }, of, shares }: SharesProps) {
  if (shares.length === 0) return '—'
  return (
    <ul className={`plain ${styles.shares}`}>
      {shares.map((share) => {
        const unit = coverage.summed.find(({ id }) => id === share.unit)
        return (
          <li key={share.unit}>
            {unit ? (
              <a href={reportHref(unit.slug, document.year, of.cells.at(-1))}>{unit.shortName}</a>
            ) : null}
            ：{shareText(share)}
          </li>
        )
      })}
    </ul>
  )
}
