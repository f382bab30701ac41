import type { Metadata } from 'next'
import { FormTable } from '@/app/_components/form-table'
import { type CellIndicatorId, FORMS } from '@/lib/catalogue/indicators'
import { statutoryForm } from '@/lib/catalogue/report-form'
import { changeText, numberText } from '@/lib/chart/describe-number'
import { reportLayout } from '@/lib/export/form-layout'
import type { Cell } from '@/lib/model/cell-value'
import { type CellDifference, cellDifference, type YearForm } from '../_report/cell-difference'
import { loadReport, type ReportParams, type ReportQuery } from '../_report/load-report'
import { MissingReport } from '../_report/missing-report'
import { readCell } from '../_report/read-cell'
import { ReportFrame } from '../_report/report-frame'
import styles from './changes.module.css'

export const dynamic = 'force-dynamic'

type Props = { readonly params: ReportParams; readonly searchParams: ReportQuery }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { unit, year } = await loadReport(params, searchParams)
  return { title: `${unit.name}${year}年与上年对比` }
}

/** Every cell of the form with its change on the unit's report of the year before. */
export default async function ReportChangesPage({ params, searchParams }: Props) {
  const page = await loadReport(params, searchParams)
  const { view, unit, year } = page
  // The older statistics tables have no cell-by-cell comparison: their rows are others than the form's.
  const now = statutoryForm(view?.form ?? null)
  const before = statutoryForm(view?.previous?.form ?? null)
  return (
    <ReportFrame page={page} tab="changes">
      {view ? (
        now && before ? (
          <Differences
            now={{ form: now, cells: view.cells }}
            before={{ form: before, cells: view.previous?.cells ?? new Map() }}
            year={year}
            slug={unit.slug}
          />
        ) : (
          <NothingBefore year={year} slug={unit.slug} hasReport={view.previous !== null} />
        )
      ) : (
        <MissingReport page={page} />
      )}
    </ReportFrame>
  )
}

function NothingBefore({ year, slug, hasReport }: { year: number; slug: string; hasReport: boolean }) {
  return (
    <div className="prose">
      <p>
        {hasReport
          ? `${year - 1}年或${year}年的报告没有读到表格，或者用的是2018年以前的统计表，不能逐格对比。`
          : `没有${year - 1}年的年度报告，不能与上年对比。没有报告不等于上年为 0。`}
      </p>
      <p>
        <a href={`/units/${slug}`}>查看这个单位各年的情况 →</a>
      </p>
    </div>
  )
}

type DifferencesProps = {
  readonly now: YearForm
  readonly before: YearForm
  readonly year: number
  readonly slug: string
}

function Differences({ now, before, year, slug }: DifferencesProps) {
  const cell = (id: CellIndicatorId) => {
    const difference = cellDifference(id, now, before)
    const changed = difference.kind === 'number' && difference.difference !== 0
    return {
      content: <Compared cell={now.cells.get(id)} difference={difference} />,
      quiet: difference.kind === 'number' && !changed && difference.before === 0,
    }
  }
  return (
    <>
      <p className={styles.lead}>
        每格上为{year}年，下为比<a href={`/units/${slug}/${year - 1}`}>{year - 1}年</a>增减；两年都是 0
        的不再注明。
        {now.form === before.form
          ? ''
          : `两年表式不同（${FORMS[before.form].label}、${FORMS[now.form].label}），口径不同的格不作比较。`}
      </p>
      {reportLayout(now.form, now.cells).map((table) => (
        <section key={table.id} className={styles.section}>
          <h2>
            {table.section}、{table.title}
          </h2>
          <FormTable table={table} cell={cell} />
        </section>
      ))}
      <Notes now={now} before={before} />
    </>
  )
}

/** Why some cells are not compared, each reason once. */
function Notes({ now, before }: { now: YearForm; before: YearForm }) {
  if (now.form === before.form) return null
  const notes = new Set<string>()
  for (const id of now.cells.keys()) {
    const difference = cellDifference(id, now, before)
    if (difference.kind === 'break' || difference.kind === 'sum') notes.add(difference.note)
  }
  if (notes.size === 0) return null
  return (
    <section className={styles.section}>
      <h2>表式变化</h2>
      <ul>
        {[...notes].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  )
}

function Compared({ cell, difference }: { cell: Cell | undefined; difference: CellDifference }) {
  return (
    <>
      {readCell(cell)}
      <span className={styles.change}>
        <ChangeWords difference={difference} />
      </span>
    </>
  )
}

function ChangeWords({ difference }: { difference: CellDifference }) {
  switch (difference.kind) {
    case 'number':
      if (difference.difference === 0)
        return difference.before === 0 ? null : <span className={styles.word}>持平</span>
      return <span title={`上年 ${numberText(difference.before)}`}>{changeText(difference.difference)}</span>
    case 'unknown':
      return (
        <span className={styles.word} title="上年或本年此格不是数字，不能相减">
          不能比
        </span>
      )
    case 'break':
      return (
        <span className={styles.word} title={difference.note}>
          不可比
        </span>
      )
    case 'sum':
      return <SumWords difference={difference} />
  }
}

function SumWords({ difference }: { difference: Extract<CellDifference, { kind: 'sum' }> }) {
  const { now, before, note, told } = difference
  if (!told)
    return (
      <span className={styles.word} title={note}>
        <span aria-hidden="true">↓</span>
        <span className="visually-hidden">与下一行合计后比较</span>
      </span>
    )
  if (now === null || before === null)
    return (
      <span className={styles.word} title={note}>
        不能比
      </span>
    )
  return (
    <span title={`${note}合计：本年 ${numberText(now)}，上年 ${numberText(before)}`}>
      合计{changeText(now - before)}
    </span>
  )
}
