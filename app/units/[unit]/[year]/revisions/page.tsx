import type { Metadata } from 'next'
import { StateBadge } from '@/app/_components/state-badge'
import { type CellChange, type Revision, revisions } from '@/db/queries/revisions'
import type { ReportForm } from '@/lib/catalogue/form'
import { formLabel } from '@/lib/catalogue/report-form'
import { dateText } from '@/lib/chart/describe-number'
import { cellName } from '../_report/finding-words'
import { loadReport, type ReportPage, type ReportParams, type ReportQuery } from '../_report/load-report'
import { MissingReport } from '../_report/missing-report'
import { Publication } from '../_report/publication'
import { readCell } from '../_report/read-cell'
import { ReportFrame } from '../_report/report-frame'
import { originalHref, tabHref } from '../_report/tabs'
import styles from './revisions.module.css'

export const dynamic = 'force-dynamic'

type Props = { readonly params: ReportParams; readonly searchParams: ReportQuery }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { unit, year } = await loadReport(params, searchParams)
  return { title: `${unit.name}${year}年修订记录` }
}

const STATES = {
  current: { tone: 'ok', word: '现行' },
  superseded: { tone: 'plain', word: '已被替代' },
  removed: { tone: 'warn', word: '已移出' },
} as const

/** Every version there was, newest first, and what each changed. */
export default async function ReportRevisionsPage({ params, searchParams }: Props) {
  const page = await loadReport(params, searchParams)
  const history = revisions(page.db, page.unit.id, page.year)
  return (
    <ReportFrame page={page} tab="revisions">
      {history.length === 0 ? (
        <MissingReport page={page} />
      ) : (
        <>
          <ol className={`plain ${styles.list}`}>
            {history.map((revision) => (
              <RevisionItem key={revision.version.versionId} revision={revision} page={page} />
            ))}
          </ol>
          {page.withdrawn.map(({ versionNo, removedAt }) => (
            <p key={versionNo} className="muted">
              第 {versionNo} 版已于{dateText(removedAt)}移出，内容不再提供。
            </p>
          ))}
        </>
      )}
    </ReportFrame>
  )
}

function RevisionItem({ revision, page }: { revision: Revision; page: ReportPage }) {
  const { version } = revision
  const current = version.state === 'current'
  const target = {
    slug: page.unit.slug,
    year: page.year,
    version: current ? undefined : version.versionNo,
  }
  const state = STATES[version.state]
  return (
    <li className={styles.item}>
      <h2>
        第 {version.versionNo} 版 <StateBadge tone={state.tone}>{state.word}</StateBadge>
      </h2>
      <p className={styles.facts}>
        <span>{dateText(version.importedAt)}导入</span>
        <Publication version={version} />
        {version.removedAt ? <span>{dateText(version.removedAt)}移出</span> : null}
        <span>{version.form ? formLabel(version.form) : '表式无法判断'}</span>
        <span>{version.original.fileName}</span>
        <span title={version.original.hash}>SHA-256 {version.original.hash.slice(0, 12)}…</span>
        <a href={tabHref(target, 'tables')}>查看这一版</a>
        <a href={originalHref(target)}>下载原文件</a>
      </p>
      <Changes revision={revision} />
    </li>
  )
}

function Changes({ revision }: { revision: Revision }) {
  const { changes, version } = revision
  if (version.versionNo === 1) return <p className="muted">第一次导入。</p>
  if (changes.length === 0) return <p className="muted">表中的数与上一版相同。</p>
  return (
    <details open={changes.length <= 12}>
      <summary>与上一版不同的有 {changes.length} 格</summary>
      <div className="table-box">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">单元格</th>
              <th scope="col" className="numeric">
                原为
              </th>
              <th scope="col" className="numeric">
                改为
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <ChangeRow key={change.indicator} change={change} form={version.form} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function ChangeRow({ change, form }: { change: CellChange; form: ReportForm | null }) {
  return (
    <tr>
      <th scope="row">{cellName(change.indicator, form)}</th>
      <td className="numeric">{readCell(change.before)}</td>
      <td className="numeric">{readCell(change.after)}</td>
    </tr>
  )
}
