import { StateBadge } from '@/app/_components/state-badge'
import type { KeptWords } from '@/app/_server/kept-words'
import { cellName, decisionWords, findingWord } from '@/app/units/[unit]/[year]/_report/finding-words'
import type { DeskReport } from '@/db/queries/desk/desk-report'
import type { StoredFinding } from '@/db/queries/report-findings'
import type { ReportForm } from '@/lib/catalogue/form'
import { dateText } from '@/lib/chart/describe-number'
import { saidOf } from '@/lib/desk/own-identity'
import styles from './my.module.css'

type Props = {
  readonly year: number
  readonly form: ReportForm | null
  readonly findings: readonly StoredFinding[]
  readonly report: DeskReport
  /** Typed into an answer that was refused. */
  readonly words: KeptWords | null
}

const NAMED = 6

/** What the checks and the supervisor say of the report, confirmed first; a confirmed finding can be answered. */
export function OwnFindings({ year, form, findings, report, words }: Props) {
  const shown = findings
    .filter(({ state }) => state !== 'dismissed')
    .toSorted((a, b) => Number(b.state === 'confirmed') - Number(a.state === 'confirmed'))
  return (
    <section className="section" aria-labelledby="findings">
      <h2 id="findings">问题</h2>
      {shown.length === 0 ? <p>自动核对没有发现问题。</p> : null}
      <ul className={`plain ${styles.findings}`}>
        {shown.map((finding) => (
          <li key={finding.identity} className={styles.finding}>
            <p>
              <StateBadge tone={findingWord(finding).tone}>{findingWord(finding).word}</StateBadge>{' '}
              {decisionWords(finding)}
            </p>
            <p>
              {finding.message}
              {finding.quote && !finding.message.includes(finding.quote) ? <q>{finding.quote}</q> : null}
            </p>
            <Cells finding={finding} form={form} />
            {finding.state === 'confirmed' && !report.locked ? (
              <Answer finding={finding} year={year} report={report} words={words} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

type CellsProps = { readonly finding: StoredFinding; readonly form: ReportForm | null }

function Cells({ finding: { cells, likely }, form }: CellsProps) {
  if (cells.length === 0) return null
  const named = likely ? [likely] : cells.slice(0, NAMED)
  return (
    <p className={styles.cells}>
      {likely ? '疑在 ' : '涉及 '}
      {named.map((id, at) => (
        <span key={id}>
          {at > 0 ? '；' : ''}
          <a href={`#${id}`}>{cellName(id, form)}</a>
        </span>
      ))}
      {likely || cells.length <= NAMED ? '' : ` 等 ${cells.length} 格`}
    </p>
  )
}

type AnswerProps = Pick<Props, 'year' | 'report' | 'words'> & { readonly finding: StoredFinding }

/** The unit's own words, which stand beside the finding in public. */
function Answer({ finding: { identity }, year, report, words }: AnswerProps) {
  const typed = words?.form === `explain ${identity}` ? words.fields.text : undefined
  const said = saidOf(report.explanations, identity)
  return (
    <form className={styles.answer} action="/api/desk/my/explain" method="post">
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="revision" value={report.revision} />
      <input type="hidden" name="identity" value={identity} />
      {said ? (
        <p>
          本单位说明（{said.byName}，{dateText(said.at)}）：{said.text}
        </p>
      ) : null}
      <label>
        {said ? '更新说明' : '情况说明'}（与问题一并公开，1000 字以内）
        <textarea name="text" required={true} maxLength={1000} defaultValue={typed} />
      </label>
      <button type="submit">保存说明</button>
    </form>
  )
}
