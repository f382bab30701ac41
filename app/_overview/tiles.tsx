import type { ReactNode } from 'react'
import { indicatorHref } from '@/app/_components/addresses'
import { FlagsWithin } from '@/app/_components/cell-text'
import { ChangeNote, RateText } from '@/app/_components/number-with-unit'
import { Sparkline } from '@/app/_components/sparkline'
import { TermMark, TermNote } from '@/app/_components/term'
import { indicatorDefinition, rateDefinition } from '@/lib/catalogue/glossary'
import { type IndicatorId, indicator, PUBLISHED_ITEMS } from '@/lib/catalogue/indicators'
import { RATES, type RateId } from '@/lib/catalogue/rates'
import { changeText, numberText, percentText } from '@/lib/chart/describe-number'
import { type MarkedUnits, marksOfUnits } from '@/lib/figures/marks'
import type { Rate } from '@/lib/figures/rate'
import { prescribedForm } from '@/lib/figures/series-breaks'
import type { SumWithCoverage } from '@/lib/figures/sum-with-coverage'
import { FIGURE_LABELS, RATE_LABELS } from './figure-labels'
import type { CountyFigure, Overview, YearFigure } from './load-overview'
import styles from './tiles.module.css'

/** What a tile's numbers mean: the large one first, then those beside it. */
const TILE_TERMS = {
  received: [indicatorDefinition('applications.received.total')],
  closed: [indicatorDefinition('applications.closed_total.total'), ratesDefinition('closing_rate')],
  disclosure: [ratesDefinition('disclosure_rate')],
  licences: [
    indicatorDefinition('disclosure.licences.decisions'),
    indicatorDefinition('disclosure.penalties.decisions'),
  ],
  reconsiderations: [
    indicatorDefinition('disputes.reconsideration.total'),
    ratesDefinition('reconsideration_correction_rate'),
  ],
  lawsuits: [
    indicatorDefinition('disputes.direct_lawsuit.total'),
    indicatorDefinition('disputes.lawsuit_after_reconsideration.total'),
    ratesDefinition('lawsuit_correction_rate'),
  ],
  inForce: [indicatorDefinition('disclosure.normative_documents.in_force')],
  published: [indicatorDefinition(PUBLISHED_ITEMS)],
} as const

function ratesDefinition(id: RateId) {
  const spec = RATES.find((each) => each.id === id)
  if (!spec) throw new Error(`unknown rate ${id}`)
  return rateDefinition(spec)
}

/** The eight main numbers of a year, each with its change or its parts, its coverage and the years before. */
export function Tiles({ overview }: { overview: Overview }) {
  const { figures, rates, year } = overview
  return (
    <>
      <h2 className="visually-hidden">主要数字</h2>
      <ul className={`plain ${styles.tiles}`}>
        <FigureTile term="received" figure={figures.received} year={year} />
        <FigureTile term="closed" figure={figures.closed} year={year}>
          <Fraction label={RATE_LABELS.closing} rate={rates.closing} />
        </FigureTile>
        <DisclosureTile overview={overview} />
        <FigureTile term="licences" figure={figures.licences} year={year}>
          <Part label={FIGURE_LABELS.penalties} figure={figures.penalties} year={year} />
        </FigureTile>
        <FigureTile term="reconsiderations" figure={figures.reconsiderations} year={year}>
          <Corrected figure={figures.reconsiderations} rate={rates.reconsiderationCorrection} />
        </FigureTile>
        <FigureTile term="lawsuits" figure={figures.lawsuits} year={year}>
          <Corrected figure={figures.lawsuits} rate={rates.lawsuitCorrection} />
        </FigureTile>
        <FigureTile term="inForce" figure={figures.inForce} year={year}>
          <Part label={FIGURE_LABELS.issued} figure={figures.issued} year={year} />
          <Part label={FIGURE_LABELS.repealed} figure={figures.repealed} year={year} />
        </FigureTile>
        <FigureTile term="published" figure={figures.published} year={year}>
          <Stated sum={figures.published.sum} />
        </FigureTile>
      </ul>
    </>
  )
}

type TileProps = {
  term: Exclude<keyof typeof TILE_TERMS, 'disclosure'>
  figure: CountyFigure
  year: number
  children?: ReactNode
}

function FigureTile({ term, figure, year, children }: TileProps) {
  const { sum } = figure.sum
  return (
    <Tile
      term={term}
      label={FIGURE_LABELS[term]}
      href={indicatorHref(figure.page, year)}
      value={sum === null ? null : numberText(sum)}
      unit={indicator(figure.id).unit}
      reason={whyNone(figure.id, figure.sum, year)}
      marks={figure.sum}
      spark={figure.panel.points.filter((point) => point.year <= year).map((point) => point.value)}
    >
      {children ?? <ChangeNote change={figure.change} />}
      <Coverage sum={figure.sum} id={figure.id} />
    </Tile>
  )
}

function DisclosureTile({ overview }: { overview: Overview }) {
  const rate = overview.rates.disclosure
  const known = rate.value !== null && rate.numerator !== null && rate.denominator !== null
  return (
    <Tile
      term="disclosure"
      label={RATE_LABELS.disclosure}
      href={indicatorHref('disclosure_rate', overview.year)}
      value={known ? percentText(rate.numerator, rate.denominator).replace('%', '') : null}
      unit="%"
      reason={rate.reason ?? ''}
      spark={overview.disclosureRates}
      small={rate.small}
      marks={rate}
    >
      {known ? `${numberText(rate.numerator)}/${numberText(rate.denominator)}` : rate.reason}
      {rate.incomplete.length > 0 ? <span>{rate.incomplete.length} 家栏目不全未计入</span> : null}
    </Tile>
  )
}

type BoxProps = {
  term: keyof typeof TILE_TERMS
  label: string
  href: string
  value: string | null
  unit: string
  reason: string
  spark: readonly (number | null)[]
  small?: boolean
  marks: MarkedUnits
  children: ReactNode
}

function Tile({ term, label, href, value, unit, reason, spark, small = false, marks, children }: BoxProps) {
  return (
    <li className={styles.tile}>
      <div className={styles.head}>
        <h3 className={styles.label}>{label}</h3>
        <TermMark id={`t-tile-${term}`} />
        <TermNote id={`t-tile-${term}`} definitions={TILE_TERMS[term]} />
      </div>
      <a className={small ? `${styles.value} rate-small` : styles.value} href={href}>
        {value ?? (
          <>
            —<span className="visually-hidden">{reason}</span>
          </>
        )}
        {value === null ? null : <span className={styles.unit}>{unit}</span>}
        {value === null ? null : <FlagsWithin marks={marksOfUnits(marks)} />}
      </a>
      <div className={styles.foot}>
        <p className={styles.note}>{value === null ? reason : children}</p>
        <Sparkline values={spark} />
      </div>
    </li>
  )
}

function whyNone(id: IndicatorId, sum: SumWithCoverage, year: number): string {
  if (indicator(id).table === 'prose') return '各单位正文均未写明'
  const form = prescribedForm(year)
  if (form !== null && form !== 'before-2019' && !indicator(id).forms.includes(form)) return '本年表式无此项'
  if (sum.blank.length + sum.mark.length + sum.illegible.length > 0) return '所填均非数字'
  return '本年年报无此项'
}

/** Which of the units summed have no number here; silent when all have one. */
function Coverage({ sum, id }: { sum: SumWithCoverage; id: IndicatorId }) {
  if (indicator(id).table === 'prose' || sum.counted.length === sum.asked.length) return null
  return (
    <span title="其余单位此格空白、填写符号、无法识别或没有这张表，不作0计">
      计入 {sum.counted.length}/{sum.asked.length} 家
    </span>
  )
}

function Stated({ sum }: { sum: SumWithCoverage }) {
  return (
    <>
      正文所述 {sum.counted.length} 家
      {sum.derived.length > 0 ? <span>其中推算 {sum.derived.length} 家</span> : null}
    </>
  )
}

function Part({ label, figure, year }: { label: string; figure: YearFigure; year: number }) {
  if (figure.sum.sum === null) return null
  return (
    <a className={styles.part} href={indicatorHref(figure.page, year)}>
      {label} {numberText(figure.sum.sum)}
      <FlagsWithin marks={marksOfUnits(figure.sum)} />
    </a>
  )
}

function Fraction({ label, rate }: { label: string; rate: Rate }) {
  return (
    <span>
      {label} <RateText rate={rate} />
    </span>
  )
}

function Corrected({ figure, rate }: { figure: CountyFigure; rate: Rate }) {
  const change =
    figure.change.kind === 'compared' ? (
      <span>
        比上年 {changeText(figure.change.difference)}
        <FlagsWithin marks={figure.change.marks} />
      </span>
    ) : null
  if (figure.sum.sum === 0) return change ?? '本年没有'
  if (rate.numerator === null || rate.denominator === null) return change
  return (
    <>
      纠正 {numberText(rate.numerator)} / 已审结 {numberText(rate.denominator)}
      <FlagsWithin marks={marksOfUnits(rate)} />
    </>
  )
}
