import { StateBadge } from '@/app/_components/state-badge'
import { formLabel } from '@/lib/catalogue/report-form'
import { dateText } from '@/lib/chart/describe-number'
import { lacksReport } from '@/lib/figures/series'
import { originalHref, tabHref } from '../[year]/_report/tabs'
import type { LoadedReport, UnitPage } from './load-unit'
import styles from './unit.module.css'
import type { UnitYear } from './unit-years'

/** Which file each year's figures come from; years without one say why. */
export function SourceFiles({ page }: { page: UnitPage }) {
  const { unit, years, reports } = page
  const byYear = new Map(reports.map((report) => [report.year, report]))
  return (
    <div className="table-box">
      <table className={`data-table ${styles.files}`} aria-label="各年来源文件">
        <thead>
          <tr>
            <th scope="col">年度</th>
            <th scope="col">文件名</th>
            <th scope="col">表式</th>
            <th scope="col">版次</th>
            <th scope="col">导入日期</th>
            <th scope="col">查看</th>
          </tr>
        </thead>
        <tbody>
          {years.toReversed().map((each) => {
            const report = byYear.get(each.year)
            return report ? (
              <FileRow key={each.year} slug={unit.slug} report={report} />
            ) : (
              <NoFileRow key={each.year} slug={unit.slug} year={each} />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function FileRow({ slug, report: { year, version } }: { slug: string; report: LoadedReport }) {
  const target = { slug, year }
  return (
    <tr>
      <th scope="row">
        <a href={tabHref(target, 'tables')}>{year}年</a>
      </th>
      <td className={styles.fileName}>{version.original.fileName}</td>
      <td className="nowrap">
        {version.form ? formLabel(version.form) : <StateBadge tone="warn">表式无法判断</StateBadge>}
      </td>
      <td className="nowrap">
        {version.versionNo > 1 ? (
          <a href={tabHref(target, 'revisions')}>第 {version.versionNo} 版</a>
        ) : (
          `第 ${version.versionNo} 版`
        )}
      </td>
      <td className="nowrap">{dateText(version.importedAt)}</td>
      <td className="nowrap">
        <span className={styles.links}>
          <a href={tabHref(target, 'text')}>正文</a>
          <a href={tabHref(target, 'source')}>原文件内容</a>
          <a href={originalHref(target)}>下载</a>
        </span>
      </td>
    </tr>
  )
}

const WHY = {
  missing: '未报：应报名单中有这个单位，还没有收到该年年报',
  unpublished: '未公布：应报名单中有这个单位，该年年报还没有公布',
  'not-applicable': '不适用：按单位名单，该年不应报送',
  unknown: '没有该年年报；应报名单未录入或未列这个单位，不能判断是否应报',
  received: '',
} as const

function NoFileRow({ slug, year: { year, state } }: { slug: string; year: UnitYear }) {
  return (
    <tr>
      <th scope="row">
        <a href={tabHref({ slug, year }, 'tables')}>{year}年</a>
      </th>
      <td colSpan={5} className={lacksReport(state) ? styles.missing : 'muted'}>
        {lacksReport(state) ? <span className={styles.missingWord}>{WHY[state]}</span> : WHY[state]}
      </td>
    </tr>
  )
}
