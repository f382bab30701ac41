import { indicator } from '@/lib/catalogue/indicators'
import { numberText } from '@/lib/chart/describe-number'
import type { Mention } from '@/lib/model/report'
import { highlight } from '../../_report/highlight'
import type { proseAnchors } from './prose-anchors'

/** A mention with its index among all of the report. */
export type PlacedMention = { readonly mention: Mention; readonly at: number }

type Props = {
  readonly text: string
  readonly block: number
  readonly mentions: readonly PlacedMention[]
  readonly anchors: ReturnType<typeof proseAnchors>
}

/** A paragraph with the words marked that a count was taken from; links to the count lead to the mark. */
export function MarkedParagraph({ text, block, mentions, anchors }: Props) {
  const stretches = highlight(
    text,
    mentions.map(({ mention }) => mention.quote),
  )
  return (
    <p id={`p${block}`}>
      {stretches.map((stretch, position) => {
        const marked = stretch.marks.flatMap((mark) => mentions[mark] ?? [])
        if (marked.length === 0) return stretch.text
        const begun = new Set(stretches.slice(0, position).flatMap((each) => each.marks))
        const opened = stretch.marks.filter((mark) => !begun.has(mark))
        return [
          ...opened
            .flatMap((mark) => anchors.get(mentions[mark]?.at ?? -1) ?? [])
            .map((id) => <span key={id} id={id} />),
          <mark key={stretch.start} title={marked.map(({ mention }) => mentionWords(mention)).join('；')}>
            {stretch.text}
          </mark>,
        ]
      })}
    </p>
  )
}

function mentionWords(mention: Mention): string {
  const { label, unit } = indicator(`prose.${mention.indicator}`)
  const flags = flagWords(mention)
  return `${label} ${numberText(mention.value)}${unit}${flags ? `（${flags}）` : ''}`
}

/** What a careful reader should know of a count taken from words. */
export function flagWords(mention: Mention): string {
  return [
    mention.approximate && '约数',
    mention.implicit && '未写数字，按文意',
    mention.derived && '推算',
    mention.doubtful && '存疑',
  ]
    .filter(Boolean)
    .join('，')
}
