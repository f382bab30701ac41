import type { Store } from '../store'
import { type StoreView, viewOf } from '../store-view'

/** Whom a connection is for: what a page may say depends on what it may show. */
export const shownView = (store: Store): StoreView => viewOf(store.sqlite)
