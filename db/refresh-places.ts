import type { Report } from '../lib/model/report'
import { READER_VERSION } from '../lib/reader-version'
import { packDocument, unpackDocument } from './document-blob'
import type { VersionKey } from './insert-version'
import { one, run, type Store } from './store'

/**
 * Gives a stored version the text of a newer reader that reads the same values at the same places: where print stands
 * on the pages is no part of a reading, so it came to be known without a new version. To be called before the version
 * is noted as read by today's reader.
 */
export function refreshPlaces(
  store: Store,
  { county, versionId }: Pick<VersionKey, 'county' | 'versionId'>,
  { source }: Report,
): void {
  const stored = one<{ content: Buffer }>(
    store,
    `SELECT d.content FROM documents d JOIN report_versions v ON v.county = d.county AND v.id = d.version_id
     WHERE d.county = $county AND d.version_id = $versionId AND v.reader <> $reader`,
    { county, versionId, reader: String(READER_VERSION) },
  )
  if (!stored) return
  run(store, 'UPDATE documents SET content = $content WHERE county = $county AND version_id = $versionId', {
    county,
    versionId,
    content: packDocument({ ...unpackDocument(stored.content), blocks: source.blocks }),
  })
}
