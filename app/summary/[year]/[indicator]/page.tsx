import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { indicatorHref, reportHref } from '@/app/_components/addresses'
import { CellText, FlagsWithin } from '@/app/_components/cell-text'
import { PageHead } from '@/app/_components/page-head'
import { PageShell } from '@/app/_components/page-shell'
import { type CountyYears, countyYears } from '@/app/_figures/county-years'
import { DownloadLinks } from '@/app/_handout/download-links'
import { currentStore } from '@/app/_server/store'
import { summaryCell } from '@/app/_tables/summary-cell-table'
import { missingWord } from '@/app/submissions/_list/submission-words'
import { indicatorDefinition } from '@/lib/catalogue/glossary'
import { type CellIndicatorId, indicator } from '@/lib/catalogue/indicators'
import { numberText, percentText, yearText } from '@/lib/chart/describe-number'
import { cellName } from '@/lib/export/summary/partial-gaps'
import { provisionalText, uncountedText } from '@/lib/export/summary/summary-document'
import { numberIn } from '@/lib/figures/indicator-value'
import { marksOfUnits } from '@/lib/figures/marks'
import { type CountySummary, loadSummary, summaryYear } from '../../_summary/load-summary'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ year: string; indicator: string }> }

async function addressed(
  params: Props['params'],
): Promise<{ county: CountyYears; year: number; id: CellIndicatorId }> {
  const { year: yearText, indicator: text } = await params
  const county = countyYears()
  const year = summaryYear(county, yearText)
  const id = summaryCell(year, text)
  if (id === null) notFound()
  return { county, year, id }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, id } = await addressed(params)
  return { title: `${cellName(id)} ${yearText(year)}各单位` }
}

/** One cell of the summary: every unit's value in it, largest first, those not counted with their state at the end. */
export default async function ContributionsPage({ params }: Props) {
  const { county, year, id } = await addressed(params)
  const summary = loadSummary(county, year, id)
  const cell = summary?.document.cells.get(id)
  if (!summary || !cell) notFound()
  const { document, coverage } = summary
  const { unit } = indicator(id)
  const uncounted = uncountedText(document, cell)
  const provisional = provisionalText(document)
  return (
    <PageShell
      section="summary"
      crumbs={[
        { label: '汇总表', href: '/summary' },
        { label: yearText(year), href: `/summary/${year}#${id}` },
        { label: cellName(id), href: null },
      ]}
    >
      <PageHead
        title={`${cellName(id)}：${cell.sum === null ? '没有数' : `${numberText(cell.sum)} ${unit}`}`}
        lead={
          <>
            <span>
              {yearText(year)}，计入 {cell.counted.length} / {cell.asked.length} 家
            </span>
            <a href={indicatorHref(id, year)}>指标说明和历年 →</a>
          </>
        }
      />
      <p className="muted">{indicatorDefinition(id).sentence}</p>
      {provisional ? <p>{provisional}</p> : null}
      {uncounted ? <p>未计入：{uncounted}。</p> : null}
      {coverage.missing.length > 0 ? (
        <p className="muted">
          {missingWord(currentStore().seen)}，不在合计内：
          {coverage.missing.map((each) => each.shortName).join('、')}。
        </p>
      ) : null}
      <Contributions summary={summary} id={id} />
      <DownloadLinks href={`/api/v1/summary/${year}/${id}`} label="本表" />
    </PageShell>
  )
}

function Contributions({ summary, id }: { summary: CountySummary; id: CellIndicatorId }) {
  const { document, coverage } = summary
  const cell = document.cells.get(id)
  const sum = cell?.sum ?? null
  const rows = coverage.summed
    .map((unit) => ({ unit, value: document.values.get(unit.id)?.get(id) }))
    .sort((a, b) => (numberIn(b.value) ?? -Infinity) - (numberIn(a.value) ?? -Infinity))
  return (
    <div className="table-box">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">同类组</th>
            <th scope="col" className="numeric">
              {indicator(id).unit}
            </th>
            <th scope="col" className="numeric">
              占合计
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, value }) => {
            const own = numberIn(value)
            return (
              <tr key={unit.id}>
                <th scope="row">{unit.shortName}</th>
                <td>{unit.peer}</td>
                <td className="numeric">
                  <a href={reportHref(unit.slug, document.year, id)}>
                    <CellText cell={value ?? { status: 'illegible', value: null }} />
                  </a>
                </td>
                <td className="numeric">
                  {own !== null && own >= 0 && sum !== null && sum > 0 ? percentText(own, sum) : '—'}
                </td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <td />
            <td className="numeric">
              {sum === null ? '—' : numberText(sum)}
              {cell ? <FlagsWithin marks={marksOfUnits(cell)} /> : null}
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
