import type { Metadata } from 'next'
import type { ReportView } from '@/db/queries/report-view'
import { indicator } from '@/lib/catalogue/indicators'
import { numberText } from '@/lib/chart/describe-number'
import type { Mention, Section } from '@/lib/model/report'
import { FindingCards } from '../_report/finding-cards'
import { groupFindings } from '../_report/finding-words'
import { loadReport, type ReportPage, type ReportParams, type ReportQuery } from '../_report/load-report'
import { MissingReport } from '../_report/missing-report'
import { ReportFrame } from '../_report/report-frame'
import { tabHref } from '../_report/tabs'
import { AlikePassages } from './_text/alike-passages'
import { flagWords, MarkedParagraph, type PlacedMention } from './_text/marked-paragraph'
import { proseAnchors } from './_text/prose-anchors'
import styles from './text.module.css'

export const dynamic = 'force-dynamic'

type Props = { readonly params: ReportParams; readonly searchParams: ReportQuery }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { unit, year } = await loadReport(params, searchParams)
  return { title: `${unit.name}${year}年年度报告正文` }
}

/** The six sections as text, with the counts taken from them marked in place. */
export default async function ReportTextPage({ params, searchParams }: Props) {
  const page = await loadReport(params, searchParams)
  const target = { slug: page.unit.slug, year: page.year, version: page.versionNo }
  return (
    <ReportFrame page={page} tab="text">
      {page.view ? (
        <>
          <div className={styles.pair}>
            <Sections view={page.view} sourceHref={tabHref(target, 'source')} />
            <Beside
              view={page.view}
              formHref={tabHref(target, 'tables')}
              year={page.year}
              explanations={page.explanations}
            />
          </div>
          <AlikePassages db={page.db} view={page.view} />
        </>
      ) : (
        <MissingReport page={page} />
      )}
    </ReportFrame>
  )
}

/** Mentions by the paragraph they are quoted from: the nearest at or before their place that holds the words. */
function mentionsByParagraph(view: ReportView): ReadonlyMap<number, readonly PlacedMention[]> {
  const paragraphs = view.sections.flatMap((section) => section.paragraphs)
  const placed = new Map<number, PlacedMention[]>()
  for (const [at, mention] of view.mentions.entries()) {
    const holding = paragraphs.filter((paragraph) => paragraph.text.includes(mention.quote))
    const { place } = mention
    const nearest = place && holding.findLast((paragraph) => paragraph.block <= place.block)
    const block = (nearest ?? holding[0])?.block
    if (block !== undefined) placed.set(block, [...(placed.get(block) ?? []), { mention, at }])
  }
  return placed
}

function Sections({ view, sourceHref }: { view: ReportView; sourceHref: string }) {
  if (view.sections.length === 0)
    return (
      <p className="prose">
        没有从这份报告中分出六个部分的正文。<a href={sourceHref}>查看原文件的内容 →</a>
      </p>
    )
  const mentions = mentionsByParagraph(view)
  const anchors = proseAnchors(view.mentions)
  return (
    <div className={styles.text}>
      {view.sections.map((section, at) => (
        <SectionText
          key={`${section.number}-${section.heading}`}
          section={section}
          mentions={mentions}
          anchors={anchors}
          first={at === 0}
        />
      ))}
    </div>
  )
}

type SectionProps = {
  readonly section: Section
  readonly mentions: ReadonlyMap<number, readonly PlacedMention[]>
  readonly anchors: ReturnType<typeof proseAnchors>
  readonly first: boolean
}

function SectionText({ section, mentions, anchors, first }: SectionProps) {
  return (
    <section className={first ? undefined : styles.section}>
      <h2>
        {section.heading.startsWith(section.number)
          ? section.heading
          : `${section.number}、${section.heading}`}
      </h2>
      {section.paragraphs.length === 0 ? <p className="muted">这一部分没有文字，只有表格。</p> : null}
      {section.paragraphs.map((paragraph) => (
        <MarkedParagraph
          key={paragraph.block}
          text={paragraph.text}
          block={paragraph.block}
          mentions={mentions.get(paragraph.block) ?? []}
          anchors={anchors}
        />
      ))}
    </section>
  )
}

type BesideProps = {
  readonly view: ReportView
  readonly formHref: string
  readonly year: number
  readonly explanations: ReportPage['explanations']
}

function Beside({ view, formHref, year, explanations }: BesideProps) {
  const blockOf = new Map<Mention, number>()
  for (const [block, placed] of mentionsByParagraph(view))
    for (const { mention } of placed) blockOf.set(mention, block)
  const quoted = groupFindings(view.findings.filter((finding) => finding.quote !== null))
  return (
    <aside className={`no-print ${styles.beside}`} aria-label="正文中的数">
      {quoted.length > 0 ? (
        <FindingCards groups={quoted} formHref={formHref} form={view.form} explanations={explanations} />
      ) : null}
      <h2>正文中的数</h2>
      {view.mentions.length === 0 ? <p className="muted small">没有从正文中取到数。</p> : null}
      <ul className={`plain ${styles.mentions}`}>
        {view.mentions.map((mention) => (
          <li key={`${mention.indicator} ${mention.quote}`}>
            <a href={`/indicators/prose.${mention.indicator}?year=${year}`}>
              {indicator(`prose.${mention.indicator}`).label}
            </a>{' '}
            <strong>{numberText(mention.value)}</strong>
            <span className="unit">{indicator(`prose.${mention.indicator}`).unit}</span>
            {flagWords(mention) ? <span className={styles.flags}>{flagWords(mention)}</span> : null}
            <a className={styles.quote} href={blockOf.has(mention) ? `#p${blockOf.get(mention)}` : undefined}>
              “{mention.quote}”
            </a>
          </li>
        ))}
      </ul>
    </aside>
  )
}
