import type { SectionParagraph } from '../lib/model/report'
import { grams } from '../lib/search/grams'
import { type Passage, passagesOf, type SearchableReport } from '../lib/search/passages'
import { unpackDocument } from './document-blob'
import { all, one, run, type Store } from './store'

type Version = { readonly county: number; readonly versionId: number }

/** Makes the text of a version findable. Old versions stay in the index; a search leaves them out. */
export function indexPassages(store: Store, key: Version, report: SearchableReport): void {
  for (const passage of passagesOf(report)) insertPassage(store, key, passage)
}

function insertPassage(store: Store, { county, versionId }: Version, { block, text, prose }: Passage): void {
  run(
    store,
    'INSERT INTO passages (county, version_id, block, text, prose) VALUES ($county, $versionId, $block, $text, $prose)',
    {
      county,
      versionId,
      block,
      text,
      prose: prose ? 1 : 0,
    },
  )
  run(store, 'INSERT INTO passage_grams (rowid, grams) VALUES (last_insert_rowid(), $grams)', {
    grams: grams(text),
  })
}

/** Indexes versions of a store that was made before there was a search. Without effect on any other. */
export function indexOlderVersions(store: Store): void {
  const known = one<{ found: number }>(
    store,
    'SELECT EXISTS (SELECT 1 FROM passages) OR NOT EXISTS (SELECT 1 FROM report_versions) AS found',
  )
  if (known?.found === 1) return
  const versions = all<{ county: number; id: number }>(
    store,
    'SELECT county, version_id AS id FROM documents',
  )
  for (const { county, id } of versions) {
    const document = one<{ content: Buffer }>(
      store,
      'SELECT content FROM documents WHERE county = $county AND version_id = $id',
      { county, id },
    )
    if (!document) continue
    const sections = all<{ paragraphs: string }>(
      store,
      'SELECT paragraphs FROM sections WHERE county = $county AND version_id = $id',
      { county, id },
    ).map(({ paragraphs }) => ({ paragraphs: JSON.parse(paragraphs) as SectionParagraph[] }))
    const { blocks } = unpackDocument(document.content)
    indexPassages(store, { county, versionId: id }, { sections, source: { blocks } })
  }
}
