import { reportHref } from '@/app/_components/addresses'
import { FlagsWithin } from '@/app/_components/cell-text'
import { CoverageBar } from '@/app/_components/coverage-bar'
import { FilterBar, FilterLinks } from '@/app/_components/filter-bar'
import { type FormCellView, FormTable } from '@/app/_components/form-table'
import { PageHead } from '@/app/_components/page-head'
import { PrintButton } from '@/app/_components/print-button'
import type { CountyYears } from '@/app/_figures/county-years'
import { type CellIndicatorId, FORMS } from '@/lib/catalogue/indicators'
import { numberText, yearText } from '@/lib/chart/describe-number'
import { formLayout } from '@/lib/export/form-layout'
import { partialCells } from '@/lib/export/summary/summary-document'
import { marksOfUnits } from '@/lib/figures/marks'
import { BalanceSection } from './balance-section'
import { Composition } from './composition'
import { type CountySummary, loadSummary } from './load-summary'
import { OwnReportSection } from './own-report-section'
import { PartialCells } from './partial-cells'
import styles from './summary.module.css'

/** The three tables of a year as sums, each number leading to the units it is made of. */
export function SummaryPage({ county, year }: { county: CountyYears; year: number }) {
  const summary = loadSummary(county, year)
  return (
    <>
      <Head county={county} year={year} summary={summary} />
      {summary ? (
        <Tables summary={summary} />
      ) : (
        <p>{yearText(year)}没有法定的三张表，不能汇总；各单位该年的年报仍可在单位页查看。</p>
      )}
    </>
  )
}

const FILES = [
  { label: 'Word', suffix: '.docx' },
  { label: 'Excel', suffix: '.xlsx' },
  { label: 'CSV', suffix: '.csv' },
  { label: 'JSON', suffix: '' },
] as const

function Head({
  county,
  year,
  summary,
}: {
  county: CountyYears
  year: number
  summary: CountySummary | null
}) {
  return (
    <PageHead
      title={`${county.county.name ?? ''}${year}年汇总表`}
      lead={
        <>
          {summary ? <span>{FORMS[summary.document.form].label}</span> : null}
          {county.updated ? <span>数据截至 {county.updated}</span> : null}
        </>
      }
    >
      <div className={styles.bar}>
        <FilterBar>
          <FilterLinks
            label="年度"
            value={yearText(year)}
            links={county.years.toReversed().map((each) => ({
              label: yearText(each),
              href: `/summary/${each}`,
              current: each === year,
            }))}
          />
        </FilterBar>
        {summary ? (
          <p className={`no-print ${styles.files}`}>
            <span>下载汇总表：</span>
            {FILES.map(({ label, suffix }) => (
              <a key={label} href={`/api/v1/summary/${year}${suffix}`}>
                {label}
              </a>
            ))}
            <a href={`/api/v1/summary/${year}/draft.docx`}>县年度报告草稿（Word）</a>
            <PrintButton />
          </p>
        ) : null}
      </div>
    </PageHead>
  )
}

function Tables({ summary }: { summary: CountySummary }) {
  const { coverage, document } = summary
  const partial = partialCells(document)
  return (
    <>
      <CoverageBar
        received={coverage.received.length}
        expected={coverage.expected}
        missing={coverage.missing.map((unit) => ({
          name: unit.shortName,
          href: reportHref(unit.slug, document.year),
        }))}
        href={`/submissions/${document.year}`}
      />
      <Composition summary={summary} partial={partial.length} />
      {formLayout(document.form).map((table) => (
        <section key={table.id} className={styles.section}>
          <h2>
            {table.section}、{table.title}
          </h2>
          <FormTable table={table} cell={(id) => cellView(summary, id)} />
        </section>
      ))}
      <BalanceSection summary={summary} />
      <PartialCells summary={summary} />
      <OwnReportSection summary={summary} />
    </>
  )
}

/** The sum as a link to its units; with n/N beside it where not every unit is counted. */
function cellView({ document }: CountySummary, id: CellIndicatorId): FormCellView {
  const sum = document.cells.get(id)
  if (!sum) throw new Error(`the summary has no cell ${id}`)
  const partial = sum.counted.length < sum.asked.length
  const covered = `${sum.counted.length}/${sum.asked.length}`
  return {
    content: (
      <a href={`/summary/${document.year}/${id}`} title={`计入 ${covered} 家`}>
        {sum.sum === null ? '—' : sum.sum === 0 ? <span className="zero">0</span> : numberText(sum.sum)}
        <FlagsWithin marks={marksOfUnits(sum)} />
        {partial ? <small className={styles.covered}>{covered}</small> : null}
      </a>
    ),
    tone: undefined,
    quiet: sum.sum === 0 && !partial,
  }
}
