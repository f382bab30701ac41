/** Told by a reader that takes seconds a page: `page` (from 1) of `pages` is being read. Time limits count from it. */
export type OnPage = (page: number, pages: number) => void
