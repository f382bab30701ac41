import {
  constructTable,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  type TableFeatures,
  tableFeatures,
} from '@tanstack/react-table'
import { type ListRow, sortValue } from './list-row'
import type { ListState } from './list-state'
import type { UnitList } from './load-list'

/** State that never changes: a table is made for one answer and then dropped, so nothing needs to be told of changes. */
const STILL: NonNullable<TableFeatures['coreReactivityFeature']> = {
  createOptionsStore: false,
  wrapExternalAtoms: false,
  addSubscription: () => {},
  batch: (work) => work(),
  schedule: (work) => queueMicrotask(work),
  untrack: (read) => read(),
  createReadonlyAtom: (read) => ({ get: read, subscribe: () => ({ unsubscribe: () => {} }) }),
  createWritableAtom: (first) => {
    let value = first
    return {
      get: () => value,
      set: (next: unknown) => {
        value = typeof next === 'function' ? next(value) : next
      },
      subscribe: () => ({ unsubscribe: () => {} }),
    }
  },
}

const features = tableFeatures({
  coreReactivityFeature: STILL,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
})
const helper = createColumnHelper<typeof features, ListRow>()

type Sorted = Pick<UnitList, 'columns' | 'rows' | 'smallBelow'>

/**
 * Ids of the rows sorted by a column of the list, those without a number last either way; null for the order of the
 * register. The server calls it for the first view; the browser loads it when a head is first chosen, because the
 * table library would take a tenth of all script a page may load.
 */
export function sortedOrder(list: Sorted, { sort, dir }: Pick<ListState, 'sort' | 'dir'>): number[] | null {
  const at = list.columns.findIndex((column) => column.id === sort)
  if (at === -1) return null
  const table = constructTable({
    features,
    columns: helper.columns([
      helper.accessor((row: ListRow) => sortValue(row.cells?.[at], list.smallBelow), {
        id: sort,
        sortFn: 'basic',
        sortUndefined: 'last',
      }),
    ]),
    data: list.rows,
    state: { sorting: [{ id: sort, desc: dir === 'desc' }] },
  })
  return table.getRowModel().rows.map((row) => row.original.id)
}
