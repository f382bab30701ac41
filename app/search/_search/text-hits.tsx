import { Fragment } from 'react'
import type { TextHit } from '@/db/queries/search-text'
import { numberText } from '@/lib/chart/describe-number'
import { hitExcerpt } from './hit-excerpt'
import type { Found } from './run-search'
import styles from './search.module.css'

type Asked = { readonly q: string; readonly year: number | null; readonly page: number }
type Props = { readonly found: Found; readonly asked: Asked; readonly pageSize: number }

/** The passages found, newest year first, each linked to its place in the document. */
export function TextHits({ found, asked, pageSize }: Props) {
  const { total, years, hits } = found.text
  const whose = found.within ? found.askedOf.map(({ shortName }) => shortName).join('、') : ''
  return (
    <section className="section" aria-labelledby="text">
      <h2 id="text">
        {whose}年报全文（{numberText(total)} 段）
      </h2>
      {years.length > 1 ? <Years years={years} asked={asked} /> : null}
      {total === 0 ? <p className="muted">年报中没有找到。</p> : null}
      <ol className={`plain ${styles.hits}`}>
        {hits.map((hit) => (
          <li key={`${hit.unit.id} ${hit.year} ${hit.block} ${hit.text.slice(0, 40)}`}>
            <Hit hit={hit} words={found.words} />
          </li>
        ))}
      </ol>
      <Pages total={total} asked={asked} pageSize={pageSize} />
    </section>
  )
}

function Hit({ hit, words }: { hit: TextHit; words: Found['words'] }) {
  const { unit, year, block, text } = hit
  let at = 0
  return (
    <>
      <a href={`/units/${unit.slug}/${year}/source#b${block}`}>
        {unit.shortName} {year}年
      </a>
      <p>
        {hitExcerpt(text, words).map((piece) => {
          at += 1
          return <Fragment key={at}>{piece.hit ? <mark>{piece.text}</mark> : piece.text}</Fragment>
        })}
      </p>
    </>
  )
}

function address({ q, year, page }: Asked): string {
  const query = new URLSearchParams({ q })
  if (year !== null) query.set('year', String(year))
  if (page > 1) query.set('page', String(page))
  return `/search?${query}`
}

function Years({ years, asked }: { years: Found['text']['years']; asked: Asked }) {
  const choices = [null, ...years.map(({ year }) => year)]
  return (
    <nav className={styles.choices} aria-label="按年度筛选">
      {choices.map((year) => (
        <a
          key={year ?? 'all'}
          href={address({ ...asked, year, page: 1 })}
          aria-current={year === asked.year ? 'true' : undefined}
        >
          {year === null
            ? '各年'
            : `${year}年（${years.find((each) => each.year === year)?.reports ?? 0} 份）`}
        </a>
      ))}
    </nav>
  )
}

function Pages({ total, asked, pageSize }: { total: number; asked: Asked; pageSize: number }) {
  const last = Math.ceil(total / pageSize)
  if (last <= 1) return null
  return (
    <nav className={styles.choices} aria-label="翻页">
      {asked.page > 1 ? <a href={address({ ...asked, page: asked.page - 1 })}>上一页</a> : null}
      <span>
        第 {asked.page} / {last} 页
      </span>
      {asked.page < last ? <a href={address({ ...asked, page: asked.page + 1 })}>下一页</a> : null}
    </nav>
  )
}
