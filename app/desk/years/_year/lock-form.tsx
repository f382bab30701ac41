import { dateText } from '@/lib/chart/describe-number'
import styles from './year.module.css'

type Props = {
  readonly year: number
  readonly lock: { readonly byName: string; readonly at: string } | null
}

/** In the place of what can be done with many reports at once: the year is locked, and where it is opened. */
export function LockedNote({
  year,
  lock,
}: {
  readonly year: number
  readonly lock: NonNullable<Props['lock']>
}) {
  return (
    <p role="note" className={styles.locked}>
      <strong>
        {year}年已由{lock.byName}于{dateText(lock.at)}锁定，
      </strong>
      不能收、改和办理；<a href="#lock">解锁</a>后才能继续。
    </p>
  )
}

/** Locks a year against every change, or opens it again with a reason. */
export function LockForm({ year, lock }: Props) {
  return (
    <section className="section" aria-labelledby="lock">
      <h2 id="lock">锁定年度</h2>
      {lock ? (
        <p>
          {year}年已由{lock.byName}于{dateText(lock.at)}
          锁定：不能再交报告、改数和办理，核对结论保持原样，解锁时重新核对。
        </p>
      ) : (
        <p>锁定后，{year}年的年报不能再交、改和办理，直到解锁。锁定和解锁都记入日志。</p>
      )}
      <form action={`/api/desk/years/${year}`} method="post" className={styles.lock}>
        <input type="hidden" name="locked" value={lock ? '0' : '1'} />
        {lock ? (
          <label>
            解锁的理由 <input type="text" name="reason" required={true} maxLength={200} />
          </label>
        ) : null}
        <button type="submit">{lock ? '解锁' : `锁定${year}年`}</button>
      </form>
    </section>
  )
}
