import type { LogLine } from '@/db/queries/desk/desk-log'
import styles from './log.module.css'

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** 2025/1/20 09:05, by the county's clock. */
export const clockText = (at: string) => CLOCK.format(new Date(at))

/** Lines of the log as a table. */
export function LogTable({ lines, edits }: { lines: readonly LogLine[]; edits: boolean }) {
  if (lines.length === 0) return <p>没有记录。</p>
  return (
    <div className="table-box">
      <table className={`data-table ${styles.log}`}>
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">经办人</th>
            <th scope="col">单位和年度</th>
            <th scope="col">事项</th>
            <th scope="col">内容</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <td className="nowrap">{clockText(line.at)}</td>
              <td className="nowrap">{line.byName}</td>
              <td>
                <About line={line} />
              </td>
              <td className="nowrap">{line.event}</td>
              <td>
                {line.text}
                <Undo line={line} edits={edits} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function About({ line: { unit, slug, year } }: { line: LogLine }) {
  if (unit === null) return year === null ? null : `${year}年`
  if (year === null) return unit
  return <a href={`/desk/reports/${slug}/${year}`}>{`${unit} ${year}年`}</a>
}

function Undo({ line: { id, event, undoable, undoneBy }, edits }: { line: LogLine; edits: boolean }) {
  if (undoneBy !== null) return <span className="muted">（已由{undoneBy}撤销）</span>
  if (!edits) return null
  if (event === '上传名录') return <a href={`/api/desk/register/file?log=${id}`}> 下载原来的名录</a>
  if (!undoable) return null
  return (
    <form action="/api/desk/register" method="post" className={styles.undo}>
      <input type="hidden" name="deed" value="undo" />
      <input type="hidden" name="log" value={id} />
      <button type="submit">撤销合并</button>
    </form>
  )
}
