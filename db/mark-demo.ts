import { run, type Store, write } from './store'

/** Marks a store as 演示数据: pages and exports say so from then on. */
export function markDemo(store: Store): void {
  write(store, () => run(store, `INSERT OR REPLACE INTO meta VALUES ('demo', '1')`))
}
