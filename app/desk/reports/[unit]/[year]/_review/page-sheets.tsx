import type { PageSize } from '@/lib/read/scan/read-scan'
import type { PlaceBox } from './page-places'
import styles from './page-sheets.module.css'

type Props = {
  /** Of every page of the original. */
  readonly sizes: readonly PageSize[]
  readonly places: ReadonlyMap<number, readonly PlaceBox[]>
  /** The address of a page's picture, from 1. */
  readonly picture: (page: number) => string
}

/** The first pages are wanted at once, the others when they come into view. */
const EAGER = 2

/**
 * The pages of an original as pictures, with a box over every place that was read. A box bears the anchor its place has
 * in the text, so that links, keys and the address of the page find it in either.
 */
export function PageSheets({ sizes, places, picture }: Props) {
  return (
    <div>
      {sizes
        .map((size, at) => ({ size, page: at + 1 }))
        .map(({ size, page }) => (
          <figure key={page} className={styles.sheet} id={`page-${page}`}>
            <picture>
              <img
                src={picture(page)}
                alt={`原件第 ${page} 页`}
                loading={page <= EAGER ? 'eager' : 'lazy'}
                width={size.width}
                height={size.height}
              />
            </picture>
            <svg viewBox="0 0 10000 10000" preserveAspectRatio="none" aria-hidden="true">
              {(places.get(page) ?? []).map(({ id, part, marks }) => (
                <Box key={id ?? part.join()} id={id} part={part} marks={marks} />
              ))}
            </svg>
          </figure>
        ))}
    </div>
  )
}

function Box({ id, part: [, left, top, right, bottom], marks }: PlaceBox) {
  return (
    <rect
      id={id ?? undefined}
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
      data-marks={marks.join(' ') || undefined}
    />
  )
}
