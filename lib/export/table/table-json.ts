import type { DataTable, ValueCell } from './data-table'

/** A cell as the public interface gives it: flags only where they are set. */
function valueJson({
  state,
  value,
  mark,
  detail,
  doubtful,
  approximate,
  derived,
  zeroed,
}: ValueCell): object {
  return {
    status: state,
    value,
    ...(mark ? { mark } : {}),
    ...(detail ? { detail } : {}),
    ...(doubtful ? { doubtful } : {}),
    ...(approximate ? { approximate } : {}),
    ...(derived ? { derived } : {}),
    ...(zeroed ? { zeroed } : {}),
  }
}

/** A table as the public interface gives it; a row is an object by the keys of the columns. */
export function tableJson({ columns, rows, ...about }: DataTable): object {
  return {
    ...about,
    columns: columns.map(({ key, label, group, unit }) => ({
      key,
      label,
      ...(group ? { group } : {}),
      ...(unit ? { unit } : {}),
    })),
    rows: rows.map(({ kind, cells }) => ({
      kind,
      cells: Object.fromEntries(
        columns.map(({ key }, at) => {
          const cell = cells[at] ?? null
          return [key, cell !== null && typeof cell === 'object' ? valueJson(cell) : cell]
        }),
      ),
    })),
  }
}
