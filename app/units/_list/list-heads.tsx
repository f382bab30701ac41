import type { MouseEvent } from 'react'
import { type ListState, listHref, nextSort } from './list-state'
import type { ShownColumn } from './shown-list'
import styles from './unit-list.module.css'

type Props = {
  readonly columns: readonly ShownColumn[]
  readonly path: string
  readonly state: ListState
  /** Sorts in place; without script the head's link opens the sorted page. */
  readonly onSort: (column: string) => void
}

/** Two rows of heads as in the printed forms; every head is a link that sorts. */
export function ListHeads(props: Props) {
  const runs = groupRuns(props.columns)
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className={`${styles.tall} ${styles.unit}`}>
          单位
        </th>
        <th scope="col" rowSpan={2} className={`${styles.tall} ${styles.kind}`}>
          类别
        </th>
        {runs.map((run) =>
          run.group === null ? (
            run.columns.map((each) => <SortHead key={each.column.id} {...props} shown={each} rows={2} />)
          ) : (
            <th
              key={run.columns[0]?.column.id}
              scope="colgroup"
              colSpan={run.columns.length}
              className={styles.groupHead}
            >
              {run.group}
            </th>
          ),
        )}
      </tr>
      <tr>
        {runs.flatMap((run) =>
          run.group === null
            ? []
            : run.columns.map((each) => <SortHead key={each.column.id} {...props} shown={each} rows={1} />),
        )}
      </tr>
    </thead>
  )
}

type Run = { readonly group: string | null; readonly columns: ShownColumn[] }

function groupRuns(columns: readonly ShownColumn[]): Run[] {
  const runs: Run[] = []
  for (const each of columns) {
    const open = runs.at(-1)
    if (open && open.group === each.column.group) open.columns.push(each)
    else runs.push({ group: each.column.group, columns: [each] })
  }
  return runs
}

function SortHead({ shown, rows, path, state, onSort }: Props & { shown: ShownColumn; rows: 1 | 2 }) {
  const { column } = shown
  const sorted = state.sort === column.id
  const choose = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onSort(column.id)
  }
  return (
    <th
      scope="col"
      rowSpan={rows === 2 ? 2 : undefined}
      className={`${rows === 2 ? styles.tall : styles.second} ${column.kind === 'findings' ? styles.findingCell : 'numeric'}`}
      aria-sort={sorted ? (state.dir === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      <a
        className={styles.sort}
        href={listHref(path, { ...state, ...nextSort(state, column.id) })}
        title={`${column.title}　点击排序（同类单位内）`}
        onClick={choose}
      >
        {column.head}
        <span className={styles.arrow} aria-hidden="true">
          {sorted ? (state.dir === 'asc' ? '▲' : '▼') : '↕'}
        </span>
      </a>
      <span className={styles.unitOf}>{column.unit}</span>
    </th>
  )
}
