import type { RegisteredEntry } from '@/db/queries/desk/register-entries'
import styles from './register.module.css'

/** Every unit of the register, a row each, with a link to the form that changes it. */
export function RegisterTable({ entries }: { entries: readonly RegisteredEntry[] }) {
  return (
    <section className="section" aria-labelledby="registered">
      <div className="section-head">
        <h2 id="registered">在册单位</h2>
      </div>
      {entries.length === 0 ? (
        <p>名录还是空的。可以逐个登记，也可以在本页末尾上传一份名录。</p>
      ) : (
        <div className="table-box tall">
          <table className={`data-table ${styles.table}`}>
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col">类型</th>
                <th scope="col">同类组</th>
                <th scope="col">别名</th>
                <th scope="col">应报年度</th>
                <th scope="col">计入汇总</th>
                <th scope="col">设立、撤销和承继</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <RegisterLine key={entry.unitId} entry={entry} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function RegisterLine({ entry }: { entry: RegisteredEntry }) {
  const { fields } = entry
  return (
    <tr>
      <th scope="row">
        <a href={`/desk/register/${entry.unitId}`}>{entry.name}</a>
      </th>
      <td>{fields.kind}</td>
      <td>{fields.peerGroup || <span className="muted">按类型</span>}</td>
      <td>{fields.aliases}</td>
      <td>{fields.obligedYears === '否' ? '不应报' : fields.obligedYears}</td>
      <td>{fields.included}</td>
      <td>{lifeText(fields)}</td>
    </tr>
  )
}

/** 2024-06-30上划至青云市生态环境局；没有写明怎样终止的只写“止” */
function endText({ validTo, successor, successionType, movedTo }: RegisteredEntry['fields']): string {
  const ending = successor ? '' : `${successionType}${movedTo && `至${movedTo}`}`
  if (!validTo) return ending && `${ending}，日期未填`
  return `${validTo}${ending || '止'}`
}

function lifeText(fields: RegisteredEntry['fields']): string {
  return [
    fields.validFrom ? `${fields.validFrom}设立` : '',
    endText(fields),
    fields.successor ? `${fields.successionDate}${fields.successionType}：${fields.successor}` : '',
    fields.successor && fields.movedTo ? `上划至${fields.movedTo}` : '',
  ]
    .filter((part) => part !== '')
    .join('；')
}
