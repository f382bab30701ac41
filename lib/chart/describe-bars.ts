import { numberText } from './describe-number'

export type DescribedBar = { readonly label: string; readonly value: number | null; readonly gap?: string }

/** One sentence for a list of bars in the order shown; those without a value are named with the reason. */
export function describeBars(title: string, bars: readonly DescribedBar[], unit: string): string {
  if (bars.length === 0) return `${title}：没有可显示的数。`
  const said = bars.map((bar) =>
    bar.value === null ? `${bar.label}${bar.gap ?? '无数据'}` : `${bar.label}${numberText(bar.value)}${unit}`,
  )
  return `${title}：${said.join('，')}。`
}
