import { reportHref } from '@/app/_components/addresses'
import { CoverageBar, coverageText } from '@/app/_components/coverage-bar'
import { FilterBar, FilterLinks } from '@/app/_components/filter-bar'
import { PageHead } from '@/app/_components/page-head'
import { StateBadge } from '@/app/_components/state-badge'
import type { CountyYears } from '@/app/_figures/county-years'
import { DownloadLinks } from '@/app/_handout/download-links'
import { currentStore } from '@/app/_server/store'
import type { YearCoverage } from '@/db/queries/year-coverage'
import { yearFindings } from '@/db/queries/year-findings'
import { yearText } from '@/lib/chart/describe-number'
import { ApplicantsFigure } from './applicants-figure'
import { ByYearFigure } from './by-year-figure'
import { DisputesFigure } from './disputes-figure'
import { FindingsSection } from './findings-section'
import { loadOverview } from './load-overview'
import { OutcomesFigure } from './outcomes-figure'
import { PublishedFigure } from './published-figure'
import { Sentence } from './sentence'
import { Tiles } from './tiles'
import { FirstUnitList, OtherUnitLists } from './unit-lists'

/** The county in one year. */
export function OverviewPage({ county, year }: { county: CountyYears; year: number }) {
  const overview = loadOverview(county, year)
  const coverage = county.coverageOf(year)
  const dated = county.updated ? `　${county.updated}` : ''
  const source = `来源：各单位${year}年年报　${coverageText(coverage.received.length, coverage.expected)}${dated}`
  const allYears = `来源：各单位${yearSpan(county.years)}年报${dated}`
  return (
    <>
      <Head county={county} year={year} coverage={coverage} />
      <Sentence overview={overview} coverage={coverage} />
      <CoverageBar
        received={coverage.received.length}
        expected={coverage.expected}
        missing={coverage.missing.map((unit) => ({
          name: unit.shortName,
          href: reportHref(unit.slug, year),
        }))}
        href={`/submissions?year=${year}`}
      />
      <Tiles overview={overview} />
      <div className="section">
        <OutcomesFigure overview={overview} source={source} />
      </div>
      <div className="section pair">
        <ByYearFigure overview={overview} source={allYears} />
        <FirstUnitList overview={overview} coverage={coverage} source={source} />
      </div>
      <OtherUnitLists overview={overview} coverage={coverage} source={source} />
      <div className="section">
        <ApplicantsFigure overview={overview} source={source} />
      </div>
      <div className="section pair pair-even">
        <DisputesFigure overview={overview} source={allYears} />
        <PublishedFigure overview={overview} source={allYears} />
      </div>
      <FindingsSection findings={yearFindings(county.db, year)} year={year} seen={currentStore().seen} />
      <DownloadLinks href={`/api/v1/overview/${year}`} label="本页各数" />
    </>
  )
}

function yearSpan(years: readonly number[]): string {
  const [first] = years
  const last = years.at(-1)
  return first === last ? `${first}年` : `${first}–${last}年`
}

function Head({ county, year, coverage }: { county: CountyYears; year: number; coverage: YearCoverage }) {
  const { years, updated } = county
  return (
    <PageHead
      title={`${year}年政府信息公开年报概览`}
      lead={
        <>
          {updated ? <span>数据截至 {updated}</span> : null}
          <span>来源：各单位政府信息公开工作年度报告</span>
          <Basis coverage={coverage} />
        </>
      }
    >
      <FilterBar>
        <FilterLinks
          label="年度"
          value={yearText(year)}
          links={years.toReversed().map((each) => ({
            label: yearText(each),
            href: `/years/${each}`,
            current: each === year,
          }))}
        />
        <a className="button" href={`/years/${year}/units`}>
          <span className="muted">单位</span> 全部 {coverage.summed.length} 家
        </a>
      </FilterBar>
    </PageHead>
  )
}

/** What is unusual about the sums: units known from reports only, and reports that stand outside. */
function Basis({ coverage }: { coverage: YearCoverage }) {
  const outside = [
    { word: '待确认', units: coverage.pending, why: '不在应报名单，待确认后计入' },
    { word: '外部参照', units: coverage.external, why: '不属于本县，不计入合计' },
    { word: '全县报告', units: coverage.government, why: '整个政府的汇总报告，不与各单位相加' },
    {
      word: '口径待核',
      units: coverage.uncertainScope,
      why: '不能确定是本单位还是整个地方的数据，不计入合计；核对后可用 npm run units -- --scope 单位 own 或 government 定下',
    },
  ].filter((each) => each.units.length > 0)
  const unconfirmed = coverage.summed.filter((unit) => unit.status === 'pending').length
  return (
    <>
      {unconfirmed > 0 ? (
        <StateBadge tone="info" title="应报名单未录入，单位名称由年报得出，先行计入">
          待确认 {unconfirmed} 家，先行计入
        </StateBadge>
      ) : null}
      {outside.map((each) => (
        <StateBadge
          key={each.word}
          tone="info"
          title={`${each.why}：${each.units.map((unit) => unit.name).join('、')}`}
        >
          {each.word} {each.units.length} 家，未计入
        </StateBadge>
      ))}
    </>
  )
}
