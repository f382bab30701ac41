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
        <ClosingNotes overview={overview} />
      </>
    )
  const closed = overview.figures.closed.sum
  return (
    <>
      <ShareFigure
        title={outcomesTitle(outcomes.total, closed.sum)}
        subtitle={`三、本年度办理结果，件；${outcomes.counted.length} 家合计`}
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
      <ClosingNotes overview={overview} />
    </>
  )
}

/** Both sums with their bases, and the units they differ by. */
function ClosingNotes({ overview: { outcomes, figures, closingNotes } }: { overview: Overview }) {
  if (closingNotes.length === 0) return null
  const { sum, counted } = figures.closed.sum
  const parts = outcomes.total === null ? '无数' : `${numberText(outcomes.total)} 件`
  const whole = sum === null ? '无数' : `${numberText(sum)} 件`
  return (
    <p className="muted small">
      各项结果合计 {parts}（{outcomes.counted.length} 家），年报所填办结总计 {whole}（{counted.length} 家）。
      {closingNotes.join('')}
    </p>
  )
}

/** Where what is printed as closed is another number, both stand in the title: neither is a part of the other. */
function outcomesTitle(total: number, closed: number | null): string {
  if (closed === null || closed === total) return `${numberText(total)} 件申请怎样办结`
  return `申请怎样办结：各项结果合计 ${numberText(total)} 件，所填总计 ${numberText(closed)} 件`
}
