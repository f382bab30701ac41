import styles from './handout.module.css'

type Props = {
  /** The table at the public interface, with its query: /api/v1/indicators/applications.received.total?year=2023. */
  readonly href: string
  /** What is handed out, where a page has more than one table. */
  readonly label?: string
}

/** The table of a page as files, and as a grid for the clipboard where a script can copy. */
export function DownloadLinks({ href, label = '' }: Props) {
  const [path = '', query] = href.split('?')
  const file = (suffix: string) => `${path}${suffix}${query ? `?${query}` : ''}`
  return (
    <p className={`no-print ${styles.line}`}>
      <span>下载{label}：</span>
      <a href={file('.csv')}>CSV</a>
      <a href={file('.xlsx')}>Excel</a>
      <a href={file('')}>JSON</a>
      <span aria-live="polite">
        <button type="button" data-hand="copy" data-copy={file('.csv')}>
          复制表格
        </button>
      </span>
    </p>
  )
}

/** A chart as a picture and its table for the clipboard; shown only where a script can make them. */
export function PictureButtons() {
  return (
    <p className={`no-print ${styles.line} ${styles.scripted}`}>
      <span>图：</span>
      <button type="button" data-hand="svg">
        下载 SVG
      </button>
      <button type="button" data-hand="png">
        下载 PNG
      </button>
      <span aria-live="polite">
        <button type="button" data-hand="copy">
          复制数据
        </button>
      </span>
    </p>
  )
}
