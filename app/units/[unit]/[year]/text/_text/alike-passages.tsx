import { type LikeReport, likeReports } from '@/db/queries/like-reports'
import type { ReportView } from '@/db/queries/report-view'
import type { Store } from '@/db/store'
import styles from './alike-passages.module.css'

type Props = { readonly db: Store; readonly view: ReportView }

/** Where a report and those a finding says it is like say the same, side by side; nothing without such a finding. */
export function AlikePassages({ db, view }: Props) {
  const findings = view.findings.filter((finding) => finding.state !== 'dismissed')
  const alike = likeReports(db, { ...view, findings })
  if (alike.length === 0) return null
  return (
    <section className={styles.section} id="alike">
      <h2>相似文字对照</h2>
      <p className={styles.lead}>
        逐字比较第一、五部分：法规名称、格式用语、单位名称、年份和数字不计。相同不等于抄袭，是否雷同由人工认定。
      </p>
      {alike.map((each) => (
        <Comparison
          key={`${each.unit.id}/${each.year}`}
          alike={each}
          own={`${view.unit.shortName} ${view.year}年`}
        />
      ))}
    </section>
  )
}

function Comparison({ alike, own }: { alike: LikeReport; own: string }) {
  const { unit, year, similarity, pairs } = alike
  const other = `${unit.shortName} ${year}年`
  const words = pairs.reduce((sum, pair) => sum + pair.here.quote.length, 0)
  return (
    <>
      <h3>
        与<a href={`/units/${unit.slug}/${year}/text`}>{other}</a>：相似度 {(similarity * 100).toFixed(1)}％
      </h3>
      <p>
        共 {pairs.length} 处、{words} 字相同或者只差名称、数字。
      </p>
      <table className={`data-table ${styles.pairs}`}>
        <thead>
          <tr>
            <th scope="col">{own}</th>
            <th scope="col">{other}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <tr key={pair.here.start}>
              <td>{pair.here.quote}</td>
              <td>{pair.there.quote}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
