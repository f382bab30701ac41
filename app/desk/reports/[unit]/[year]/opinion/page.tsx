import type { Metadata } from 'next'
import { PrintButton } from '@/app/_components/print-button'
import { DeskShell } from '@/app/desk/_desk/desk-shell'
import { itemText, opinionOpening, opinionTitle, SIGNATURES } from '@/lib/desk/return-opinion'
import { loadOpinion } from '../_review/load-opinion'
import type { ReviewParams } from '../_review/load-review'
import { reviewHref } from '../_review/source-pane'
import styles from './opinion.module.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: '退回修改单' }

/** The letter that sends a report back, on A4. */
export default async function OpinionPage({ params }: { params: ReviewParams }) {
  const { unit, year, actor, versionNo, opinion } = await loadOpinion(params)
  const back = reviewHref(unit.slug, year)
  return (
    <DeskShell
      actor={actor}
      crumbs={[
        { label: `${unit.shortName}${year}年年报`, href: back },
        { label: '退回修改单', href: null },
      ]}
    >
      <p className={`no-print ${styles.actions}`}>
        <PrintButton />
        <a href={`${back}/opinion/file`}>下载 Word 文件</a>
        <a href={back}>返回审核</a>
      </p>
      {opinion ? (
        <article className={styles.letter}>
          <h1>{opinionTitle(opinion)}</h1>
          <p>{unit.name}：</p>
          <p className={styles.opening}>{opinionOpening(opinion)}</p>
          <ol className={styles.items}>
            {opinion.items.map((item) => (
              <li key={`${item.rule} ${item.message}`}>
                {itemText(item)}
                <span className={styles.basis}>
                  依据：{item.basis}
                  {item.rule === null ? null : <span className="nowrap">　规则 {item.rule}</span>}
                </span>
              </li>
            ))}
          </ol>
          <p className={styles.basis}>所审为第 {versionNo} 版。</p>
          <p className={styles.signatures}>{SIGNATURES.join('\n')}</p>
        </article>
      ) : (
        <p>该单位没有{year}年的年报。</p>
      )}
    </DeskShell>
  )
}
