import { UNIT_KINDS } from '@/lib/catalogue/unit-kinds'
import { provisionalText } from '@/lib/export/summary/summary-document'
import type { CountySummary } from './load-summary'
import styles from './summary.module.css'

/** By which rule the sums are made: whose figures are added, whose are not and why. */
export function Composition({ summary, partial }: { summary: CountySummary; partial: number }) {
  const { coverage, document } = summary
  const kinds = UNIT_KINDS.map((kind) => ({
    label: kind.label,
    count: coverage.summed.filter((unit) => unit.kind === kind.id).length,
  })).filter(({ count }) => count > 0)
  const provisional = provisionalText(document)
  return (
    <section className={styles.composition} aria-label="汇总口径">
      <p>
        各格为{document.units.length}家单位年报所填数之和（
        {kinds.map(({ label, count }) => `${label}${count}家`).join('、')}）。
        {partial === 0 ? (
          '各格均计入全部单位。'
        ) : (
          <>
            有 {partial} 格没有计入全部单位，格内注明计入家数／应计家数，<a href="#partial">逐家列出</a>
            ；空白不作0计。
          </>
        )}
      </p>
      {provisional ? <p>{provisional}</p> : null}
      {document.outside.length > 0 ? (
        <details>
          <summary>未计入的报告和原因</summary>
          <ul>
            {document.outside.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <p className="muted small">
        是否计入由单位名单中“计入汇总”一栏按年决定；垂直管理部门、公共企事业单位、党委部门和整个政府的报告默认不计入。点数字可看各单位的数。
      </p>
    </section>
  )
}
