import { reportHref } from '@/app/_components/addresses'
import { formCell } from '@/lib/catalogue/indicators'
import { changeText, numberText } from '@/lib/chart/describe-number'
import { formLayout } from '@/lib/export/form-layout'
import type { SummaryHint, SummaryLine } from '@/lib/figures/reconcile-summary'
import type { CountySummary, OwnReport } from './load-summary'
import { cellName } from './partial-cells'
import styles from './summary.module.css'

/** The county's own published report against the sums, line by line, with what may explain the differences. */
export function OwnReportSection({ summary, own }: { summary: CountySummary; own: OwnReport | null }) {
  return (
    <section className={styles.section} aria-labelledby="own">
      <h2 id="own">与县政府年度报告核对</h2>
      {own ? (
        <Comparison summary={summary} own={own} />
      ) : (
        <p className="muted">没有收到县政府该年的年度报告，不能核对。导入后在此逐格列出差额。</p>
      )}
    </section>
  )
}

function Comparison({ summary, own }: { summary: CountySummary; own: OwnReport }) {
  const { document, coverage } = summary
  const { equal, differing, open, hints } = own.reconciliation
  const report = <a href={reportHref(own.unit.slug, document.year)}>{own.unit.name}年度报告</a>
  return (
    <>
      <p>
        {report}与各单位合计相比：{equal} 格一致，{differing.length} 格有差额
        {open.length > 0 ? `，${open.length} 格无法核对` : ''}。
        {coverage.missing.length > 0
          ? `还有 ${coverage.missing.length} 家应报单位没有年报，差额可能由此而来。`
          : ''}
        汇总口径没有统一的官方规定，差额是核对线索，不等于报告有误。
      </p>
      {hints.length > 0 ? (
        <ul className={styles.hints}>
          {hints.map((hint) => (
            <li key={`${hint.kind} ${hint.unit} ${hint.kind === 'equals_unit' ? hint.table : ''}`}>
              {hintText(summary, hint)}
            </li>
          ))}
        </ul>
      ) : null}
      {differing.length + open.length > 0 ? (
        <LineTable summary={summary} own={own} lines={[...differing, ...open]} />
      ) : null}
    </>
  )
}

function hintText({ coverage, document }: CountySummary, hint: SummaryHint): string {
  const { received, voluntary, pending, missing } = coverage
  const unit = [...received, ...voluntary, ...pending, ...missing].find(({ id }) => id === hint.unit)
  const name = unit?.shortName ?? ''
  if (hint.kind === 'copied_office')
    return `县报告的第三部分与${name}的完全一致，而其他单位也有申请，疑似直接采用了${name}的数（规则 A-10）。`
  if (hint.kind === 'larger_unit')
    return `${name}有 ${hint.cells.length} 格大于县报告的数（${cellName(hint.cells[0] ?? 'applications.received.total')}等），整体不应小于部分（规则 A-08）。`
  const table = formLayout(document.form).find(({ id }) => id === hint.table)
  const side = hint.side === 'over' ? '县报告多出的数' : '县报告少计的数'
  return `第${table?.section ?? ''}部分的差额与${name}的数据一致（${hint.cells} 格）：${side}正是该单位所填，请核对是否${hint.side === 'over' ? '重复计入或应计入本汇总' : '漏计'}（规则 A-04）。`
}

function LineTable({
  summary: { document },
  own,
  lines,
}: {
  summary: CountySummary
  own: OwnReport
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
                  <a href={reportHref(own.unit.slug, document.year, id)}>{number(published)}</a>
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
