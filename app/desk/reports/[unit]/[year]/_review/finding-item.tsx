import { StateBadge } from '@/app/_components/state-badge'
import { cellName, findingWord, ruleBasis } from '@/app/units/[unit]/[year]/_report/finding-words'
import { dateText } from '@/lib/chart/describe-number'
import { HANDED_ON_WORDS, isHandedOn, isOwn } from '@/lib/desk/own-identity'
import { ReportForm, typedWords } from './form-fields'
import type { Review } from './load-review'
import styles from './review.module.css'
import type { ReviewFinding } from './review-findings'

type Props = { readonly review: Review; readonly item: ReviewFinding }

/** One finding: the arithmetic, the words quoted, its basis, what was decided, and what can be. */
export function FindingItem({ review, item }: Props) {
  const { finding, anchor, number, place } = item
  const { word, tone } = findingWord(finding)
  const { basis, href } = ruleBasis(finding.rule)
  return (
    <li
      id={anchor}
      tabIndex={-1}
      className={`${styles.finding} ${styles[finding.state]}`}
      data-finding=""
      data-cells={finding.cells.join(' ')}
      data-likely={finding.likely ?? undefined}
      data-place={place ?? undefined}
    >
      <p className={styles.findingHead}>
        <span className={styles.number}>{number}</span>
        <StateBadge tone={tone}>{word}</StateBadge>
        <DecisionWord item={item} />
      </p>
      <p>{finding.message}</p>
      {finding.quote && !finding.message.includes(finding.quote) ? (
        <p>
          <q className={styles.quote}>{finding.quote}</q>
        </p>
      ) : null}
      <Cells item={item} review={review} />
      <p className={styles.basis}>
        依据：{basis}
        {href ? (
          <>
            　规则 <a href={href}>{finding.rule}</a>
          </>
        ) : null}
        {place ? (
          <a className={styles.toSource} href={`#${place}`}>
            看原文
          </a>
        ) : null}
      </p>
      {/^Q-0[12]$/.test(finding.rule) ? <a href="#alike">相似文字对照</a> : null}
      <Explained item={item} />
      <Decide review={review} item={item} />
      <Explain review={review} item={item} />
    </li>
  )
}

const STATE_WORDS = { open: '未处理', confirmed: '已认定', dismissed: '不采纳' } as const

function DecisionWord({ item: { finding, decision } }: { item: ReviewFinding }) {
  const handedOn = isHandedOn(finding.identity)
  const word = (handedOn ? HANDED_ON_WORDS : STATE_WORDS)[finding.state]
  if (finding.state === 'open') return <span className={styles.state}>{word}</span>
  return (
    <span className={styles.state}>
      <strong>{word}</strong>
      {decision ? ` ${decision.byName} ${dateText(decision.at)}` : ''}
      {decision?.reason && !handedOn ? `：${decision.reason}` : ''}
    </span>
  )
}

/** Cells named before the rest is only counted; all are lit in the table. */
const NAMED = 4

function Cells({ item: { finding }, review }: Props) {
  const { cells } = finding
  if (cells.length === 0) return null
  return (
    <p className={styles.basis}>
      涉及{' '}
      {cells.slice(0, NAMED).map((id, at) => (
        <span key={id}>
          {at > 0 ? '；' : ''}
          <a href={`#${id}`}>{cellName(id, review.view?.form ?? null)}</a>
        </span>
      ))}
      {cells.length > NAMED ? ` 等 ${cells.length} 格` : ''}
    </p>
  )
}

function Explained({ item: { explanation } }: { item: ReviewFinding }) {
  if (!explanation) return null
  return (
    <p className={styles.explained}>
      <strong>单位说明</strong>（{explanation.byName}，{dateText(explanation.at)}）：{explanation.text}
    </p>
  )
}

function Decide({ review, item }: Props) {
  const { finding, anchor } = item
  if (isHandedOn(finding.identity))
    return review.can('decideFinding') ? <ReviewAgain review={review} item={item} /> : null
  const own = isOwn(finding.identity)
  if (own && review.can('writeFinding'))
    return (
      <ReportForm review={review} action="withdraw-finding" className={styles.actions}>
        <input type="hidden" name="identity" value={finding.identity} />
        <button type="submit">撤回这条意见</button>
      </ReportForm>
    )
  if (own || !review.can('decideFinding')) return null
  const typed = typedWords(review, `finding ${finding.identity}`)
  return (
    <div className={styles.actions}>
      {finding.state === 'confirmed' ? null : (
        <ReportForm review={review} action="finding" at={anchor}>
          <input type="hidden" name="identity" value={finding.identity} />
          <button type="submit" name="state" value="confirmed" data-key="c">
            认定
          </button>
        </ReportForm>
      )}
      {finding.state === 'open' ? null : (
        <ReportForm review={review} action="finding" at={anchor}>
          <input type="hidden" name="identity" value={finding.identity} />
          <button type="submit" name="state" value="open">
            恢复为未处理
          </button>
        </ReportForm>
      )}
      {finding.state === 'dismissed' ? null : (
        <ReportForm review={review} action="finding" at={anchor} className={styles.dismiss}>
          <input type="hidden" name="identity" value={finding.identity} />
          <input type="hidden" name="state" value="dismissed" />
          <input
            type="text"
            name="reason"
            required={true}
            maxLength={500}
            aria-label={`第${anchor.slice(1)}条不采纳的理由`}
            placeholder="不采纳的理由"
            defaultValue={typed?.reason ?? ''}
            data-key="d"
          />
          <button type="submit">不采纳</button>
        </ReportForm>
      )}
    </div>
  )
}

const AGAIN = [
  ['confirmed', '仍然存在', 'c'],
  ['dismissed', '已改正', undefined],
  ['open', '恢复为待复核', undefined],
] as const

/** What was written on the version before: the supervisor says whether it still holds. */
function ReviewAgain({ review, item: { finding, anchor } }: Props) {
  return (
    <ReportForm review={review} action="finding" at={anchor} className={styles.actions}>
      <input type="hidden" name="identity" value={finding.identity} />
      {AGAIN.filter(([state]) => state !== finding.state).map(([state, word, key]) => (
        <button key={state} type="submit" name="state" value={state} data-key={key}>
          {word}
        </button>
      ))}
    </ReportForm>
  )
}

/** The unit's own answer; supervisors may write down what they were told. */
function Explain({ review, item: { finding, explanation, anchor } }: Props) {
  if (finding.state !== 'confirmed' || !review.can('explainFinding')) return null
  const typed = typedWords(review, `explain ${finding.identity}`)
  return (
    <details open={typed !== null || (review.actor.role === 'officer' && !explanation)}>
      <summary>{explanation ? '修改单位说明' : '写单位说明'}</summary>
      <ReportForm review={review} action="explain" at={anchor} className={styles.stack}>
        <input type="hidden" name="identity" value={finding.identity} />
        <textarea
          name="text"
          rows={3}
          maxLength={1000}
          required={true}
          aria-label={`第${anchor.slice(1)}条的单位说明`}
          placeholder="说明情况；与问题一并公开显示"
          defaultValue={typed?.text ?? explanation?.text ?? ''}
        />
        <button type="submit">提交说明</button>
      </ReportForm>
    </details>
  )
}
