import { Fragment } from 'react'
import { ruleHref } from '@/app/_components/addresses'
import { StateBadge } from '@/app/_components/state-badge'
import type { Explanation } from '@/db/queries/desk/desk-report'
import type { StoredFinding } from '@/db/queries/report-findings'
import type { ReportForm } from '@/lib/catalogue/form'
import type { CellIndicatorId } from '@/lib/catalogue/indicators'
import { dateText } from '@/lib/chart/describe-number'
import { saidOf } from '@/lib/desk/own-identity'
import styles from './finding-cards.module.css'
import { cellName, decisionWords, type FindingGroup, findingWord, ruleBasis } from './finding-words'

/** More cells than this are counted, not named. */
const NAMED_CELLS = 4

type Props = {
  readonly groups: readonly FindingGroup[]
  /** Where a cell of the form is shown; '' on the page that shows the form. */
  readonly formHref: string
  /** The form of the report, whose words name the cells. */
  readonly form: ReportForm | null
  /** What the unit says of confirmed findings, by their identity. */
  readonly explanations?: ReadonlyMap<string, Explanation> | undefined
}

/** Findings as cards, one per group: what is wrong with the arithmetic written out, which rule, which cells. */
export function FindingCards({ groups, formHref, form, explanations }: Props) {
  return (
    <ul className={`plain ${styles.list}`}>
      {groups.map((group) => (
        <Card key={group.number} group={group} formHref={formHref} form={form} explanations={explanations} />
      ))}
    </ul>
  )
}

type CardProps = Omit<Props, 'groups'> & { readonly group: FindingGroup }

function Card({ group, formHref, form, explanations }: CardProps) {
  const [first] = group.findings
  if (!first) return null
  const { word, tone } = findingWord(first)
  const said = group.findings.filter((each) => findingWord(each).word === word)
  const others = group.findings.filter((each) => !said.includes(each))
  const rules = [...new Set(group.findings.map((each) => each.rule))]
  const cells = [...new Set(group.findings.flatMap((each) => each.cells))]
  return (
    <li className={`${styles.card} ${styles[tone] ?? ''}`} id={`finding-${group.number}`}>
      <p className={styles.head}>
        <StateBadge tone={tone}>{word}</StateBadge>
        <Decided findings={said} />
        {group.likely ? (
          <>
            {' '}
            疑在 <CellLink id={group.likely} formHref={formHref} form={form} />
          </>
        ) : null}
      </p>
      {said.map((each) => (
        <Statement
          key={`${each.rule} ${each.message}`}
          finding={each}
          explanation={saidOf(explanations, each.identity)}
        />
      ))}
      {others.length > 0 ? (
        <details className={styles.others}>
          <summary>
            另有{[...new Set(others.map((each) => findingWord(each).word))].join('、')} {others.length} 条
          </summary>
          {others.map((each) => (
            <Statement
              key={`${each.rule} ${each.message}`}
              finding={each}
              explanation={saidOf(explanations, each.identity)}
            />
          ))}
        </details>
      ) : null}
      {group.likely === null && cells.length > 0 ? (
        <Cells cells={cells} formHref={formHref} form={form} />
      ) : null}
      <Basis rules={rules} />
    </li>
  )
}

/** Whether a person has looked; silent where each statement says so for itself. */
function Decided({ findings }: { findings: readonly StoredFinding[] }) {
  const words = [...new Set(findings.map(decisionWords))]
  return words.length === 1 ? <span className={styles.decided}>{words[0]}</span> : null
}

function Basis({ rules }: { rules: readonly string[] }) {
  const printed = rules.filter((rule) => ruleBasis(rule).href !== null)
  return (
    <p className={styles.rules}>
      依据：{ruleBasis(rules[0] ?? '').basis}
      {printed.length > 0 ? '　规则' : ''}
      {printed.map((rule) => (
        <Fragment key={rule}>
          {' '}
          <a href={ruleHref(rule)}>{rule}</a>
        </Fragment>
      ))}
    </p>
  )
}

type StatementProps = {
  readonly finding: StoredFinding
  readonly explanation: Explanation | undefined
}

function Statement({ finding, explanation }: StatementProps) {
  return (
    <>
      <p>
        {finding.message}
        {finding.quote && !finding.message.includes(finding.quote) ? (
          <q className={styles.quote}>{finding.quote}</q>
        ) : null}
      </p>
      {explanation ? (
        <p className={styles.explanation}>
          <strong>单位说明</strong>（{dateText(explanation.at)}）：{explanation.text}
        </p>
      ) : null}
    </>
  )
}

type CellsProps = Omit<Props, 'groups'> & { readonly cells: readonly CellIndicatorId[] }

function Cells({ cells, formHref, form }: CellsProps) {
  return (
    <p className={styles.cells}>
      {cells.slice(0, NAMED_CELLS).map((id, at) => (
        <span key={id}>
          {at > 0 ? '；' : '涉及 '}
          <CellLink id={id} formHref={formHref} form={form} />
        </span>
      ))}
      {cells.length > NAMED_CELLS ? ` 等 ${cells.length} 格` : ''}
    </p>
  )
}

type LinkProps = Omit<Props, 'groups'> & { readonly id: CellIndicatorId }

function CellLink({ id, formHref, form }: LinkProps) {
  return <a href={`${formHref}#${id}`}>{cellName(id, form)}</a>
}
