import { all, run, type Store, write } from './store'

/** What holds a county's values, parents first; texts, findings and documents stay behind. */
const TABLES = ['units', 'originals', 'reports', 'report_versions', 'cells'] as const

/**
 * Gives another county the units, reports and values of one that is there, every number a little larger: a store of many
 * counties for the measurements of scripts/bench-store.ts. Nothing else needs it.
 */
export function copyCounty(store: Store, from: number, to: number, name: string): void {
  write(store, () => {
    run(store, 'INSERT INTO counties VALUES ($to, $name, 1)', { to, name })
    for (const table of TABLES) {
      const columns = all<{ name: string }>(store, 'SELECT name FROM pragma_table_info($table)', { table })
      const values = columns.map((column) => {
        if (column.name === 'county') return '$to'
        return table === 'cells' && column.name === 'value' ? 'value + $to % 7' : column.name
      })
      run(store, `INSERT INTO ${table} SELECT ${values.join(', ')} FROM ${table} WHERE county = $from`, {
        from,
        to,
      })
    }
  })
}
