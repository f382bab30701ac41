import type { Metadata } from 'next'
import { type LikeReport, likeReports } from '@/db/queries/like-reports'
import { loadReport, type ReportParams, type ReportQuery } from '../_report/load-report'
import { MissingReport } from '../_report/missing-report'
import { ReportFrame } from '../_report/report-frame'
import styles from './alike.module.css'

export const dynamic = 'force-dynamic'

type Props = { readonly params: ReportParams; readonly searchParams: ReportQuery }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { unit, year } = await loadReport(params, searchParams)
  return { title: `${unit.name}${year}年相似文字对照` }
}

/** Where a report and those it is said to be copied from say the same, side by side. */
export default async function AlikePage({ params, searchParams }: Props) {
  const page = await loadReport(params, searchParams)
  const { view } = page
  const alike = view ? likeReports(page.db, view) : []
  return (
    <ReportFrame page={page} tab="text">
      {view ? (
        <>
          <p className={styles.lead}>
            逐字比较第一、五部分：法规名称、格式用语、单位名称、年份和数字不计。相同不等于抄袭，是否雷同由人工认定。
          </p>
          {alike.length === 0 ? <p>没有提示与其他报告相似的文字。</p> : null}
          {alike.map((each) => (
            <Comparison
              key={`${each.unit.id}/${each.year}`}
              alike={each}
              own={`${view.unit.shortName} ${view.year}年`}
            />
          ))}
        </>
      ) : (
        <MissingReport page={page} />
      )}
    </ReportFrame>
  )
}

function Comparison({ alike, own }: { alike: LikeReport; own: string }) {
  const { unit, year, similarity, pairs } = alike
  const other = `${unit.shortName} ${year}年`
  const words = pairs.reduce((sum, pair) => sum + pair.here.quote.length, 0)
  return (
    <section className={styles.section}>
      <h2>
        与<a href={`/units/${unit.slug}/${year}/text`}>{other}</a>：相似度 {(similarity * 100).toFixed(1)}％
      </h2>
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
    </section>
  )
}
