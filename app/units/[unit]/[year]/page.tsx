import type { Metadata } from 'next'
import { FormTable } from '@/app/_components/form-table'
import { DownloadLinks } from '@/app/_handout/download-links'
import type { StoredFinding } from '@/db/queries/report-findings'
import type { ReportView } from '@/db/queries/report-view'
import type { ReportForm } from '@/lib/catalogue/form'
import { indicator } from '@/lib/catalogue/indicators'
import { statutoryForm } from '@/lib/catalogue/report-form'
import { type LayoutTable, reportLayout } from '@/lib/export/form-layout'
import { CellPanel } from './_report/cell-panel'
import { cellView, rowSource } from './_report/cell-view'
import { FindingCards } from './_report/finding-cards'
import { type FindingGroup, groupFindings } from './_report/finding-words'
import { loadReport, type ReportPage, type ReportParams, type ReportQuery } from './_report/load-report'
import { MissingReport } from './_report/missing-report'
import { OldTableView } from './_report/old-table'
import { ReportFrame } from './_report/report-frame'
import styles from './_report/tables.module.css'
import { tabHref } from './_report/tabs'

export const dynamic = 'force-dynamic'

type Props = { readonly params: ReportParams; readonly searchParams: ReportQuery }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { unit, year } = await loadReport(params, searchParams)
  return { title: `${unit.name}${year}年年度报告` }
}

const FORM = 'statutory-form'

/** The printed form with every number's source, and the findings beside the table they concern. */
export default async function ReportTablesPage({ params, searchParams }: Props) {
  const page = await loadReport(params, searchParams)
  const { view } = page
  return (
    <ReportFrame page={page} tab="tables">
      {view ? (
        <>
          <Tables page={page} view={view} sourceHref={tabHref({ ...target(page) }, 'source')} />
          <DownloadLinks href={tableHref(page)} label="各格（数、原文、位置）" />
          <CellPanel formId={FORM} fileName={view.version.original.fileName} year={page.year} />
        </>
      ) : (
        <MissingReport page={page} />
      )}
    </ReportFrame>
  )
}

function target(page: Awaited<ReturnType<typeof loadReport>>) {
  return { slug: page.unit.slug, year: page.year, version: page.versionNo }
}

function tableHref({ unit, year, versionNo }: Awaited<ReturnType<typeof loadReport>>) {
  return `/api/v1/units/${unit.slug}/${year}${versionNo === undefined ? '' : `?version=${versionNo}`}`
}

type TablesProps = { readonly page: ReportPage; readonly view: ReportView; readonly sourceHref: string }

function Tables({ page: { explanations, settled }, view, sourceHref }: TablesProps) {
  const groups = groupFindings(view.findings)
  const form = statutoryForm(view.form)
  const layout = form ? reportLayout(form, view.cells) : []
  const beside = (table: LayoutTable) => groups.filter((group) => tableOf(group) === table.id)
  const general = groups.filter((group) => tableOf(group) === null || layout.length === 0)
  const cell = cellView({ view, groups, layout, sourceHref, settled })
  return (
    <>
      {general.length > 0 ? (
        <section className={`no-print ${styles.general}`} aria-label="整份报告的问题">
          <FindingCards groups={general} formHref="" form={view.form} explanations={explanations} />
          {view.findings.some(isAboutCopying) ? (
            <p>
              <a href={`/units/${view.unit.slug}/${view.year}/text#alike`}>相似文字对照 →</a>
            </p>
          ) : null}
        </section>
      ) : null}
      {layout.length === 0 && !view.oldTable ? <NoTables view={view} sourceHref={sourceHref} /> : null}
      <div id={FORM}>
        {view.oldTable ? <OldTableView view={view} table={view.oldTable} sourceHref={sourceHref} /> : null}
        {layout.map((table) => (
          <section key={table.id} className={styles.section}>
            <h2>
              {table.section}、{table.title}
            </h2>
            {view.tables[table.id] ? (
              <div className={styles.pair}>
                <FormTable table={table} cell={cell} source={(row) => rowSource(view, row)} />
                <Beside groups={beside(table)} form={view.form} explanations={explanations} />
              </div>
            ) : (
              <div className={styles.pair}>
                <p className={styles.absent}>这份报告里没有读到这张表（缺表或表是图片），不作 0 计。</p>
                <Beside groups={beside(table)} form={view.form} explanations={explanations} />
              </div>
            )}
          </section>
        ))}
      </div>
    </>
  )
}

const isAboutCopying = ({ rule, state }: StoredFinding) => /^Q-0[12]$/.test(rule) && state !== 'dismissed'

type BesideProps = {
  readonly groups: readonly FindingGroup[]
  readonly form: ReportForm | null
  readonly explanations: ReportPage['explanations']
}

function Beside({ groups, form, explanations }: BesideProps) {
  if (groups.length === 0) return null
  return (
    <section className={`no-print ${styles.beside}`} aria-label="这张表的问题">
      <FindingCards groups={groups} formHref="" form={form} explanations={explanations} />
    </section>
  )
}

/** The table a group of findings stands beside: that of its likely cell, else of its first. */
function tableOf(group: FindingGroup): string | null {
  const cell = group.likely ?? group.findings.find((each) => each.cells.length > 0)?.cells[0]
  return cell ? indicator(cell).table : null
}

function NoTables({ view, sourceHref }: { view: ReportView; sourceHref: string }) {
  return (
    <div className="prose">
      <p>
        {view.form === 'before-2019'
          ? '这是2018年以前的报告，只有文字，没有统计表'
          : '没有从这份报告中读到三张表'}
        {view.source.pictures > 0 ? `（文中有 ${view.source.pictures} 张图片，表可能是图片）` : ''}
        ，所以没有数，也不作 0 计。
      </p>
      <p>
        <a href={sourceHref}>查看原文件的内容 →</a>
      </p>
    </div>
  )
}
