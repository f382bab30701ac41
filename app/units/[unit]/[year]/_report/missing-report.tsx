import { submissionMatrix } from '@/db/queries/submission-matrix'
import { unitReports } from '@/db/queries/unit-reports'
import { dateText } from '@/lib/chart/describe-number'
import type { ReportPage } from './load-report'
import { tabHref } from './tabs'

/** What stands in place of a report that is not there: why, and where to go on. Never a table of zeros. */
export function MissingReport({ page }: { page: ReportPage }) {
  const { unit, year, county, db, versions } = page
  const others = unitReports(db, unit.id)
  const state = submissionMatrix(db, year)
    .rows.find((row) => row.unit.id === unit.id)
    ?.submissions.find((each) => each.year === year)?.state
  const [withdrawn] = page.withdrawn
  const removed = versions.find((each) => each.state === 'removed')
  return (
    <div className="prose">
      <p>{reasonOf(state, unit.shortName, year)}</p>
      {removed ? (
        <p>
          曾导入第 {removed.versionNo} 版，已于
          {removed.removedAt ? dateText(removed.removedAt) : '此前'}移出，内容仍可在
          <a href={tabHref({ slug: unit.slug, year }, 'revisions')}>修订记录</a>中查看。
        </p>
      ) : null}
      {withdrawn ? (
        <p>
          曾收录第 {withdrawn.versionNo} 版，已于{dateText(withdrawn.removedAt)}移出，内容不再提供。
        </p>
      ) : null}
      <p>没有报告的年份不作 0 计：合计、比率和图中都空缺，并注明已收几家。</p>
      {others.length > 0 ? (
        <p>
          已有的年度报告：
          {others.map((each, at) => (
            <span key={each.year}>
              {at > 0 ? '、' : ''}
              <a href={`/units/${unit.slug}/${each.year}`}>{each.year}年</a>
            </span>
          ))}
        </p>
      ) : null}
      <p>
        <a href="/submissions">{county.name ?? '全县'}报送情况 →</a>
      </p>
    </div>
  )
}

function reasonOf(state: string | undefined, name: string, year: number): string {
  if (state === 'missing') return `未报：应报名单中有${name}，还没有收到它的${year}年年度报告。`
  if (state === 'unpublished') return `未公布：应报名单中有${name}，它的${year}年年度报告还没有公布。`
  if (state === 'not-applicable') return `不适用：按应报名单，${name}${year}年不需报送年度报告。`
  return `未导入：没有${name}的${year}年年度报告。应报名单未录入或未列该单位，不能判断是否应报。`
}
