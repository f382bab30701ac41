import { indicatorHref } from '@/app/_components/addresses'
import { ShareFigure } from '@/app/_components/share-figure'
import { indicatorDefinition } from '@/lib/catalogue/glossary'
import { marksOfUnits } from '@/lib/figures/marks'
import type { Overview } from './load-overview'

const TONES = [1, 2, 3, 4, 5, 6] as const

/** Who applied: the six columns of 申请人情况 as shares of the applications received. */
export function ApplicantsFigure({ overview, source }: { overview: Overview; source: string }) {
  const { applicants, year } = overview
  const counted = applicants[0]?.sum.counted.length ?? 0
  if (applicants.every((each) => !each.sum.sum))
    return (
      <>
        <h2>谁在申请</h2>
        <p className="muted small">
          {counted > 0
            ? `计入 ${counted} 家，${year}年没有收到申请。`
            : `${year}年的年报没有可以合计的申请人情况。`}
        </p>
      </>
    )
  return (
    <ShareFigure
      title="谁在申请"
      subtitle={`本年新收申请的申请人，件；${counted} 家合计`}
      description={`${year}年申请人`}
      parts={applicants.map((each, index) => ({
        id: each.id,
        label: each.label,
        value: each.sum.sum ?? 0,
        tone: TONES[index] ?? 6,
        href: indicatorHref(each.id, year),
        marks: marksOfUnits(each.sum),
      }))}
      unit="件"
      terms={[indicatorDefinition('applications.received.total')]}
      source={source}
    />
  )
}
