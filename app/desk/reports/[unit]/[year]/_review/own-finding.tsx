import type { ReportView } from '@/db/queries/report-view'
import { SEVERITY_WORDS } from '@/lib/desk/return-opinion'
import { CellOptions } from './cell-forms'
import { ReportForm, typedWords } from './form-fields'
import type { Review } from './load-review'
import styles from './review.module.css'

/** A finding in a supervisor's own words; it counts as confirmed. */
export function OwnFinding({ review, view }: { review: Review; view: ReportView }) {
  if (!review.can('writeFinding')) return null
  const typed = typedWords(review, 'own-finding')
  return (
    <details className={styles.own} open={typed !== null}>
      <summary>写一条审核意见</summary>
      <ReportForm review={review} action="own-finding" at="findings" className={styles.stack}>
        <label>
          性质
          <select name="severity">
            {(['warn', 'error', 'info'] as const).map((severity) => (
              <option
                key={severity}
                value={severity}
                selected={severity === typed?.severity ? true : undefined}
              >
                {SEVERITY_WORDS[severity]}
              </option>
            ))}
          </select>
        </label>
        <label>
          意见
          <textarea
            name="message"
            rows={3}
            required={true}
            maxLength={2000}
            defaultValue={typed?.message ?? ''}
          />
        </label>
        <label>
          涉及的单元格（可不选，按住 Ctrl 可选多格）
          <select name="cell" multiple={true} size={5}>
            <CellOptions view={view} chosen={typed?.cell} />
          </select>
        </label>
        <button type="submit">写入意见</button>
      </ReportForm>
    </details>
  )
}
