import { SourceBlocks } from '@/app/units/[unit]/[year]/source/source-blocks'
import type { ReportView } from '@/db/queries/report-view'
import type { Review } from './load-review'
import type { OriginalPages } from './page-pictures'
import { pagePlaces } from './page-places'
import { PageSheets } from './page-sheets'
import { Pane } from './pane'
import styles from './review.module.css'

/** What of the source a person wants beside the tables; null: the pages, where they are whole and places known. */
export type SourceChoice = 'text' | 'pages' | null

type Props = {
  readonly review: Review
  readonly view: ReportView
  /** Pages of the original that can be drawn; null where the carrier has none. */
  readonly pages: OriginalPages | null
  readonly choice: SourceChoice
}

/** The source beside the tables: the pages of the original as pictures, or what was read, both with every place. */
export function SourcePane({ review, view, pages, choice }: Props) {
  const { unit, year } = review
  const href = reviewHref(unit.slug, year)
  const version = `version=${view.version.versionNo}`
  const shown = review.past ? `${version}&` : ''
  const marks = review.findings.flatMap(({ quoted }) => quoted ?? [])
  const places = pages ? pagePlaces(view.source.blocks, marks) : new Map()
  const usual = places.size > 0 && !pages?.lacksPrint ? 'pages' : 'text'
  const drawn = pages && (choice ?? usual) === 'pages'
  return (
    <Pane
      id="source-pane"
      name="原文件"
      className={`${styles.source} ${drawn ? styles.paged : ''}`}
      head={
        <>
          {pages ? (
            <>
              <a href={`${href}?${shown}source=pages#source-pane`} aria-current={drawn ? 'true' : undefined}>
                原件页面（{pages.sizes.length} 页）
              </a>
              <a href={`${href}?${shown}source=text#source-pane`} aria-current={drawn ? undefined : 'true'}>
                读出的内容
              </a>
            </>
          ) : null}
          <a href={`${href}/original?${version}`}>下载</a>
          {drawn ? (
            <label className={styles.enlarge}>
              <input type="checkbox" id="enlarge" /> 放大
              <span className={styles.keys}>
                <kbd>z</kbd>
              </span>
            </label>
          ) : null}
        </>
      }
    >
      {drawn && places.size === 0 ? (
        <p className={styles.remark}>
          这一版读取时没有记下页面上的位置；重读（npm run reread）之后可以标出。
        </p>
      ) : null}
      {drawn && pages.lacksPrint ? (
        <p className={styles.remark}>
          这个 PDF 没有嵌入中文字体，页面图上缺字；文字请看“读出的内容”，或下载后打开。
        </p>
      ) : null}
      {drawn ? (
        <PageSheets
          sizes={pages.sizes}
          places={places}
          picture={(page) => `${href}/pages/${page}?${version}`}
        />
      ) : (
        <SourceBlocks source={view.source} marks={marks} />
      )}
    </Pane>
  )
}

/** The address of a report at the desk. */
export const reviewHref = (slug: string, year: number): string =>
  `/desk/reports/${encodeURIComponent(slug)}/${year}`
