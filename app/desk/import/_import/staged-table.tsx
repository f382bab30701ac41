import { StateBadge } from '@/app/_components/state-badge'
import { findingWord } from '@/app/units/[unit]/[year]/_report/finding-words'
import type { StagedReport } from '@/db/queries/desk/staged-reports'
import { formLabel } from '@/lib/catalogue/report-form'
import { STATE_LABELS } from '@/lib/desk/report-state'
import type { Finding } from '@/lib/model/finding'
import { CONFIRM_FORM } from './confirm-bar'
import { IdentityFields } from './identity-fields'
import styles from './import.module.css'

type Props = { readonly lines: readonly StagedReport[]; readonly units: string }
type Read = StagedReport['assessment']

/** Every file of the list: what was read, what the checks say, what it would change, and why it cannot be taken. */
export function StagedTable({ lines, units }: Props) {
  return (
    <div className="table-box">
      <table className={`data-table ${styles.staged}`}>
        <thead>
          <tr>
            <th scope="col">选</th>
            <th scope="col">单位</th>
            <th scope="col">年度</th>
            <th scope="col">表式</th>
            <th scope="col">读出的格</th>
            <th scope="col">自动核对</th>
            <th scope="col">与库中相比</th>
            <th scope="col">文件</th>
          </tr>
        </thead>
        {lines.map((line) => (
          <StagedLine key={line.id} line={line} units={units} />
        ))}
      </table>
    </div>
  )
}

function StagedLine({ line, units }: { readonly line: StagedReport; readonly units: string }) {
  const { id, assessment, obstacle, fileName } = line
  const name = assessment.unit ?? '未认出'
  return (
    <tbody id={`line-${id}`} className={obstacle === null ? undefined : styles.stopped}>
      <tr>
        <td>
          <input
            type="checkbox"
            name="line"
            value={id}
            form={CONFIRM_FORM}
            aria-label={`选中${fileName}`}
            defaultChecked={obstacle === null}
          />
        </td>
        <th scope="row">
          {name}
          <UnitMark read={assessment} />
        </th>
        <td>{assessment.year ?? '未认出'}</td>
        <td>{assessment.form ? formLabel(assessment.form) : '—'}</td>
        <td>
          <CellWords assessment={assessment} />
        </td>
        <td>{assessment.ok ? <FindingWords findings={assessment.findings} /> : '—'}</td>
        <td>{assessment.ok ? <Against read={assessment} id={id} /> : '—'}</td>
        <td className={styles.file}>
          <a href={`/desk/import/${id}`}>{fileName}</a>
        </td>
      </tr>
      <tr className={styles.second}>
        <td />
        <td colSpan={7}>
          <Remarks line={line} />
          <details open={!assessment.ok && assessment.cells !== null}>
            <summary>改单位、年度</summary>
            <form className={styles.fix} action={`/api/desk/import/lines/${id}`} method="post">
              <IdentityFields
                units={units}
                unit={line.givenUnit ?? assessment.unit}
                year={line.givenYear ?? assessment.year}
              />
              <button type="submit">重读</button>
            </form>
          </details>
        </td>
      </tr>
    </tbody>
  )
}

/** A unit of another county counts nowhere; one of the county that nobody has registered not yet. */
function UnitMark({ read }: { readonly read: Read }) {
  if (!read.ok || !(read.external || read.unitCreated)) return null
  return <span className={styles.new}>{read.external ? '外部参照，不计入本县' : '名录中没有'}</span>
}

/** Why it cannot be taken, why it was not taken last time, and what a person should look at. */
function Remarks({ line: { obstacle, assessment } }: { readonly line: StagedReport }) {
  const { refused } = assessment
  const notes = assessment.ok ? assessment.notes : []
  return (
    <>
      {obstacle ? (
        <p>
          <StateBadge tone="error">不能收</StateBadge> {obstacle}
        </p>
      ) : null}
      {refused && refused !== obstacle ? (
        <p>
          <StateBadge tone="error">上次没有收</StateBadge> {refused}
        </p>
      ) : null}
      {notes.map((note) => (
        <p key={note}>
          <StateBadge tone="warn">请看</StateBadge> {note}
        </p>
      ))}
    </>
  )
}

function CellWords({ assessment: { cells } }: { readonly assessment: Read }) {
  if (!cells) return <>—</>
  const parts = [
    `数 ${cells.number}`,
    ...(cells.blank > 0 ? [`空 ${cells.blank}`] : []),
    ...(cells.mark > 0 ? [`符号 ${cells.mark}`] : []),
    ...(cells.illegible > 0 ? [`无法识别 ${cells.illegible}`] : []),
    ...(cells.doubtful > 0 ? [`存疑 ${cells.doubtful}`] : []),
  ]
  return <>{parts.join('，')}</>
}

const WORDS = ['报告有误', '待核', '提取存疑', '无法核对', '提示'] as const

/** How many findings of each kind; nothing found is said too. */
function FindingWords({ findings }: { readonly findings: readonly Finding[] }) {
  const counts = WORDS.flatMap((word) => {
    const found = findings.filter((each) => findingWord(each).word === word)
    return found[0] ? [{ word, tone: findingWord(found[0]).tone, count: found.length }] : []
  })
  if (counts.length === 0) return <StateBadge tone="ok">未发现问题</StateBadge>
  return (
    <ul className="plain">
      {counts.map(({ word, tone, count }) => (
        <li key={word}>
          <StateBadge tone={tone}>
            {word} {count}
          </StateBadge>
        </li>
      ))}
    </ul>
  )
}

function Against({ read, id }: { readonly read: Extract<Read, { ok: true }>; readonly id: number }) {
  if (read.against === 'new' || !read.standing) return <>新收</>
  const state = STATE_LABELS[read.standing.state]
  if (read.against === 'same') return <>与{state}的相同</>
  return (
    <p>
      {state}有一份，
      <a href={`/desk/import/${id}`}>
        {read.changes === 0 ? '各格相同，文字有别' : `${read.changes} 格不同`}
      </a>
    </p>
  )
}
