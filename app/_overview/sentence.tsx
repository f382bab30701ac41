import { indicatorHref } from '@/app/_components/addresses'
import { FlagsWithin } from '@/app/_components/cell-text'
import type { YearCoverage } from '@/db/queries/year-coverage'
import { numberText, percentText } from '@/lib/chart/describe-number'
import type { CountyFigure, Overview, YearFigure } from './load-overview'
import styles from './overview.module.css'

/** The year's main facts in words; every number leads to where it comes from. */
export function Sentence({ overview, coverage }: { overview: Overview; coverage: YearCoverage }) {
  const { figures, year } = overview
  return (
    <p className={styles.sentence}>
      {year}年，
      <Received coverage={coverage} />
      。共收到政府信息公开申请
      <Fact figure={figures.received} year={year} />
      <Change figure={figures.received} />
      ；办结
      <Fact figure={figures.closed} year={year} />
      <Disclosed overview={overview} />
      。因信息公开被申请行政复议
      <Fact figure={figures.reconsiderations} year={year} />
      <Corrected figure={figures.reconsiderationsCorrected} of={figures.reconsiderations} />
      ；被提起行政诉讼
      <Fact figure={figures.lawsuits} year={year} />
      <Corrected figure={figures.lawsuitsCorrected} of={figures.lawsuits} />。
    </p>
  )
}

function Received({ coverage }: { coverage: YearCoverage }) {
  const address = `/submissions?year=${coverage.year}`
  if (coverage.expected === null)
    return (
      <>
        已收 <a href={address}>{coverage.received.length}家</a> 年报（应报名单未录入）
      </>
    )
  return (
    <>
      全县应报 <a href={address}>{coverage.expected}家</a>、已收{' '}
      <a href={address}>{coverage.received.length}家</a>
    </>
  )
}

function Fact({ figure, year }: { figure: YearFigure; year: number }) {
  if (figure.sum.sum === null) return <> （各单位年报均无此数）</>
  return (
    <>
      {' '}
      <a href={indicatorHref(figure.page, year)}>{numberText(figure.sum.sum)}件</a>
    </>
  )
}

function Change({ figure: { change } }: { figure: CountyFigure }) {
  if (change.kind === 'none') return null
  const basis = `，同口径 ${change.units.length} 家比上年`
  const word = change.difference > 0 ? '增加' : '减少'
  return (
    <>
      {basis}
      {change.difference === 0 ? '持平' : `${word} ${numberText(Math.abs(change.difference))} 件`}
      <FlagsWithin marks={change.marks} />
    </>
  )
}

/** Part and whole over one set of units: where they are not those of the sum before, the whole is told with its basis. */
function Disclosed({ overview: { rates, figures, year } }: { overview: Overview }) {
  const { numerator, denominator, value, counted } = rates.disclosure
  if (value === null || numerator === null || denominator === null) return null
  const { counted: closed } = figures.closed.sum
  const same = counted.length === closed.length && counted.every((unit) => closed.includes(unit))
  return (
    <>
      {same
        ? '，其中公开或部分公开'
        : `（${closed.length}家）；所需各栏齐全的${counted.length}家办结 ${numberText(denominator)}件，其中公开或部分公开`}{' '}
      <a href={indicatorHref('disclosure_rate', year)}>{numberText(numerator)}件</a>（{numberText(numerator)}/
      {numberText(denominator)}，{percentText(numerator, denominator)}）
    </>
  )
}

function Corrected({ figure, of }: { figure: YearFigure; of: YearFigure }) {
  if (figure.sum.sum === null || !of.sum.sum) return null
  return `，纠正 ${numberText(figure.sum.sum)} 件`
}
