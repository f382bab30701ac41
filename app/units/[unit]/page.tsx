import type { Metadata } from 'next'
import { NewestInView } from '@/app/_components/newest-in-view'
import { PageHead } from '@/app/_components/page-head'
import { PageShell } from '@/app/_components/page-shell'
import { FORM_YEARS, yearMarks } from '@/app/_components/year-marks'
import { DownloadLinks } from '@/app/_handout/download-links'
import { currentStore } from '@/app/_server/store'
import { statutoryForm } from '@/lib/catalogue/report-form'
import { FINDINGS_HEADS, FINDINGS_NOTES } from '@/lib/desk/view-words'
import type { SeriesBreak } from '@/lib/figures/series-breaks'
import { loadUnit, type UnitPage } from './_unit/load-unit'
import { MainFigures } from './_unit/main-figures'
import { SourceFiles } from './_unit/source-files'
import { tableData } from './_unit/table-data'
import styles from './_unit/unit.module.css'
import { UnitFacts, UnitLead } from './_unit/unit-facts'
import { UnitFindings } from './_unit/unit-findings'
import { seriesReader } from './_unit/unit-series'
import { shownYears } from './_unit/unit-years'
import { YearTables } from './_unit/year-tables'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ unit: string }> }

const load = async ({ params }: Props) => loadUnit(decodeURIComponent((await params).unit))

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).unit.name }
}

/** One unit over all years: who it is, its figures, what the checks found, and the files they come from. */
export default async function Unit(props: Props) {
  const page = await load(props)
  const { unit, reports } = page
  return (
    <PageShell
      section="units"
      crumbs={[
        { label: '单位', href: '/units' },
        { label: unit.shortName, href: null },
      ]}
    >
      <PageHead title={unit.name} lead={<UnitLead page={page} />} />
      <UnitFacts page={page} />
      {reports.length === 0 ? <NoReports page={page} /> : <Figures page={page} />}
      <section className="section" aria-labelledby="files">
        <div className="section-head">
          <h2 id="files">来源文件</h2>
        </div>
        <SourceFiles page={page} />
      </section>
      <NewestInView />
    </PageShell>
  )
}

function Figures({ page: { unit, years, reports } }: { page: UnitPage }) {
  const series = seriesReader(unit.id, years, reports)
  const forms = [...new Set(reports.flatMap((report) => statutoryForm(report.version.form) ?? []))]
  const shown = shownYears(years)
  const marks = seriesMarks(series('disputes.reconsideration.total').breaks)
  const left = years.filter((each) => !shown.includes(each))
  return (
    <>
      <section className="section" aria-labelledby="figures">
        <div className="section-head">
          <h2 id="figures">主要指标</h2>
          <span className="muted small">各图刻度不同；没有数的年份空缺并注明原因，不作 0</span>
        </div>
        <MainFigures slug={unit.slug} series={series} />
        <p className={styles.legend}>
          来源：{unit.shortName}各年年报。
          {marks.length > 0 ? `虚线：${marks.join('；')}，前后不宜直接比较。` : ''}
        </p>
      </section>
      <section className="section" aria-labelledby="findings">
        <div className="section-head">
          <h2 id="findings">{FINDINGS_HEADS[currentStore().seen]}</h2>
          <span className="muted small">{FINDINGS_NOTES[currentStore().seen]}</span>
        </div>
        <UnitFindings slug={unit.slug} reports={reports} seen={currentStore().seen} />
      </section>
      <section className="section" aria-labelledby="tables">
        <div className="section-head">
          <h2 id="tables">全部栏目</h2>
          <span className="muted small">按年报表式的顺序；点击数字查看所在的表格</span>
        </div>
        <YearTables
          slug={unit.slug}
          years={shown}
          tables={tableData(forms.length === 0 ? ['2021'] : forms, series)}
        />
        <DownloadLinks href={`/api/v1/units/${unit.slug}`} label="历年各项" />
        <p className={styles.legend}>
          空：报告此格空白；?：无法识别；·：该年表式无此项；–：正文没有写明；疑：提取存疑；约：约数；推：推算；空（按0计）：报告此格空白，经主管部门核实按0计。
          {left.length > 0
            ? `${left.map((each) => each.year).join('、')}年没有报告，未列出，原因见来源文件。`
            : ''}
        </p>
      </section>
    </>
  )
}

/** What the dashed lines stand for. A form is named by the year it applies from, also where that year is missing. */
function seriesMarks(breaks: readonly SeriesBreak[]): string[] {
  return breaks.flatMap((each) =>
    each.kind === 'form'
      ? (FORM_YEARS.findLast((mark) => mark.year <= each.year)?.label ?? [])
      : yearMarks([each]).map((mark) => mark.label),
  )
}

function NoReports({ page: { unit } }: { page: UnitPage }) {
  return (
    <p className="section prose">
      没有{unit.shortName}的年报，所以没有数，也不作 0 计。
      <a href="/submissions">报送情况 →</a>
    </p>
  )
}
