import { ruleHref } from '@/app/_components/addresses'
import type { RulesComparison } from '@/db/desk/compare-rules'
import { ALL_CHECKS } from '@/lib/checks/all-checks'

/** Counts by rule before and after, for rules that differ. */
export function ChangesTable({
  comparison: { reports, changes, locked },
}: {
  readonly comparison: RulesComparison
}) {
  if (changes.length === 0) return <p>全部 {reports} 份年报的核对结论都没有变化。</p>
  return (
    <>
      <p>
        按全部 {reports} 份年报（含待审核的）逐份比较，{changes.length} 条规则的结论有变化，其他规则不变：
      </p>
      <div className="table-box">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">规则</th>
              <th scope="col">核对内容</th>
              <th scope="col" className="numeric">
                现有（处）
              </th>
              <th scope="col" className="numeric">
                应用后（处）
              </th>
              <th scope="col" className="numeric">
                新增
              </th>
              <th scope="col" className="numeric">
                不再提示
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ rule, before, after, added, gone }) => (
              <tr key={rule}>
                <th scope="row">
                  <a href={ruleHref(rule)}>{rule}</a>
                </th>
                <td>{ALL_CHECKS.find(({ id }) => id === rule)?.title ?? '已取消的规则'}</td>
                <td className="numeric">{before}</td>
                <td className="numeric">{after}</td>
                <td className="numeric">{added}</td>
                <td className="numeric">{gone}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {locked.length === 0 ? null : (
        <p>其中有已锁定的{locked.join('、')}年的年报。不另勾选的，这些年度的核对结论保持原样。</p>
      )}
    </>
  )
}
