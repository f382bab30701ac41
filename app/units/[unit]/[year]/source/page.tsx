import type { Metadata } from 'next'
import type { ReportView } from '@/db/queries/report-view'
import { numberText } from '@/lib/chart/describe-number'
import type { Carrier } from '@/lib/model/source-document'
import { loadReport, type ReportParams, type ReportQuery } from '../_report/load-report'
import { MissingReport } from '../_report/missing-report'
import { ReportFrame } from '../_report/report-frame'
import { originalHref } from '../_report/tabs'
import styles from './source.module.css'
import { SourceBlocks } from './source-blocks'

export const dynamic = 'force-dynamic'

type Props = { readonly params: ReportParams; readonly searchParams: ReportQuery }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { unit, year } = await loadReport(params, searchParams)
  return { title: `${unit.name}${year}年年度报告原文件` }
}

const CARRIER_NAMES: Record<Carrier, string> = {
  text: '文本',
  html: '网页',
  docx: 'Word 文档',
  pdf: 'PDF',
  scan: '扫描件或图片',
  doc: '旧版 Word 文档',
}

/** The document as it was read, paragraph by paragraph and table by table; every number links here. */
export default async function ReportSourcePage({ params, searchParams }: Props) {
  const page = await loadReport(params, searchParams)
  const { view } = page
  const href = originalHref({ slug: page.unit.slug, year: page.year, version: page.versionNo })
  return (
    <ReportFrame page={page} tab="source">
      {view ? (
        <>
          <FileFacts view={view} href={href} />
          <Warnings view={view} />
          <SourceBlocks source={view.source} />
        </>
      ) : (
        <MissingReport page={page} />
      )}
    </ReportFrame>
  )
}

function FileFacts({ view, href }: { view: ReportView; href: string }) {
  const { original } = view.version
  const { carrier, encoding, pictures } = view.source
  return (
    <dl className={styles.facts}>
      <dt>文件</dt>
      <dd>
        {original.fileName}（{CARRIER_NAMES[carrier]}
        {encoding ? `，${encoding.toUpperCase()}` : ''}，{numberText(original.bytes)} 字节
        {pictures > 0 ? `，图片 ${pictures} 张` : ''}） <a href={href}>下载原文件</a>
      </dd>
      <dt>SHA-256</dt>
      <dd className={styles.hash}>{original.hash}</dd>
    </dl>
  )
}

function Warnings({ view }: { view: ReportView }) {
  const shown = view.warnings.map((warning, at) => ({ warning, key: `${warning.code}-${at}` }))
  if (shown.length === 0) return null
  return (
    <details className={styles.warnings} open={shown.length <= 3}>
      <summary>读取时的说明 {shown.length} 条</summary>
      <ul>
        {shown.map(({ warning, key }) => (
          <li key={key}>
            {warning.message}
            {warning.place ? <a href={`#b${warning.place.block}`}> 看原文</a> : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
