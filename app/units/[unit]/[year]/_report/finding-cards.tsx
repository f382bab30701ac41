import { Fragment } from 'react'
import { StateBadge } from '@/app/_components/state-badge'
import type { StoredFinding } from '@/db/queries/report-findings'
import type { ReportForm } from '@/lib/catalogue/form'
import type { CellIndicatorId } from '@/lib/catalogue/indicators'
import { ALL_CHECKS } from '@/lib/checks/all-checks'
import styles from './finding-cards.module.css'
import { cellName, type FindingGroup, findingWord } from './finding-words'

const BASIS = new Map(ALL_CHECKS.map((check) => [check.id, check.basis]))
/** More cells than this are counted, not named. */
const NAMED_CELLS = 4

type Props = {
  readonly groups: readonly FindingGroup[]
  /** Where a cell of the form is shown; '' on the page that shows the form. */
  readonly formHref: string
  /** The form of the report, whose words name the cells. */
  readonly form: ReportForm | null
}

/** Findings as cards, one per group: what is wrong with the arithmetic written out, which rule, which cells. */
export function FindingCards({ groups, formHref, form }: Props) {
  return (
    <ul className={`plain ${styles.list}`}>
      {groups.map((group) => (
        <Card key={group.number} group={group} formHref={formHref} form={form} />
      ))}
    </ul>
  )
}

type CardProps = Omit<Props, 'groups'> & { readonly group: FindingGroup }

function Card({ group, formHref, form }: CardProps) {
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
        {group.likely ? (
          <>
            {' '}
            疑在 <CellLink id={group.likely} formHref={formHref} form={form} />
          </>
        ) : null}
      </p>
      {said.map((each) => (
        <Statement key={`${each.rule} ${each.message}`} finding={each} />
      ))}
      {others.length > 0 ? (
        <details className={styles.others}>
          <summary>
            另有{[...new Set(others.map((each) => findingWord(each).word))].join('、')} {others.length} 条
          </summary>
          {others.map((each) => (
            <Statement key={`${each.rule} ${each.message}`} finding={each} />
          ))}
        </details>
      ) : null}
      {group.likely === null && cells.length > 0 ? (
        <Cells cells={cells} formHref={formHref} form={form} />
      ) : null}
      <p className={styles.rules}>
        依据：{BASIS.get(first.rule) ?? '本程序的核对规则'}　规则
        {rules.map((rule) => (
          <Fragment key={rule}>
            {' '}
            <a href={`/rules#${rule}`}>{rule}</a>
          </Fragment>
        ))}
      </p>
    </li>
  )
}

function Statement({ finding }: { finding: StoredFinding }) {
  return (
    <p>
      {finding.message}
      {finding.quote && !finding.message.includes(finding.quote) ? (
        <q className={styles.quote}>{finding.quote}</q>
      ) : null}
    </p>
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
