import type { Definition } from '@/lib/catalogue/glossary'
import { type IndicatorId, isIndicatorId } from '@/lib/catalogue/indicators'

type MarkProps = { readonly id: string }

/** A small question mark beside a label that opens its definition: by click, touch and keyboard, without script. */
export function TermMark({ id }: MarkProps) {
  return (
    <button
      type="button"
      className="term no-print"
      popoverTarget={id}
      aria-label="含义"
      aria-describedby={id}
    />
  )
}

type NoteProps = MarkProps & { readonly definitions: readonly Definition[] }

/** What a mark opens. It stands outside of tables, so that a copied cell holds its label alone. */
export function TermNote({ id, definitions }: NoteProps) {
  return (
    <div id={id} popover="auto" className="term-note">
      {definitions.map(({ label, sentence }) => (
        <p key={label}>
          <strong>{label}</strong>　{sentence}
        </p>
      ))}
    </div>
  )
}

/** The definitions of several labels, folded: for tables whose heads have no room for marks. */
export function TermList({ title, definitions }: { title: string; definitions: readonly Definition[] }) {
  return (
    <details className="term-list no-print">
      <summary>{title}</summary>
      <dl>
        {definitions.map(({ label, sentence }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** The note of a row of a form, by any of its indicators: the columns of a row have one meaning; a count in prose has its own. */
export function rowTerm(id: string): string {
  return `t-${id.startsWith('prose.') ? id : id.slice(0, id.lastIndexOf('.'))}`
}

/** One indicator of each row among these, in their order. */
export function oneOfEachRow(ids: readonly string[]): IndicatorId[] {
  const rows = new Map(ids.flatMap((id) => (isIndicatorId(id) ? [[rowTerm(id), id] as const] : [])))
  return [...rows.values()]
}
