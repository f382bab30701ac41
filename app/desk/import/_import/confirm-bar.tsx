import { calendarDay } from '@/lib/desk/deadline'
import styles from './import.module.css'

/** Every checkbox of the list belongs to this form. */
export const CONFIRM_FORM = 'confirm'

/** How the chosen lines are taken in, and the buttons. */
export function ConfirmBar({ ready, all }: { readonly ready: number; readonly all: number }) {
  return (
    <form id={CONFIRM_FORM} className={styles.confirm} action="/api/desk/import/confirm" method="post">
      <fieldset className={styles.modes}>
        <legend>收录方式</legend>
        <label>
          <input type="radio" name="mode" value="draft" defaultChecked={true} />
          待审核：列为已交，定稿后才计入全县和公开
        </label>
        <label>
          <input type="radio" name="mode" value="direct" />
          直接收录：往年已经公布的年报，立即计入
        </label>
      </fieldset>
      <label>
        收到日期（所选各份；空着为今天，逾期与否以此为准）{' '}
        <input type="date" name="received" max={calendarDay(new Date())} />
      </label>
      <div className={styles.buttons}>
        <button type="submit" name="do" value="confirm" className={styles.primary}>
          确认收录所选
        </button>
        <button type="submit" name="do" value="discard">
          从清单移去所选
        </button>
        <span className="muted">
          共 {all} 份，可收 {ready} 份
        </span>
      </div>
    </form>
  )
}
