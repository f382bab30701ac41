import { cellName } from '@/app/units/[unit]/[year]/_report/finding-words'
import { cellWords, readWords } from '@/app/units/[unit]/[year]/_report/settled-words'
import type { CellDecision } from '@/db/queries/desk/desk-report'
import type { ReportView } from '@/db/queries/report-view'
import { formCells, tableName } from '@/lib/catalogue/indicators'
import { statutoryForm } from '@/lib/catalogue/report-form'
import { dateText } from '@/lib/chart/describe-number'
import { blanksAsZero } from '@/lib/desk/blanks-as-zero'
import { blanksBefore } from './blanks-before'
import { ReportForm, typedWords } from './form-fields'
import type { Review } from './load-review'
import styles from './review.module.css'

type Props = { readonly review: Review; readonly view: ReportView }

/** What was decided of cells, and whether the blanks may be taken as 0. */
export function CellForms({ review, view }: Props) {
  return (
    <section className={styles.block} aria-labelledby="cells-title" id="cells">
      <h2 id="cells-title">单元格</h2>
      <BlanksBefore review={review} view={view} />
      {review.can('zeroBlanks') ? <Blanks review={review} view={view} /> : null}
      {review.past ? null : <Decided review={review} view={view} />}
    </section>
  )
}

/** Whether what was decided of the blanks of the version before holds for this one. */
function BlanksBefore({ review, view }: Props) {
  const said = blanksBefore(review.desk.events, view.version.versionId)
  return said ? <p className={styles.remark}>{said.text}</p> : null
}

/** Every cell of a report to choose from, in printed order. */
export function CellOptions({ view, chosen }: { view: ReportView; chosen?: string | undefined }) {
  const form = statutoryForm(view.form)
  const cells = form ? formCells(form).filter(({ id }) => view.cells.has(id)) : []
  const tables = [...new Set(cells.map(({ table }) => table))]
  return tables.map((table) => (
    <optgroup key={table} label={tableName(table)}>
      {cells
        .filter((each) => each.table === table)
        .map(({ id }) => (
          <option key={id} value={id} selected={id === chosen ? true : undefined}>
            {cellName(id, view.form)}
          </option>
        ))}
    </optgroup>
  ))
}

/** Above the tables: what was read in the cell that is chosen, and the form to correct it. */
export function CorrectCell({ review, view }: Props) {
  const typed = typedWords(review, 'cell')
  if (!review.can('correctCell') || view.cells.size === 0)
    return <p className={styles.read} id="correct-read" />
  return (
    <>
      <p className={styles.read} id="correct-read" aria-live="polite" />
      <details className={styles.correct} open={typed !== null}>
        <summary>更正读错的格</summary>

        <ReportForm review={review} action="cell" at="tables-pane" className={styles.stack}>
          <p className={styles.hint}>
            只用于程序读错：填原件上印的内容（空白留空）。报告本身填错的，请认定问题后退回，不要在这里改。在表中点选单元格即可选中。
          </p>
          <label>
            单元格
            <select name="indicator" id="correct-cell" required={true}>
              <option value="">请选择</option>
              <CellOptions view={view} chosen={typed?.indicator} />
            </select>
          </label>
          <label>
            原件上印的是
            <input
              type="text"
              name="printed"
              id="correct-printed"
              maxLength={40}
              autoComplete="off"
              defaultValue={typed?.printed ?? ''}
            />
          </label>
          <label>
            依据（对外公开，与更正一并显示）
            <input
              type="text"
              name="reason"
              required={true}
              maxLength={300}
              placeholder="如：原件第2页"
              defaultValue={typed?.reason ?? ''}
            />
          </label>
          <button type="submit">更正</button>
        </ReportForm>
      </details>
    </>
  )
}

function Blanks({ review, view }: Props) {
  const offer = blanksAsZero(view)
  if (!offer.offered)
    return offer.blanks.length === 0 ? null : (
      <div>
        <h3>空白按0计</h3>
        <p className={styles.hint}>
          表中有 {offer.blanks.length} 格空白，不能整体按0计：{offer.reason}
        </p>
      </div>
    )
  return (
    <ReportForm review={review} action="blanks" at="cells" className={styles.stack}>
      <h3>空白按0计</h3>
      <p className={styles.hint}>
        表中有 {offer.blanks.length} 格空白，按0计后各项勾稽关系都成立。此后显示为“空（按0计）”，可以撤回。
      </p>
      <label>
        理由（对外公开，与该格一并显示）
        <input
          type="text"
          name="reason"
          required={true}
          maxLength={300}
          placeholder="如：经电话核实，空格均为0"
          defaultValue={typedWords(review, 'blanks')?.reason ?? ''}
        />
      </label>
      <button type="submit">{offer.blanks.length} 格空白均按0计</button>
    </ReportForm>
  )
}

/** Decisions on cells, one line each: what was read, by whom it was settled, when and why. */
function Decided({ review, view }: Props) {
  const batches = [...new Set(review.desk.cells.map(({ batch }) => batch))]
  if (batches.length === 0) return <p className="muted">还没有更正的格，也没有按0计的空白。</p>
  return (
    <div>
      <h3>已作的决定</h3>
      <ul className={`plain ${styles.decisions}`}>
        {batches.map((batch) => {
          const cells = review.desk.cells.filter((each) => each.batch === batch)
          return <DecisionItem key={batch} cells={cells} review={review} view={view} />
        })}
      </ul>
    </div>
  )
}

function DecisionItem({ cells, review, view }: Props & { cells: readonly CellDecision[] }) {
  const [first] = cells
  if (!first) return null
  const { kind, batch, reason, byName, at, indicator } = first
  const now = view.cells.get(indicator)
  return (
    <li>
      {kind === 'misread'
        ? `${cellName(indicator, view.form)}：读作${readWords(first)}，更正为${now ? cellWords(now) : '—'}`
        : `${cells.length} 格空白按0计`}
      <span className={styles.hint}>
        　{byName}，{dateText(at)}：{reason}
      </span>
      {review.can('correctCell') ? (
        <ReportForm review={review} action="withdraw-cells" at="cells">
          <input type="hidden" name="batch" value={batch} />
          <button type="submit">撤回</button>
        </ReportForm>
      ) : null}
    </li>
  )
}
