import { reportHref } from '@/app/_components/addresses'
import { PageHead } from '@/app/_components/page-head'
import { StateBadge } from '@/app/_components/state-badge'
import { formLabel } from '@/lib/catalogue/report-form'
import { dateText } from '@/lib/chart/describe-number'
import { may } from '@/lib/desk/permissions'
import { STATE_LABELS } from '@/lib/desk/report-state'
import { isDoubtful } from '@/lib/model/cell-value'
import { isTypedOnly } from '@/lib/model/typed-notice'
import type { Review } from './load-review'
import styles from './review.module.css'
import { reviewHref } from './source-pane'

/** Whose report it is, where it stands, and the way to the next one. */
export function ReviewHead({ review }: { review: Review }) {
  const { unit, year, desk, view, findings } = review
  const count = (state: string) => findings.filter(({ finding }) => finding.state === state).length
  return (
    <PageHead
      title={`${unit.name} ${year}年年度报告`}
      lead={
        <>
          {review.past ? <Past review={review} /> : null}
          {desk.version && !review.past ? (
            <StateBadge tone={desk.version.draft ? 'warn' : 'ok'}>
              {STATE_LABELS[desk.version.state]}
            </StateBadge>
          ) : null}
          {view ? <span>第 {view.version.versionNo} 版</span> : null}
          {desk.version?.draft && !review.past ? <span>未计入公开的数</span> : null}
          {desk.version?.publishedOn && !review.past ? (
            <span>{dateText(desk.version.publishedOn)}公布</span>
          ) : null}
          {view?.form ? <span>{formLabel(view.form)}</span> : null}
          {view ? <span>{unsureWords(view.cells)}</span> : null}
          {view && isTypedOnly(view) ? <span>在工作台录入，只有三张表，正文没有录入，未核对正文</span> : null}
          <span>
            问题 {findings.length} 条：未处理 {count('open')}，已认定 {count('confirmed')}，不采纳{' '}
            {count('dismissed')}
          </span>
        </>
      }
    >
      <Links review={review} />
    </PageHead>
  )
}

/** An older version is there to be read; what can be done is on the page of the one under review. */
function Past({ review: { unit, year, desk, view } }: { review: Review }) {
  const what = view?.version.state === 'current' ? '计入公开的数的一版' : '以前的版本'
  return (
    <>
      <StateBadge tone="plain">{what}，只供查看</StateBadge>
      {desk.version ? <a href={reviewHref(unit.slug, year)}>回到第 {desk.version.versionNo} 版</a> : null}
    </>
  )
}

function unsureWords(cells: NonNullable<Review['view']>['cells']): string {
  const all = [...cells.values()]
  const parts = [
    ['空白', all.filter(({ value }) => value.status === 'blank').length],
    ['无法识别', all.filter(({ value }) => value.status === 'illegible').length],
    ['存疑', all.filter(isDoubtful).length],
    ['已更正', all.filter(({ settled }) => settled === 'misread').length],
    ['按0计', all.filter(({ settled }) => settled === 'blank-as-zero').length],
  ] as const
  const said = parts.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count}`)
  return `${all.length} 格${said.length > 0 ? `，${said.join('，')}` : ''}`
}

/** Whoever works on one unit's reports only is offered no other unit's. */
function Links({ review: { actor, unit, year, neighbours, view, past } }: { review: Review }) {
  const { before, after } = neighbours
  const supervises = may(actor, 'lockYear')
  return (
    <nav className={`no-print ${styles.links}`} aria-label="其他年报和打印">
      {before ? <a href={reviewHref(before.slug, year)}>‹ 上一份（p）{before.shortName}</a> : null}
      {after ? <a href={reviewHref(after.slug, year)}>下一份（n）{after.shortName} ›</a> : null}
      {supervises ? <a href={`/desk/years/${year}`}>{year}年名单</a> : null}
      {view && !past ? <a href={`${reviewHref(unit.slug, year)}/opinion`}>退回修改单</a> : null}
      <a href={reportHref(unit.slug, year)}>公开页面</a>
    </nav>
  )
}
