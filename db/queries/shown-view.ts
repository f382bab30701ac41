import type { NoReport } from '../../lib/figures/series'
import type { Store } from '../store'
import { type StoreView, viewOf } from '../store-view'

/** Whom a connection is for: what a page may say depends on what it may show. */
export const shownView = (store: Store): StoreView => viewOf(store.sqlite)

/** What an obliged unit's year without a report is, as far as one who sees this view can know. */
export const noReportState = (store: Store): NoReport =>
  shownView(store) === 'public' ? 'unpublished' : 'missing'
