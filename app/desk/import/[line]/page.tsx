import { notFound } from 'next/navigation'
import { ruleHref } from '@/app/_components/addresses'
import { FormTable } from '@/app/_components/form-table'
import { PageHead } from '@/app/_components/page-head'
import { StateBadge } from '@/app/_components/state-badge'
import { requireActor } from '@/app/_server/session'
import { deskStore } from '@/app/_server/writing-store'
import { findingWord } from '@/app/units/[unit]/[year]/_report/finding-words'
import { readCell } from '@/app/units/[unit]/[year]/_report/read-cell'
import { type StagedDetail, stagedDetail } from '@/db/queries/desk/staged-reports'
import { formLabel, statutoryForm } from '@/lib/catalogue/report-form'
import { STATE_LABELS } from '@/lib/desk/report-state'
import { reportLayout } from '@/lib/export/form-layout'
import type { Report } from '@/lib/model/report'
import { DeskShell } from '../../_desk/desk-shell'

export const metadata = { title: '待确认的文件' }

type Props = { readonly params: Promise<{ readonly line: string }> }

/** Everything read of a file that is not confirmed yet, and what it would change, cell by cell. */
export default async function StagedPage({ params }: Props) {
  const actor = await requireActor('import')
  const { line } = await params
  const detail = /^\d{1,15}$/.test(line) ? stagedDetail(deskStore(), actor, Number(line)) : null
  if (!detail) notFound()
  const { assessment, fileName, obstacle } = detail.line
  const { unit, year, form } = assessment
  return (
    <DeskShell actor={actor} at="/desk/import" crumbs={[{ href: '/desk/import', label: '收录年报' }]}>
      <PageHead
        title={`${unit ?? '未认出单位'} ${year === null ? '未认出年度' : `${year}年`}`}
        lead={
          <span>
            {fileName}　{form ? formLabel(form) : '没有读到表'}　尚未收录
          </span>
        }
      />
      {obstacle ? (
        <p>
          <StateBadge tone="error">不能收</StateBadge> {obstacle}
        </p>
      ) : null}
      <Changes detail={detail} />
      <Findings detail={detail} />
      {detail.report ? <Tables report={detail.report} /> : null}
    </DeskShell>
  )
}

function Changes({ detail: { line, changes } }: { readonly detail: StagedDetail }) {
  const { assessment } = line
  if (!assessment.ok || !assessment.standing) return null
  const state = STATE_LABELS[assessment.standing.state]
  return (
    <section className="section" aria-labelledby="changes">
      <h2 id="changes">与库中{state}的一版相比</h2>
      {changes.length === 0 ? (
        <p>各格都相同。</p>
      ) : (
        <div className="table-box">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">项目</th>
                <th scope="col">库中</th>
                <th scope="col">这个文件</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ label, before, after }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{before}</td>
                  <td>{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Findings({ detail: { line, report } }: { readonly detail: StagedDetail }) {
  const { assessment } = line
  const findings = assessment.ok ? assessment.findings : []
  const warnings = [...new Set(report?.warnings.map(({ message }) => message))]
  if (findings.length + warnings.length === 0) return null
  return (
    <section className="section" aria-labelledby="findings">
      <h2 id="findings">自动核对和读取的提示</h2>
      <ul className="plain">
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.message}`}>
            <p>
              <StateBadge tone={findingWord(finding).tone}>{findingWord(finding).word}</StateBadge>{' '}
              {finding.message}
              {finding.quote && !finding.message.includes(finding.quote) ? <q>{finding.quote}</q> : null}{' '}
              <a href={ruleHref(finding.rule)}>{finding.rule}</a>
            </p>
          </li>
        ))}
        {warnings.map((message) => (
          <li key={message}>
            <StateBadge tone="warn">读取</StateBadge> {message}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tables({ report }: { readonly report: Report }) {
  const form = statutoryForm(report.form)
  if (!form) return null
  return reportLayout(form, report.cells).map((table) => (
    <section key={table.id} className="section">
      <h2>
        {table.section}、{table.title}
      </h2>
      {report.tables[table.id] ? (
        <FormTable table={table} cell={(id) => ({ content: readCell(report.cells.get(id)), quiet: false })} />
      ) : (
        <p>没有读到这张表（缺表或表是图片），不作 0 计。</p>
      )}
    </section>
  ))
}
