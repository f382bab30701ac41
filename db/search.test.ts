import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoDocuments, documentBytes } from '../lib/demo/demo-documents'
import { seededRandom } from '../lib/demo/seeded-random'
import { readReport } from '../lib/pipeline'
import { findFolded, foldText } from '../lib/search/folded-text'
import { queryWords } from '../lib/search/grams'
import { passagesOf } from '../lib/search/passages'
import { freshStore } from './fresh-db'
import { searchText } from './queries/search-text'
import { saveReport } from './save-report'
import { indexOlderVersions } from './search-index'
import { run, type Store } from './store'

const ALL = { year: null, limit: 10_000, offset: 0 }

/** A store with some reports of the invented county, and every passage in them. */
async function searchable(): Promise<{ store: Store; texts: string[] }> {
  const store = freshStore()
  const texts: string[] = []
  for (const document of demoDocuments().filter((_, at) => at % 29 === 0)) {
    const bytes = await documentBytes(document)
    const read = await readReport(bytes, document.path)
    if (!read.ok) throw new Error(read.reason)
    saveReport(store, { report: read.value, original: { bytes, fileName: document.path } })
    texts.push(...passagesOf(read.value).map(({ text }) => text))
  }
  return { store, texts }
}
const { store, texts } = await searchable()
const count = (word: readonly string[]) => texts.filter((text) => findFolded(text, word).length > 0).length

describe('search in the text of reports', () => {
  it('finds 200 random strings of two to six characters wherever they stand', () => {
    const random = seededRandom('search')
    const folded = texts.map((text) => foldText(text).characters).filter((text) => text.length >= 6)
    for (let n = 0; n < 200; n += 1) {
      const text = folded[Math.floor(random.next() * folded.length)] ?? []
      const length = 2 + Math.floor(random.next() * 5)
      const from = Math.floor(random.next() * (text.length - length + 1))
      const word = text.slice(from, from + length)
      expect(searchText(store, { words: [word], ...ALL }).total, word.join('')).toBe(count(word))
    }
  })

  it('finds single characters, signs and what is not there not at all', () => {
    for (const word of ['诉', '〔', '。', '2', '诉讼', '％', '没有这样的话']) {
      const words = queryWords(word)
      expect(searchText(store, { words, ...ALL }).total, word).toBe(count(words[0] ?? []))
    }
  })

  it('takes several words as all of them, and a query of nothing as nothing', () => {
    const words = queryWords('行政 诉讼')
    const hits = searchText(store, { words, ...ALL })
    expect(hits.total).toBeGreaterThan(0)
    for (const { text } of hits.hits)
      expect(words.every((word) => findFolded(text, word).length > 0)).toBe(true)
    expect(searchText(store, { words: queryWords(' "" '), ...ALL })).toEqual({
      total: 0,
      years: [],
      hits: [],
    })
  })

  it('takes any text of a reader without falling over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (query) => {
        expect(
          searchText(store, { words: queryWords(query), ...ALL, limit: 5 }).total,
        ).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('finds the same in a store made before there was a search', () => {
    const words = queryWords('政府信息')
    const before = searchText(store, { words, ...ALL })
    run(store, `INSERT INTO passage_grams(passage_grams) VALUES ('delete-all')`)
    run(store, 'DELETE FROM passages')
    expect(searchText(store, { words, ...ALL }).total).toBe(0)
    indexOlderVersions(store)
    expect(searchText(store, { words, ...ALL })).toEqual(before)
  })

  it('leaves out reports that were taken out of view', () => {
    const words = queryWords('年度报告')
    expect(searchText(store, { words, ...ALL }).total).toBeGreaterThan(0)
    run(store, `UPDATE report_versions SET current = 0, removed_at = '2024-01-01'`)
    expect(searchText(store, { words, ...ALL }).total).toBe(0)
  })
})
