import { SourceBlocks } from '@/app/units/[unit]/[year]/source/source-blocks'
import type { ReportView } from '@/db/queries/report-view'
import type { Review } from './load-review'
import styles from './review.module.css'

type Props = {
  readonly review: Review
  readonly view: ReportView
  /** Pages of the original that can be drawn; null where the carrier has none. */
  readonly pages: number | null
  readonly shown: 'text' | 'pages'
}

/** The source beside the tables: what was read, with every place, or the pages of the original as pictures. */
export function SourcePane({ review, view, pages, shown }: Props) {
  const { unit, year } = review
  const href = reviewHref(unit.slug, year)
  const drawn = shown === 'pages' && pages !== null
  return (
    <section className={`${styles.pane} ${styles.source}`} id="source-pane" aria-label="原文件" data-pane="">
      <p className={styles.paneHead}>
        <strong>原文件</strong>
        {pages === null ? null : (
          <>
            <a href={`${href}#source-pane`} aria-current={drawn ? undefined : 'true'}>
              读出的内容
            </a>
            <a href={`${href}?source=pages#source-pane`} aria-current={drawn ? 'true' : undefined}>
              原件页面（{pages} 页）
            </a>
          </>
        )}
        <a href={`${href}/original?version=${view.version.versionNo}`}>下载</a>
      </p>
      {drawn ? (
        Array.from(
          { length: pages },
          (_, at) => `${href}/pages/${at + 1}?version=${view.version.versionNo}`,
        ).map((src, at) => (
          <picture key={src}>
            <img
              className={styles.page}
              src={src}
              alt={`原件第 ${at + 1} 页`}
              loading={at < 2 ? 'eager' : 'lazy'}
              width={1654}
              height={2339}
            />
          </picture>
        ))
      ) : (
        <SourceBlocks source={view.source} marks={review.findings.flatMap(({ quoted }) => quoted ?? [])} />
      )}
    </section>
  )
}

/** The address of a report at the desk. */
export const reviewHref = (slug: string, year: number): string =>
  `/desk/reports/${encodeURIComponent(slug)}/${year}`
