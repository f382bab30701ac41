import { numberText, percentText } from './describe-number'

export type DescribedPart = { readonly label: string; readonly value: number }

/** One sentence for a 100 % bar: the whole, then every part with count and share, largest first. */
export function describeShares(title: string, parts: readonly DescribedPart[], unit: string): string {
  const whole = parts.reduce((sum, part) => sum + part.value, 0)
  if (whole === 0) return `${title}：合计0${unit}。`
  const said = parts
    .toSorted((a, b) => b.value - a.value)
    .map((part) => `${part.label}${numberText(part.value)}${unit}，占${percentText(part.value, whole)}`)
  return `${title}：合计${numberText(whole)}${unit}，其中${said.join('；')}。`
}
