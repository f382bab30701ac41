import { FlagsWithin } from '@/app/_components/cell-text'
import { FigureFrame } from '@/app/_components/figure-frame'
import { DISPUTE_TABLE } from '@/lib/catalogue/dispute-table'
import { type Definition, indicatorDefinition, outcomeDefinition } from '@/lib/catalogue/glossary'
import { OUTCOME_GROUPS } from '@/lib/catalogue/subtotals'
import { numberText, percentText } from '@/lib/chart/describe-number'
import { flowLayout } from '@/lib/chart/flow-layout'
import type { ApplicationFlow } from '@/lib/figures/application-flow'
import styles from './compare.module.css'
import { FlowDrawingSvg } from './flow-drawing'
import { flowNotes } from './flow-notes'
import type { FlowOfYear } from './load-flow'

type Props = {
  readonly found: FlowOfYear
  readonly chosen: number
  readonly several: boolean
  readonly source: string
}

const FLOW_DEFINITIONS: readonly Definition[] = [
  indicatorDefinition('applications.received.total'),
  indicatorDefinition('applications.carried_in.total'),
  ...OUTCOME_GROUPS.map(({ id }) => outcomeDefinition(id)),
  indicatorDefinition('applications.carried_out.total'),
  { label: '勾稽差', sentence: '年报自身两边不等的件数，按单位相减得出，不是申请。' },
  ...DISPUTE_TABLE.blocks[0].rows.map(({ id }) => indicatorDefinition(`disputes.${id}.total`)),
]

/** What became of a year's applications, both sides of one size; what the reports leave over is a band of its own. */
export function FlowView({ found, chosen, several, source }: Props) {
  const { flow, year, county } = found
  const title = `${year}年申请办理流向，件，${county ? '全县' : `所选 ${chosen} 家`}`
  const notes = flowNotes(found, several)
  if (flow.counted.length === 0)
    return (
      <section>
        <h2>{title}</h2>
        <p className={styles.notice}>没有一家单位的新收、结转和办理结果齐全，流向无法计算。</p>
        <NoteLines notes={notes} />
      </section>
    )
  return (
    <FigureFrame
      title={title}
      subtitle={<NoteLines notes={notes} />}
      description={describeFlow(title, flow)}
      chart={
        flow.total === 0 ? (
          <p>{`${flow.counted.length} 家单位本年均无应办的申请。`}</p>
        ) : (
          <>
            <div className={styles.wide}>
              <FlowDrawingSvg drawn={flowLayout(flow, false)} total={flow.total} />
            </div>
            <div className={styles.narrow}>
              <FlowDrawingSvg drawn={flowLayout(flow, true)} total={flow.total} />
            </div>
          </>
        )
      }
      table={<FlowTable flow={flow} caption={title} />}
      source={source}
      terms={FLOW_DEFINITIONS}
    />
  )
}

function NoteLines({ notes }: { notes: readonly string[] }) {
  return notes.map((note) => (
    <span key={note} className={styles.note}>
      {note}
    </span>
  ))
}

function describeFlow(title: string, flow: ApplicationFlow): string {
  const said = (parts: readonly { label: string; value: number }[]) =>
    parts.flatMap((part) => (part.value > 0 ? [`${part.label}${numberText(part.value)}件`] : [])).join('、')
  if (flow.total === 0) return `${title}：没有申请。`
  return `${title}：计入${flow.counted.length}/${flow.asked.length}家，共${numberText(flow.total)}件，来自${said(flow.incoming)}；去向为${said(flow.outgoing)}。`
}

function FlowTable({ flow, caption }: { flow: ApplicationFlow; caption: string }) {
  const sides = [
    { label: '来自', parts: flow.incoming },
    { label: '去向', parts: flow.outgoing },
  ]
  return (
    <div className="table-box">
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col" className="numeric">
              件
            </th>
            <th scope="col" className="numeric">
              占比
            </th>
          </tr>
        </thead>
        {sides.map((side) => (
          <tbody key={side.label}>
            <tr className="subhead">
              <th scope="rowgroup" colSpan={3}>
                {side.label}，合计 {numberText(flow.total)}（计入 {flow.counted.length}/{flow.asked.length}{' '}
                家）
              </th>
            </tr>
            {side.parts.map((part) => (
              <tr key={part.id}>
                <th scope="row">{part.label}</th>
                <td className="numeric">
                  {numberText(part.value)}
                  <FlagsWithin marks={part} />
                </td>
                <td className="numeric">{flow.total === 0 ? '—' : percentText(part.value, flow.total)}</td>
              </tr>
            ))}
          </tbody>
        ))}
        <tbody>
          <tr className="subhead">
            <th scope="rowgroup" colSpan={3}>
              争议（不计入去向）
            </th>
          </tr>
          {flow.disputes.map((each) => (
            <tr key={each.label}>
              <th scope="row">{each.label}</th>
              <td className="numeric">
                {each.value === null ? '无数' : numberText(each.value)}
                {each.value === null ? null : <FlagsWithin marks={each} />}
              </td>
              <td className="numeric">—</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
