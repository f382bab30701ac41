import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/app/_components/page-head'
import { PageShell } from '@/app/_components/page-shell'
import { StateBadge } from '@/app/_components/state-badge'
import { countyYears } from '@/app/_figures/county-years'
import { DownloadLinks } from '@/app/_handout/download-links'
import { type UndecidedRule, undecidedRule } from '@/lib/checks/undecided'
import { loadRule, type RuleDetail, type RuleHit, ruleTitle, wordsOf } from '../_list/load-rule'
import { ruleWord } from '../_list/load-rules'
import styles from './rule.module.css'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ rule: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { rule } = await params
  const title = ruleTitle(rule)
  return { title: title === null ? '没有这个页面' : `${rule} ${title}` }
}

/** One rule: what must hold and why, how often it spoke up each year, and everything it says, with the way to the cell. */
export default async function RulePage({ params }: Props) {
  const id = (await params).rule
  const undecided = undecidedRule(id)
  const rule = loadRule(countyYears(), id)
  if (!rule && !undecided) notFound()
  return (
    <PageShell
      section={null}
      crumbs={[
        { label: '核对规则', href: '/rules' },
        { label: id, href: null },
      ]}
    >
      {rule ? <Run rule={rule} /> : null}
      {undecided ? <NotRun rule={undecided} /> : null}
    </PageShell>
  )
}

function Run({ rule }: { rule: RuleDetail }) {
  const { check, limits, note, hits } = rule
  const { word, tone } = ruleWord(check)
  return (
    <>
      <PageHead title={`${check.id} ${check.title}`} lead={<StateBadge tone={tone}>{word}</StateBadge>} />
      <dl className={styles.facts}>
        <dt>内容</dt>
        <dd>{check.explanation}</dd>
        {limits.length > 0 ? (
          <>
            <dt>现行界限</dt>
            <dd>{limits.join('；')}</dd>
          </>
        ) : null}
        <dt>依据</dt>
        <dd>{check.basis}</dd>
      </dl>
      <section className="section" aria-labelledby="years">
        <h2 id="years">历年</h2>
        <Years rule={rule} />
      </section>
      {hits.length > 0 ? (
        <section className="section" aria-labelledby="hits">
          <h2 id="hits">逐条</h2>
          <p className="muted">{note}。</p>
          <Hits hits={hits} />
        </section>
      ) : null}
      <DownloadLinks href={`/api/v1/rules/${check.id}`} label="逐条清单" />
    </>
  )
}

function Years({ rule: { years, nothing, hits } }: { rule: RuleDetail }) {
  const words = wordsOf(hits)
  if (years.length === 0) return <p>尚无年报可核对。</p>
  if (words.length === 0) return <p>{`${yearsText(years)}：${nothing}。`}</p>
  const outOf = years.some(({ reports }) => reports !== null)
  return (
    <table className={`data-table ${styles.years}`}>
      <thead>
        <tr>
          <th scope="col">年度</th>
          {outOf ? (
            <th scope="col" className="numeric">
              年报（份）
            </th>
          ) : null}
          {words.map((word) => (
            <th key={word} scope="col" className="numeric">
              {word}（{outOf ? '份' : '家'}）
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((each) => (
          <tr key={each.year}>
            <th scope="row">{each.year}年</th>
            {outOf ? <td className="numeric">{each.reports}</td> : null}
            {words.map((word) => {
              const count = each.hits.get(word) ?? 0
              return (
                <td key={word} className="numeric">
                  <span className={count === 0 ? 'zero' : undefined}>{count}</span>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** 2019–2025年, latest first as they come. */
function yearsText(years: RuleDetail['years']): string {
  const [last, first] = [years[0]?.year, years.at(-1)?.year]
  return first === last ? `${first}年` : `${first}–${last}年`
}

function Hits({ hits }: { hits: readonly RuleHit[] }) {
  return (
    <ul className={`plain ${styles.hits}`}>
      {hits.map(({ year, unit, href, word, tone, message, decided }) => (
        <li key={`${href} ${message}`}>
          <a href={href}>
            {year}年 {unit}
          </a>
          <span className={styles.word}>
            <StateBadge tone={tone}>{word}</StateBadge>
          </span>
          <span>
            {message}
            {decided ? <span className="muted">（{decided}）</span> : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

function NotRun({ rule: { id, title, reason } }: { rule: UndecidedRule }) {
  return (
    <>
      <PageHead title={`${id} ${title}`} lead={<span>不能由程序核对</span>} />
      <p>{reason}</p>
    </>
  )
}
