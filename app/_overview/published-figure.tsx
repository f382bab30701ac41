import { indicatorHref } from '@/app/_components/addresses'
import { BarFigure } from '@/app/_components/bar-figure'
import { indicatorDefinition } from '@/lib/catalogue/glossary'
import { numberText, yearText } from '@/lib/chart/describe-number'
import { marksOfUnits } from '@/lib/figures/marks'
import type { Overview } from './load-overview'
import styles from './overview.module.css'

/** Published items as the prose states them. Ever other units state them, so years stand as bars with their n. */
export function PublishedFigure({ overview, source }: { overview: Overview; source: string }) {
  const { id } = overview.figures.published
  const rows = overview.publishedByYear.map(({ year, sum }) => ({
    id: String(year),
    label: yearText(year),
    href: indicatorHref(id, year),
    value: sum.sum,
    gap: '正文均未写明',
    text: `${numberText(sum.sum ?? 0)}（${sum.counted.length} 家）`,
    marks: marksOfUnits(sum),
  }))
  return (
    <BarFigure
      title="主动公开信息条数"
      subtitle="正文所述，条；括号内为写明此数的单位数，各年单位不同"
      rows={rows}
      unit="条"
      terms={[indicatorDefinition(id)]}
      shortNames
      source={source}
      rest={
        <p className={styles.rest}>
          报告表格不统计此数，取自正文；未写总数的，为所列渠道之和（推算）；写法互相矛盾的不取数。
        </p>
      }
    />
  )
}
