import type { ReactNode } from 'react'
import { isUndecidedError } from '@/db/queries/report-findings'
import { dateText } from '@/lib/chart/describe-number'
import { calendarDay } from '@/lib/desk/deadline'
import type { DeskAction } from '@/lib/desk/permissions'
import { type ReportStep, STEPS } from '@/lib/desk/report-state'
import { opinionText } from '@/lib/desk/return-opinion'
import { ReportForm, typedWords } from './form-fields'
import type { Review } from './load-review'
import styles from './review.module.css'
import { opinionOf } from './review-findings'

const PERMISSION: Readonly<Record<ReportStep, DeskAction>> = {
  take: 'takeReport',
  return: 'returnReport',
  propose: 'acceptReport',
  accept: 'acceptReport',
  publish: 'publishReport',
  reopen: 'reopenReport',
}

/** What can be done with the report as a whole, in the order it is offered. */
export function StepForms({ review }: { review: Review }) {
  const { desk } = review
  if (desk.locked)
    return (
      <p className={styles.locked}>
        {review.year}年已由{desk.locked.byName}于{dateText(desk.locked.at)}锁定，不能改动。
      </p>
    )
  const steps = (desk.version?.steps ?? []).filter((step) => review.can(PERMISSION[step]))
  if (steps.length === 0 && !review.can('removeReport')) return null
  return (
    <section className={`no-print ${styles.steps}`} aria-label="办理">
      {steps.map((step) => (
        <Step key={step} step={step} review={review} />
      ))}
      {desk.version && review.can('takeReport') ? <ReceivedForm review={review} /> : null}
      {desk.version && review.can('removeReport') ? (
        <Opened review={review} form="remove" label="移出…">
          <ReportForm review={review} action="remove" className={styles.stack}>
            <p className={styles.hint}>传错文件时用：这一版不再显示和计入，内容与决定仍保留。</p>
            <Reason words={typedWords(review, 'remove')?.reason} name="reason" label="移出的理由" />
            <button type="submit">移出这一版</button>
          </ReportForm>
        </Opened>
      ) : null}
    </section>
  )
}

function Step({ step, review }: { step: ReportStep; review: Review }) {
  const form = `step ${step}`
  if (step === 'return')
    return (
      <Opened review={review} form={form} label="退回…" shortcut="r">
        <ReturnForm review={review} />
      </Opened>
    )
  if (step === 'publish')
    return (
      <Opened review={review} form={form} label="登记公布…">
        <PublishForm review={review} />
      </Opened>
    )
  if (step === 'reopen')
    return (
      <Opened review={review} form={form} label="撤回定稿…">
        <ReportForm review={review} action="step" className={styles.stack}>
          <input type="hidden" name="step" value="reopen" />
          <p className={styles.hint}>撤回后这一版不再计入公开的数，回到审核中。</p>
          <Reason words={typedWords(review, form)?.text} name="text" label="撤回的理由" />
          <button type="submit">撤回定稿</button>
        </ReportForm>
      </Opened>
    )
  const undecided =
    step === 'accept' ? review.findings.filter(({ finding }) => isUndecidedError(finding)) : []
  return (
    <ReportForm review={review} action="step" className={styles.step}>
      <input type="hidden" name="step" value={step} />
      {undecided.length > 0 ? (
        <label className={styles.despite}>
          <input type="checkbox" name="despite" value="errors" required={true} />
          还有 {undecided.length} 条“报告有误”没有处理，仍然定稿
        </label>
      ) : null}
      <button type="submit" className={step === 'accept' ? styles.primary : undefined}>
        {STEPS[step].label}
      </button>
    </ReportForm>
  )
}

type OpenedProps = {
  readonly review: Review
  readonly form: string
  readonly label: string
  /** The single key that opens it. */
  readonly shortcut?: string
  readonly children: ReactNode
}

/** A step that asks for more than a click. It stays open where it was refused. */
function Opened({ review, form, label, shortcut, children }: OpenedProps) {
  return (
    <details className={styles.opened} open={typedWords(review, form) !== null} data-key={shortcut}>
      <summary>{label}</summary>
      {children}
    </details>
  )
}

function Reason({ words, name, label }: { words: string | undefined; name: string; label: string }) {
  return (
    <label>
      {label}
      <input type="text" name={name} required={true} maxLength={500} defaultValue={words ?? ''} />
    </label>
  )
}

function ReturnForm({ review }: { review: Review }) {
  const { unit, year, view, findings } = review
  const opinion = view ? opinionText(opinionOf(unit.name, year, view, findings)) : ''
  const open = findings.filter(
    ({ finding }) => finding.state === 'open' && finding.kind === 'report' && finding.severity !== 'info',
  )
  return (
    <ReportForm review={review} action="step" className={styles.stack}>
      <input type="hidden" name="step" value="return" />
      <p className={styles.hint}>
        已写入认定的问题，可以修改。
        {open.length > 0 ? `还有 ${open.length} 处“报告有误”或“待核”没有处理，不在意见中。` : ''}
      </p>
      <label>
        退回意见
        <textarea
          name="text"
          rows={12}
          required={true}
          maxLength={20000}
          defaultValue={typedWords(review, 'step return')?.text ?? opinion}
        />
      </label>
      <button type="submit">退回单位修改</button>
    </ReportForm>
  )
}

/** The day the first version came in: what is late goes by it. */
function ReceivedForm({ review }: { review: Review }) {
  const first = review.history.findLast(({ version }) => version.removedAt === null)?.version
  if (!first) return null
  const known = first.receivedOn ?? calendarDay(first.importedAt)
  return (
    <Opened review={review} form="received" label="收到日期…">
      <ReportForm review={review} action="received" className={styles.stack}>
        <p className={styles.hint}>
          第 {first.versionNo} 版记为{dateText(known)}收到；逾期与否以第一版收到的日期为准。
        </p>
        <label>
          实际收到日期
          <input
            type="date"
            name="day"
            required={true}
            max={calendarDay(new Date())}
            defaultValue={typedWords(review, 'received')?.day ?? known}
          />
        </label>
        <button type="submit">更正收到日期</button>
      </ReportForm>
    </Opened>
  )
}

function PublishForm({ review }: { review: Review }) {
  const typed = typedWords(review, 'step publish')
  const { version } = review.desk
  return (
    <ReportForm review={review} action="step" className={styles.stack}>
      <input type="hidden" name="step" value="publish" />
      <label>
        公布日期
        <input
          type="date"
          name="date"
          required={true}
          defaultValue={typed?.date ?? version?.publishedOn ?? ''}
        />
      </label>
      <label>
        公布网址
        <input
          type="text"
          name="url"
          maxLength={500}
          placeholder="https://"
          defaultValue={typed?.url ?? version?.publishedUrl ?? ''}
        />
      </label>
      <button type="submit">登记公布</button>
    </ReportForm>
  )
}
