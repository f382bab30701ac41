import { PageHead } from '@/app/_components/page-head'
import { type UnitDeskYear, unitDeskYears } from '@/db/queries/desk/unit-desk-years'
import { dateText } from '@/lib/chart/describe-number'
import { DeskShell } from '../_desk/desk-shell'
import { HandInForm } from './_my/hand-in-form'
import styles from './_my/my.module.css'
import { OwnState } from './_my/own-state'
import { ownUnit } from './_my/own-unit'

export const metadata = { title: '本单位年报' }

/** An officer's own unit: what it has handed in, where each report stands, and how to hand one in. */
export default async function OwnReportsPage() {
  const { actor, store, unit } = await ownUnit()
  const years = unitDeskYears(store, unit.id)
  return (
    <DeskShell actor={actor} at="/desk/my">
      <PageHead
        title={`${unit.name}的年报`}
        lead={<span>交来的年报经主管部门定稿后才计入全县和公开。</span>}
      />
      <section className="section" aria-labelledby="hand-in">
        <h2 id="hand-in">交年报</h2>
        <HandInForm />
        <p className="small">
          没有电子文件的，可<a href={`/desk/import/form?unit=${unit.id}`}>按法定表样录入</a>。
        </p>
      </section>
      <section className="section" aria-labelledby="years">
        <h2 id="years">各年度</h2>
        <div className="table-box">
          <table className={`data-table ${styles.years}`}>
            <thead>
              <tr>
                <th scope="col">年度</th>
                <th scope="col">状态</th>
                <th scope="col">最近办理</th>
                <th scope="col">意见</th>
              </tr>
            </thead>
            <tbody>
              {years.map((each) => (
                <YearRow key={each.year} each={each} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </DeskShell>
  )
}

function YearRow({ each: { year, report } }: { readonly each: UnitDeskYear }) {
  const last = report.events.at(-1)
  const returned = report.version?.state === 'returned'
  const opinion = returned ? report.events.findLast(({ state }) => state === 'returned')?.text : null
  return (
    <tr>
      <th scope="row" className="nowrap">
        {report.version ? <a href={`/desk/my/${year}`}>{year}年</a> : `${year}年`}
      </th>
      <td className="nowrap">
        <OwnState report={report} />
      </td>
      <td>{last ? `${dateText(last.at)} ${last.event}（${last.byName}）` : '—'}</td>
      <td>{opinion ?? '—'}</td>
    </tr>
  )
}
