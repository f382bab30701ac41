import { run, type Store, write } from './store'

/**
 * Makes a store serve another county, added when it is not there. A store of a county office holds one and never
 * needs this; the measurements of scripts/bench-store.ts and stores divided later do.
 */
export function switchCounty(store: Store, code: number, name: string): void {
  write(store, () => {
    run(store, 'INSERT OR IGNORE INTO counties VALUES ($code, $name, 1)', { code, name })
    run(store, `INSERT OR REPLACE INTO meta VALUES ('county', $code)`, { code: String(code) })
  })
}
