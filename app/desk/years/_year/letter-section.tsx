import { CopyButton } from '@/app/_components/copy-button'
import type { Letter } from '@/lib/desk/year-letters'
import styles from './year.module.css'

type Props = {
  readonly id: string
  readonly title: string
  readonly letter: Letter
  /** Where the same is a file, and of which kind. */
  readonly href: string
  readonly file: string
}

/** A letter as plain text to copy, folded up, and as a file. */
export function LetterSection({ id, title, letter, href, file }: Props) {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        <CopyButton of={`${id}-text`} />
        <a href={href}>下载 {file}</a>
      </div>
      <pre id={`${id}-text`} className={styles.letter}>
        {letter.join('\n')}
      </pre>
    </section>
  )
}
