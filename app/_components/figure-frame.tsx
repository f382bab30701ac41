import { type ReactNode, useId } from 'react'
import { PictureButtons } from '@/app/_handout/download-links'
import type { Definition } from '@/lib/catalogue/glossary'
import styles from './figure-frame.module.css'
import { TermList } from './term'

/** A source line is written in parts kept whole, set apart by full-width spaces. */
function parts(source: ReactNode): ReactNode {
  if (typeof source !== 'string') return source
  return source.split('　').map((part) => <span key={part}>{part}</span>)
}

type Props = {
  /** What the figure finds or measures; a heading of level 2 unless told otherwise. */
  readonly title: ReactNode
  /** Measure, unit, basis. */
  readonly subtitle?: ReactNode
  readonly chart: ReactNode
  /** The same figures as a table, always in the HTML. */
  readonly table: ReactNode
  /** One sentence that says what the chart shows. */
  readonly description: string
  /** 来源 · 已收 n/N · 日期 */
  readonly source?: ReactNode
  readonly level?: 2 | 3
  /** Definitions of the labels in it. */
  readonly terms?: readonly Definition[] | undefined
}

/**
 * A chart with its table: 图 | 表 are two radio buttons, so the switch works without script and by keyboard.
 * The description is read out in place of the drawing.
 */
export function FigureFrame({ title, subtitle, chart, table, description, source, level = 2, terms }: Props) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <figure className={styles.figure} aria-labelledby={`${id}-title`}>
      <input
        className={`${styles.radio} ${styles.toChart}`}
        type="radio"
        name={id}
        id={`${id}-chart`}
        defaultChecked
      />
      <input className={`${styles.radio} ${styles.toTable}`} type="radio" name={id} id={`${id}-table`} />
      <div className={styles.head}>
        <div>
          <Heading id={`${id}-title`}>{title}</Heading>
          {subtitle ? (
            <p className={styles.subtitle} data-part="subtitle">
              {subtitle}
            </p>
          ) : null}
        </div>
        <div className={`no-print ${styles.switch}`}>
          <label className={styles.chartLabel} htmlFor={`${id}-chart`}>
            图
          </label>
          <label className={styles.tableLabel} htmlFor={`${id}-table`}>
            表
          </label>
        </div>
      </div>
      <div className={styles.chart} data-part="chart">
        <p className="visually-hidden">{description}</p>
        {chart}
      </div>
      <div className={styles.table}>{table}</div>
      {source ? <figcaption className={styles.source}>{parts(source)}</figcaption> : null}
      {terms ? <TermList title="各项含义" definitions={terms} /> : null}
      <PictureButtons />
    </figure>
  )
}
