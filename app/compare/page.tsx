import type { Metadata } from 'next'
import { coverageText } from '@/app/_components/coverage-bar'
import { PageHead } from '@/app/_components/page-head'
import { PageShell } from '@/app/_components/page-shell'
import { DownloadLinks } from '@/app/_handout/download-links'
import { divisionOf } from '@/lib/figures/parts'
import styles from './_compare/compare.module.css'
import type { ComparedMeasure } from './_compare/compare-measure'
import { type CompareQuery, compareHref, parseCompareQuery } from './_compare/compare-query'
import { FlowView } from './_compare/flow-view'
import { type Comparison, loadComparison } from './_compare/load-comparison'
import { loadFlow } from './_compare/load-flow'
import { MeasureView } from './_compare/measure-view'
import { Picker } from './_compare/picker'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: '对比' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Any units × any years × any indicators; the whole view stands in the address. */
export default async function ComparePage({ searchParams }: Props) {
  const query = parseCompareQuery(await searchParams)
  const comparison = loadComparison(query)
  if (comparison.context.years.length === 0) return <NothingYet />
  return (
    <PageShell section="compare">
      <PageHead title="对比" lead={<Lead comparison={comparison} whole={isWhole(query, comparison)} />}>
        <Picker query={query} comparison={comparison} />
      </PageHead>
      <Notices query={query} comparison={comparison} />
      {comparison.years.length === 0 ? (
        <p className="prose">所选年度没有年报。请改选年度。</p>
      ) : (
        <Figures query={query} comparison={comparison} />
      )}
      {comparison.years.length === 0 ? null : (
        <DownloadLinks href={compareHref(query).replace('/compare', '/api/v1/compare')} label="所列各数" />
      )}
    </PageShell>
  )
}

function Figures({ query, comparison }: { query: CompareQuery; comparison: Comparison }) {
  if (comparison.view === 'flow') {
    const found = loadFlow(comparison)
    if (!found) return null
    const source = joined('来源：各单位年报表三、表四', dated(comparison))
    return (
      <FlowView
        found={found}
        chosen={comparison.units.length}
        several={comparison.years.length > 1}
        source={source}
      />
    )
  }
  return comparison.measures.map((compared) => (
    <div key={compared.measure.id} className={styles.measure}>
      <MeasureView
        compared={compared}
        comparison={comparison}
        years={comparison.years}
        view={comparison.view}
        parts={query.parts}
        source={sourceText(compared, comparison, isWhole(query, comparison))}
      />
    </div>
  ))
}

function NothingYet() {
  return (
    <PageShell section="compare">
      <PageHead title="对比" />
      <div className="prose">
        <p>还没有导入年报，没有可以对比的数。</p>
        <p>
          把各单位的年报文件放进一个文件夹，在程序所在的文件夹里运行 <code>npm run import -- 年报文件夹</code>
          ，导入后刷新本页。
        </p>
      </div>
    </PageShell>
  )
}

/** Nobody chose, and the view adds the whole county. */
function isWhole({ measures, parts }: CompareQuery, { chosenForYou, view }: Comparison): boolean {
  const divided = view === 'stack' && parts === 'rows' && measures.every((each) => divisionOf(each.id))
  return chosenForYou && (view === 'flow' || divided)
}

function Lead({ comparison, whole }: { comparison: Comparison; whole: boolean }) {
  const { years, units, chosenForYou } = comparison
  const [first] = years
  const last = years.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <>
      <span>{first === last ? `${first}年` : `${first}–${last}年`}</span>
      <span>{whole ? '全县' : `${units.length} 家单位${chosenForYou ? `（${last}年数量最多的）` : ''}`}</span>
    </>
  )
}

function Notices({ query, comparison }: { query: CompareQuery; comparison: Comparison }) {
  const notices = [
    ...comparison.unknownUnits.map((slug) => `链接中的单位“${slug}”不在本县名单中，已略去。`),
    ...query.notices,
    ...comparison.folded.map(
      ({ unit, into }) =>
        `${unit.shortName}已并入${into.shortName}的序列，不再单列；要分开看，请把“承继”改为“分列”。`,
    ),
    ...(query.view === 'line' && comparison.units.length > 6
      ? ['折线最多画 6 家，所选单位较多，已改用小图。']
      : []),
    ...((query.basis === 'share' || query.basis === 'index') && query.measures.some((each) => each.rate)
      ? [`比率没有${query.basis === 'share' ? '占比' : '指数'}，仍按数值显示。`]
      : []),
  ]
  return notices.map((notice) => (
    <p key={notice} className={styles.notice}>
      {notice}
    </p>
  ))
}

const TABLES = { disclosure: '表二', applications: '表三', disputes: '表四', prose: '正文', rate: '表格' }

function sourceText(compared: ComparedMeasure, comparison: Comparison, whole: boolean): string {
  const places = compared.units.flatMap((each) => each.points)
  const gaps = places.filter((point) => point.state === 'missing').length
  return joined(
    `来源：各单位年报${TABLES[compared.measure.table]}`,
    whole
      ? ''
      : `${compared.units.length} 家 × ${comparison.years.length} 年${gaps > 0 ? `，缺 ${gaps}` : ''}`,
    compared.basis === 'share' ? '占比的分母为当年已收单位合计' : '',
    compared.basis === 'index' ? '各单位首个有数的年份为 100' : '',
    dated(comparison),
  )
}

function dated({ context, years }: Comparison): string {
  const last = years.at(-1)
  const coverage = last === undefined ? null : context.coverageOf(last)
  return joined(
    coverage ? `${last}年${coverageText(coverage.received.length, coverage.expected)}` : '',
    context.updated ? `数据更新于${context.updated}` : '',
  )
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('　')
}
