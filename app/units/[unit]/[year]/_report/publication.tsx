import type { VersionInfo } from '@/db/queries/version-info'
import { dateText } from '@/lib/chart/describe-number'
import styles from './report-frame.module.css'

/** When and where a version was published, as a person entered it; only an address of the web is a link. */
export function Publication({ version: { published } }: { version: Pick<VersionInfo, 'published'> }) {
  if (!published) return null
  const { on, url } = published
  return (
    <span className={styles.publication}>
      {dateText(`${on}T00:00:00+08:00`)}公布{url ? '：' : ''}
      {url ? <Address url={url} /> : null}
    </span>
  )
}

function Address({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return url
  return (
    <a href={url} rel="noopener noreferrer">
      {url}
    </a>
  )
}
