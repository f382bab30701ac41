import { ShareFigure } from '@/app/_components/share-figure'
import { outcomeDefinition } from '@/lib/catalogue/glossary'
import { numberText } from '@/lib/chart/describe-number'
import type { Overview } from './load-overview'

const TONES = {
  disclosed: 1,
  partly_disclosed: 2,
  refused: 3,
  unavailable: 4,
  declined: 5,
  other: 6,
} as const

/** How the applications closed in the year ended: one 100 % bar of the six groups. */
export function OutcomesFigure({ overview, source }: { overview: Overview; source: string }) {
  const { outcomes, year } = overview
  if (!outcomes.total)
    return (
      <>
        <h2>申请怎样办结</h2>
        <p className="muted small">
          {outcomes.total === 0
            ? `已收 ${outcomes.counted.length} 家年报，${year}年没有办结的申请。`
            : `${year}年的年报没有可以合计的办理结果。`}
        </p>
      </>
    )
  const closed = overview.figures.closed.sum.sum
  return (
    <ShareFigure
      title={outcomesTitle(outcomes.total, closed)}
      subtitle={`三、本年度办理结果，件；${outcomes.counted.length} 家合计${whyFewer(outcomes, closed)}`}
      description={`${year}年办理结果`}
      parts={outcomes.groups.map((group) => ({
        id: group.id,
        label: group.label,
        value: group.sum ?? 0,
        tone: TONES[group.id],
        marks: group,
      }))}
      unit="件"
      terms={outcomes.groups.map(({ id }) => outcomeDefinition(id))}
      source={source}
    />
  )
}

/** Where not all that were closed can be told by outcome, both numbers stand in the title: they must not seem to differ. */
function outcomesTitle(total: number, closed: number | null): string {
  if (closed === null || closed <= total) return `${numberText(total)} 件申请怎样办结`
  return `办结 ${numberText(closed)} 件，其中 ${numberText(total)} 件可按结果分列`
}

function whyFewer({ total, incomplete }: Overview['outcomes'], closed: number | null): string {
  if (incomplete.length > 0) return `；另 ${incomplete.length} 家有空白或未能识别的格，不能分列`
  return closed === null || closed === total ? '' : `；各项之和与年报所填总计 ${numberText(closed)} 件不等`
}
