import type { Identity, Mention, Warning } from './model/report'
import type { SourceDocument } from './model/source-document'

const isUnsure = (source: SourceDocument, at: number): boolean => {
  const block = source.blocks[at]
  return block?.kind === 'paragraph' && block.unsure === true
}

/** The mentions of a report; those taken from words of a scan that were not read with certainty are doubtful. */
export function withScanDoubts(mentions: readonly Mention[], source: SourceDocument): readonly Mention[] {
  if (source.carrier !== 'scan') return mentions
  // A sentence cut by a page runs on in the next block.
  return mentions.map((mention) =>
    [0, 1].some((step) => mention.place !== null && isUnsure(source, mention.place.block + step))
      ? { ...mention, doubtful: true }
      : mention,
  )
}

/** Where unit and year of a scan stand in words that were not read alike twice, a person must confirm them. */
export function identityDoubt(identity: Identity, source: SourceDocument): Warning[] {
  if (source.carrier !== 'scan' || identity.title === null) return []
  const words = identity.title.replace(/\s/g, '').slice(0, 8)
  const block = source.blocks.findIndex(
    (each) => each.kind === 'paragraph' && each.text.replace(/\s/g, '').includes(words),
  )
  if (block >= 0 && !isUnsure(source, block)) return []
  const message = `标题“${identity.title}”由扫描识别读出，把握不足，请核对单位和年度。`
  return [{ code: 'unit-uncertain', message, place: null }]
}
