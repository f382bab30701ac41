import type { ReactNode } from 'react'
import { oldBreakNote } from '@/lib/catalogue/crosswalk-before-2019'
import { FORM_BEFORE_2019 } from '@/lib/catalogue/form-before-2019'
import { type CellIndicatorId, FORMS, indicator, isIndicatorId } from '@/lib/catalogue/indicators'
import { isCount, looksBack, type RateSpec, type Term, termCells } from '@/lib/catalogue/rates'
import { OUTCOME_GROUPS } from '@/lib/catalogue/subtotals'
import type { Measure } from '@/lib/chart/measure'
import { crosswalkNote, type FormPlace, formPlaces, formWords, isCellIndicator } from './form-places'
import styles from './indicator-page.module.css'

/** What a measure means: definition, article, unit, the forms that carry it, or formula and caution of a rate. */
export function Definition({ measure }: { measure: Measure }) {
  return (
    <section aria-labelledby="definition">
      <h2 id="definition">含义和口径</h2>
      {measure.rate ? <RateFacts rate={measure.rate} /> : <IndicatorFacts measure={measure} />}
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function IndicatorFacts({ measure }: { measure: Measure }) {
  if (!isIndicatorId(measure.id)) return null
  const { definition, article, unit, table } = indicator(measure.id)
  const printed = FORMS['2021'].tables.find((each) => each.id === table)
  return (
    <dl className={styles.facts}>
      <Fact name="含义">{definition}</Fact>
      {article ? <Fact name="依据">《中华人民共和国政府信息公开条例》{article}</Fact> : null}
      <Fact name="计量单位">{unit}</Fact>
      {printed ? (
        <Fact name="所在位置">
          年报第{printed.section}部分“{printed.title}”
        </Fact>
      ) : (
        <Fact name="所在位置">年报正文。表格不统计此数，只有写明的单位才有；没有写明不作 0 计。</Fact>
      )}
      {isCellIndicator(measure.id) ? <FormFacts id={measure.id} /> : null}
    </dl>
  )
}

function FormFacts({ id }: { id: CellIndicatorId }) {
  return (
    <>
      {formPlaces(id).map((place) => {
        const { label, basis, years } = formWords(place.form)
        return (
          <Fact key={place.form} name={label}>
            <PlaceWords place={place} />
            <span className={styles.basis}>
              {basis}，{years}
            </span>
          </Fact>
        )
      })}
      <Fact name="两种表式">{crosswalkNote(id)}</Fact>
      <Fact name={FORM_BEFORE_2019.label}>
        {oldBreakNote(id)}
        <span className={styles.basis}>{FORM_BEFORE_2019.basis}</span>
      </Fact>
    </>
  )
}

function PlaceWords({ place }: { place: FormPlace }) {
  if (place.cell) {
    const { group, rowLabel, columnLabel } = place.cell
    return (
      <>
        {group ? `${group} › ` : ''}
        {rowLabel} › {columnLabel}
      </>
    )
  }
  if (place.kind === 'none') return '本表式无此项'
  return (
    <>
      {place.kind === 'sum' ? '等于以下各项之和：' : '并入：'}
      {place.related.map((each, at) => (
        <span key={each}>
          {at > 0 ? '；' : ''}
          <a href={`/indicators/${each}`}>{indicator(each).rowLabel}</a>
        </span>
      ))}
    </>
  )
}

const COUNTY_WORDS = {
  sum: '各单位之和',
  difference: '各单位差额之和',
  ratio: '各单位分子之和除以分母之和，不是各单位比率的平均',
} as const

function RateFacts({ rate }: { rate: RateSpec }) {
  const count = isCount(rate)
  return (
    <dl className={styles.facts}>
      <Fact name="算法">{rate.formula}</Fact>
      <Fact name={count ? '各项' : '分子'}>
        <Terms terms={rate.numerator} />
      </Fact>
      {count ? null : (
        <Fact name="分母">
          <Terms terms={rate.denominator} />
        </Fact>
      )}
      <Fact name={count ? '全县合计' : '全县比率'}>
        {COUNTY_WORDS[rate.kind ?? 'ratio']}
        ；有一项空白或无法识别{looksBack(rate) ? '、上年没有这一栏' : ''}的单位不计入。
      </Fact>
      {count ? null : (
        <Fact name="没有比率">
          分母为 0 时不计算，写作“—”：{rate.empty}。分母不足 5 的仅供参考，不参与比较。
        </Fact>
      )}
      <Fact name="注意">
        <span className={styles.caution}>{rate.caution}</span>
      </Fact>
    </dl>
  )
}

function Terms({ terms }: { terms: readonly Term[] }) {
  return terms.map((term, at) => {
    const sign = term.sign < 0 ? '－' : at > 0 ? '＋' : ''
    if ('cell' in term) {
      const said = term.before ? `${sign}上年` : sign
      return <TermLink key={`${term.before} ${term.cell}`} sign={said} id={term.cell} />
    }
    const group = OUTCOME_GROUPS.find((each) => each.id === term.group)
    return (
      <span key={term.group}>
        {sign}
        {group?.group}各项：
        {termCells(term, '2021').map(({ cell }, index) => (
          <TermLink key={cell} sign={index > 0 ? '＋' : ''} id={cell} />
        ))}
      </span>
    )
  })
}

function TermLink({ sign, id }: { sign: string; id: CellIndicatorId }) {
  return (
    <span>
      {sign}
      <a href={`/indicators/${id}`}>{termLabel(id)}</a>
    </span>
  )
}

/** A term as the form prints it; in table three the column is the total of all applicants. */
function termLabel(id: CellIndicatorId): string {
  const { table, rowLabel, label } = indicator(id)
  return table === 'applications' ? rowLabel : label
}
