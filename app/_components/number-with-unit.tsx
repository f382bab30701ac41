import { changeText, numberText, percentText } from '@/lib/chart/describe-number'

/** A number with its unit of counting: 412 件. `href` makes it lead to its source. */
export function NumberWithUnit({ value, unit, href }: { value: number; unit: string; href?: string }) {
  const text = (
    <>
      {numberText(value)}
      <span className="unit">{unit}</span>
    </>
  )
  return href ? <a href={href}>{text}</a> : text
}

/** Change on the year before over the units present in both: 同口径 56 家 +45; says so where nothing is comparable. */
export function ChangeNote({ units, change }: { units: number; change: number | null }) {
  if (change === null || units === 0) return <>无可比的上年数</>
  return (
    <span title={`只比较两年均有此数的 ${units} 家单位`}>
      同口径 {units} 家 {changeText(change)}
    </span>
  )
}

/** Below this denominator a rate is greyed and never ranked (small numbers stay numbers). */
export const SMALL_DENOMINATOR = 5

type RateProps = {
  readonly numerator: number | null
  readonly denominator: number | null
  /** Why there is no rate: 本年无办结件, 有空白格. */
  readonly reason: string
  /** Leaves the fraction to the tooltip. */
  readonly brief?: boolean
}

/** A rate with its numerator and denominator: 59.3%（236/398）; a dash with the reason where it cannot be formed. */
export function RateText({ numerator, denominator, reason, brief = false }: RateProps) {
  if (numerator === null || denominator === null || denominator === 0)
    return (
      <span className="cell-none" title={reason}>
        —<span className="visually-hidden">（{reason}）</span>
      </span>
    )
  const fraction = `${numberText(numerator)}/${numberText(denominator)}`
  const small = denominator < SMALL_DENOMINATOR
  const title = small ? `${fraction}，分母不足${SMALL_DENOMINATOR}，仅供参考` : fraction
  return (
    <span className={small ? 'rate-small' : undefined} title={title}>
      {percentText(numerator, denominator)}
      {brief ? null : `（${fraction}）`}
    </span>
  )
}
