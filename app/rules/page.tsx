import { ruleHref } from '@/app/_components/addresses'
import { PageHead } from '@/app/_components/page-head'
import { PageShell } from '@/app/_components/page-shell'
import { StateBadge } from '@/app/_components/state-badge'
import { countyYears } from '@/app/_figures/county-years'
import { DownloadLinks } from '@/app/_handout/download-links'
import { UNDECIDED } from '@/lib/checks/undecided'
import { RULE_COUNT_NOTES } from '@/lib/desk/view-words'
import { checkedWords, loadRules, type RuleGroup, type RuleLine, ruleWord } from './_list/load-rules'
import styles from './rules.module.css'

export const dynamic = 'force-dynamic'
export const metadata = { title: '核对规则' }

/** Every rule reports are checked by: what must hold, what it rests on, and in how many reports it spoke up. */
export default function RulesPage() {
  const county = countyYears()
  const groups = loadRules(county)
  return (
    <PageShell section={null}>
      <PageHead
        title="核对规则"
        lead={
          <span>
            程序按下列规则核对每份年报，只提示问题，不改动任何数字。
            {RULE_COUNT_NOTES[county.seen]}。{checkedWords(county)}
          </span>
        }
      />
      {groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
      <Undecided />
      <DownloadLinks href="/api/v1/rules" label="规则表" />
    </PageShell>
  )
}

/** Rules of the trade that are not run, each with the reason. */
function Undecided() {
  return (
    <section className="section" aria-labelledby="undecided">
      <h2 id="undecided">不能由程序核对的规则</h2>
      <dl className={styles.undecided}>
        {UNDECIDED.map(({ id, title, reason }) => (
          <div key={id} id={id}>
            <dt>
              <span className={styles.id}>{id}</span> {title}
            </dt>
            <dd className={styles.words}>{reason}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Group({ group }: { group: RuleGroup }) {
  return (
    <section className="section" aria-labelledby={group.id}>
      <h2 id={group.id}>{group.title}</h2>
      <table className={`data-table ${styles.rules}`}>
        <thead>
          <tr>
            <th scope="col">规则</th>
            <th scope="col" className={styles.word}>
              类别
            </th>
            <th scope="col" className="numeric">
              报告
            </th>
            <th scope="col" className="numeric">
              无法核对
            </th>
          </tr>
        </thead>
        <tbody>
          {group.lines.map((line) => (
            <Line key={line.check.id} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Line({ line: { check, counts, limits } }: { line: RuleLine }) {
  const { word, tone } = ruleWord(check)
  return (
    <tr id={check.id}>
      <th scope="row">
        <a href={ruleHref(check.id)}>
          <span className={styles.id}>{check.id}</span> {check.title}
        </a>
        <span className={styles.words}>{check.explanation}</span>
        {limits.length > 0 ? <span className={styles.words}>现行界限：{limits.join('；')}</span> : null}
        <span className={styles.words}>依据：{check.basis}</span>
      </th>
      <td className={styles.word}>
        <StateBadge tone={tone}>{word}</StateBadge>
      </td>
      <Count label="报告" value={counts.reports} />
      <Count label="无法核对" value={counts.open} />
    </tr>
  )
}

function Count({ label, value }: { label: string; value: number }) {
  return (
    <td className="numeric" data-label={label}>
      <span className={value === 0 ? 'zero' : undefined}>{value}</span>
    </td>
  )
}
