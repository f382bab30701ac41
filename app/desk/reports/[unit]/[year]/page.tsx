import type { Metadata } from 'next'
import { FormTable } from '@/app/_components/form-table'
import { deskStore } from '@/app/_server/writing-store'
import { DeskShell } from '@/app/desk/_desk/desk-shell'
import { cellView, rowSource } from '@/app/units/[unit]/[year]/_report/cell-view'
import { groupFindings } from '@/app/units/[unit]/[year]/_report/finding-words'
import { AlikePassages } from '@/app/units/[unit]/[year]/text/_text/alike-passages'
import type { ReportView } from '@/db/queries/report-view'
import { statutoryForm } from '@/lib/catalogue/report-form'
import { may } from '@/lib/desk/permissions'
import { reportLayout } from '@/lib/export/form-layout'
import { AskedList } from './_review/asked-list'
import { CellForms, CorrectCell } from './_review/cell-forms'
import { FindingItem } from './_review/finding-item'
import { loadReview, type Review, type ReviewParams } from './_review/load-review'
import { OwnFinding } from './_review/own-finding'
import { originalPages } from './_review/page-pictures'
import { Pane } from './_review/pane'
import { ReportLog, VersionList } from './_review/report-log'
import styles from './_review/review.module.css'
import { ReviewHead } from './_review/review-head'
import { reviewHref, SourcePane } from './_review/source-pane'
import { StepForms } from './_review/step-forms'
import { WhereDecided } from './_review/where-decided'
import { WireReview } from './_review/wire-review'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: '审核年报' }

type Props = {
  readonly params: ReviewParams
  readonly searchParams: Promise<{ source?: string | string[]; version?: string | string[] }>
}

/** One report at the desk: findings, tables and source side by side, what was decided, and what can be done. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { source, version } = await searchParams
  const review = await loadReview(params, typeof version === 'string' ? version : undefined)
  const { view, unit, year, actor, desk, neighbours } = review
  const pages = view ? await originalPages(view) : null
  return (
    <DeskShell
      actor={actor}
      crumbs={[
        may(actor, 'lockYear')
          ? { label: `${year}年年度报告办理`, href: `/desk/years/${year}` }
          : { label: '本单位年报', href: '/desk/my' },
        { label: unit.shortName, href: null },
      ]}
    >
      <div className={styles.wide}>
        <ReviewHead review={review} />
        <StepForms review={review} />
        {view ? null : (
          <p>
            该单位没有{year}年的年报。{review.removed.length > 0 ? '收到过的已经移出，见下面“各版”。' : ''}
          </p>
        )}
        <div id="review-parts" className={styles.parts}>
          {view ? (
            <>
              <PartTabs findings={review.findings.length} />
              <div className={styles.panes} id="review-panes">
                <FindingsPane review={review} view={view} />
                <TablesPane review={review} view={view} />
                <SourcePane
                  review={review}
                  view={view}
                  pages={pages}
                  choice={source === 'pages' || source === 'text' ? source : null}
                />
              </div>
            </>
          ) : null}
          <div id="rest" className={view ? styles.part : undefined} data-part="">
            {view ? <AlikePassages db={deskStore()} view={view} /> : null}
            <div className={styles.below}>
              {view ? <CellForms review={review} view={view} /> : null}
              <VersionList review={review} />
              <ReportLog events={desk.events} />
            </div>
          </div>
        </div>
      </div>
      <WireReview
        before={neighbours.before ? reviewHref(neighbours.before.slug, year) : null}
        after={neighbours.after ? reviewHref(neighbours.after.slug, year) : null}
      />
    </DeskShell>
  )
}

/** On narrow screens one part is in view at a time, and these lead from one to the other; by link, so without script too. */
function PartTabs({ findings }: { findings: number }) {
  const tabs = [
    ['findings', `问题 ${findings}`],
    ['tables-pane', '表格'],
    ['source-pane', '原文件'],
    ['rest', '各版与记录'],
  ] as const
  return (
    <nav className={`no-print ${styles.tabs}`} aria-label="本页各部分">
      {tabs.map(([part, label]) => (
        <a key={part} href={`#${part}`} data-tab="">
          {label}
        </a>
      ))}
    </nav>
  )
}

function FindingsPane({ review, view }: { review: Review; view: ReportView }) {
  return (
    <Pane id="findings" name="问题" className={styles.firstPart} head={<Keys review={review} />}>
      <AskedList review={review} />
      <WhereDecided review={review} />
      {review.findings.length === 0 ? <p className={styles.remark}>核对未发现问题。</p> : null}
      <ol className={`plain ${styles.findings}`}>
        {review.findings.map((item) => (
          <FindingItem key={item.anchor} review={review} item={item} />
        ))}
      </ol>
      <OwnFinding review={review} view={view} />
    </Pane>
  )
}

/** The single keys that do something here for this person. */
function Keys({ review: { neighbours, can, desk } }: { review: Review }) {
  const decides = can('decideFinding')
  const keys = [
    ['j', '下一条', true],
    ['k', '上一条', true],
    ['c', '认定', decides],
    ['d', '不采纳', decides],
    ['r', '退回', can('returnReport') && desk.version?.steps.includes('return')],
    ['n', '下一份', neighbours.after !== null],
    ['p', '上一份', neighbours.before !== null],
  ] as const
  return (
    <span className={styles.keys}>
      {keys
        .filter(([, , there]) => there)
        .map(([key, word]) => (
          <span key={key} className="nowrap">
            <kbd>{key}</kbd> {word}{' '}
          </span>
        ))}
    </span>
  )
}

function TablesPane({ review, view }: { review: Review; view: ReportView }) {
  const form = statutoryForm(view.form)
  const layout = form ? reportLayout(form, view.cells) : []
  const groups = groupFindings(view.findings)
  const cell = cellView({ view, groups, layout, sourceHref: '', settled: review.desk.cells })
  return (
    <Pane
      id="tables-pane"
      name="表格"
      className={styles.tables}
      head={<span className={styles.keys}>点选单元格，原文件中显示它的位置</span>}
    >
      <div className={styles.chosen}>
        <CorrectCell review={review} view={view} />
      </div>
      {layout.length === 0 ? <p>没有从这份年报中读到三张表，不作 0 计。</p> : null}
      {layout.map((table) => (
        <section key={table.id} className={styles.table}>
          <h2>
            {table.section}、{table.title}
          </h2>
          {view.tables[table.id] ? (
            <FormTable table={table} cell={cell} source={(row) => rowSource(view, row)} />
          ) : (
            <p className={styles.absent}>没有读到这张表（缺表或表是图片），不作 0 计。</p>
          )}
        </section>
      ))}
    </Pane>
  )
}
