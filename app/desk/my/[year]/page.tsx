import { notFound } from 'next/navigation'
import { FormTable } from '@/app/_components/form-table'
import { PageHead } from '@/app/_components/page-head'
import { yearParam } from '@/app/_params/year-param'
import { reportPage, takeKeptWords } from '@/app/_server/kept-words'
import { groupFindings, litCells } from '@/app/units/[unit]/[year]/_report/finding-words'
import { readCell } from '@/app/units/[unit]/[year]/_report/read-cell'
import { deskReport } from '@/db/queries/desk/desk-report'
import { reportFindings, type StoredFinding } from '@/db/queries/report-findings'
import { storedReport } from '@/db/queries/stored-report'
import { statutoryForm } from '@/lib/catalogue/report-form'
import { dateText } from '@/lib/chart/describe-number'
import { reportLayout } from '@/lib/export/form-layout'
import type { Report } from '@/lib/model/report'
import { DeskShell } from '../../_desk/desk-shell'
import styles from '../_my/my.module.css'
import { OwnFindings } from '../_my/own-findings'
import { OwnState } from '../_my/own-state'
import { ownUnit } from '../_my/own-unit'

export const metadata = { title: '本单位年报' }

type Props = { readonly params: Promise<{ readonly year: string }> }

/** One report of an officer's own unit: its state, the opinion it came back with, its findings, cells and log. */
export default async function OwnReportPage({ params }: Props) {
  const { actor, store, unit } = await ownUnit()
  const year = yearParam((await params).year)
  const report = year === null ? null : deskReport(store, unit.id, year)
  if (year === null || !report?.version) notFound()
  const stored = storedReport(store, report.version.versionId)?.report
  const findings = reportFindings(store, report.version.versionId)
  const opinion = report.events.findLast(({ state }) => state === 'returned')
  return (
    <DeskShell actor={actor} at="/desk/my" crumbs={[{ href: '/desk/my', label: '本单位年报' }]}>
      <PageHead
        title={`${unit.name}${year}年年报`}
        lead={
          <span>
            第 {report.version.versionNo} 版 <OwnState report={report} />
          </span>
        }
      />
      {report.version.state === 'returned' && opinion ? (
        <p className={styles.opinion}>
          {opinion.byName}于{dateText(opinion.at)}退回：{opinion.text}
        </p>
      ) : null}
      <OwnFindings
        year={year}
        form={stored?.form ?? null}
        findings={findings}
        report={report}
        words={takeKeptWords(actor.id, reportPage(unit.id, year))}
      />
      {stored ? <Tables report={stored} findings={findings} /> : null}
      <section className="section" aria-labelledby="log">
        <h2 id="log">办理记录</h2>
        <ol className={`plain small ${styles.log}`}>
          {report.events.map(({ id, at, event, byName, text }) => (
            <li key={id}>
              {dateText(at)}　{event}　{byName}
              {text ? `　${text}` : ''}
            </li>
          ))}
        </ol>
      </section>
    </DeskShell>
  )
}

type TablesProps = { readonly report: Report; readonly findings: readonly StoredFinding[] }

function Tables({ report, findings }: TablesProps) {
  const form = statutoryForm(report.form)
  if (!form) return null
  const lit = litCells(groupFindings(findings))
  const tone = (mark: ReturnType<typeof lit.get>) => mark && `${mark.tone}${mark.full ? '' : 'Tint'}`
  return reportLayout(form, report.cells).map((table) => (
    <section key={table.id} className="section">
      <h2>
        {table.section}、{table.title}
      </h2>
      {report.tables[table.id] ? (
        <FormTable
          table={table}
          cell={(id) => ({
            content: readCell(report.cells.get(id)),
            tone: tone(lit.get(id)),
            quiet: false,
          })}
        />
      ) : (
        <p>没有读到这张表（缺表或表是图片），不作 0 计。</p>
      )}
    </section>
  ))
}
