import { FlagsWithin } from '@/app/_components/cell-text'
import { changeText, numberText, percentText } from '@/lib/chart/describe-number'
import type { YearChange } from '@/lib/figures/change-on-last-year'
import { type MarkedUnits, marksOfUnits } from '@/lib/figures/marks'
import type { Rate } from '@/lib/figures/rate'

/** Change on the year before over the units present in both (同口径 56 家 +45); says so where nothing is comparable. */
export function ChangeNote({ change }: { change: YearChange }) {
  if (change.kind === 'none') return '无可比的上年数'
  const units = change.units.length
  return (
    <span title={`只比较两年均有此数的 ${units} 家单位`}>
      同口径 {units} 家 {changeText(change.difference)}
      <FlagsWithin marks={change.marks} />
    </span>
  )
}

type RateProps = {
  readonly rate: Pick<Rate, 'numerator' | 'denominator' | 'value' | 'reason' | 'small'> & MarkedUnits
  /** Leaves the fraction to the tooltip. */
  readonly brief?: boolean
}

/** A rate with its numerator and denominator: 59.3%（236/398）; a dash with the reason where it cannot be formed. */
export function RateText({ rate, brief = false }: RateProps) {
  if (rate.value === null || rate.numerator === null || rate.denominator === null)
    return (
      <span className="cell-none" title={rate.reason ?? undefined}>
        —<span className="visually-hidden">（{rate.reason}）</span>
      </span>
    )
  const fraction = `${numberText(rate.numerator)}/${numberText(rate.denominator)}`
  const caution = `${fraction}，分母过小，仅供参考`
  return (
    <span className={rate.small ? 'rate-small' : undefined} title={rate.small ? caution : fraction}>
      {percentText(rate.numerator, rate.denominator)}
      {brief ? null : `（${fraction}）`}
      <FlagsWithin marks={marksOfUnits(rate)} />
    </span>
  )
}
