import type { DifferencePart, DifferenceTable } from '@/db/register-difference'
import styles from './register.module.css'

/** One kind of change a new register makes: in columns where there is more to it than names. */
export function DifferenceSection({ part: { head, lines, table, note } }: { readonly part: DifferencePart }) {
  return (
    <section className="section">
      <h2>{head}</h2>
      {table ? (
        <Columns table={table} />
      ) : (
        <ul className={styles.names}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {note ? <p className={styles.remember}>{note}</p> : null}
    </section>
  )
}

function Columns({ table: { columns, rows } }: { readonly table: DifferenceTable }) {
  return (
    <div className={`table-box ${styles.differenceBox}`}>
      <table className={`data-table ${styles.difference}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr key={[first, ...others].join()}>
              <th scope="row">{first}</th>
              {others.map((text, at) => (
                <td key={columns[at + 1]}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
