import { FilterSelect } from '@/app/_components/filter-bar'
import { measureTitle } from '@/app/indicators/_page/row-measures'
import { formerNames } from '@/db/queries/former-names'
import type { UnitRow } from '@/db/queries/list-units'
import { INDICATORS } from '@/lib/catalogue/indicators'
import { BASES } from '@/lib/chart/basis'
import { MEASURES, type Measure } from '@/lib/chart/measure'
import { divisionOf } from '@/lib/figures/parts'
import styles from './compare.module.css'
import { type CompareQuery, compareHref, MOST_MEASURES, REFERENCES, VIEWS } from './compare-query'
import { CopyLink } from './copy-link'
import { initials } from './label-initials'
import type { Comparison } from './load-comparison'
import { PickerFilter } from './picker-filter'

type Props = { readonly query: CompareQuery; readonly comparison: Comparison }

/** What is compared and how: one GET form with boxes to tick, and the views as links. All of it stands in the address. */
export function Picker({ query, comparison }: Props) {
  const { context, units, years, view } = comparison
  const all = context.years.map((year) => ({ value: String(year), label: `${year}年` }))
  return (
    <div className="no-print">
      <input type="checkbox" id="compare-choices" className={styles.fold} />
      <label htmlFor="compare-choices" className={styles.foldLabel}>
        <span className="muted">筛选</span> {measureSummary(query.measures)}，{units.length} 家
      </label>
      <form className={styles.form} action="/compare" method="get">
        <details name="picker" className={styles.picker}>
          <summary>
            <span className="muted">指标</span> {measureSummary(query.measures)}
          </summary>
          <div className={styles.sheet}>
            <PickerFilter listId="pick-indicators" placeholder="指标名称、拼音首字母" />
            <p className="muted small">最多 {MOST_MEASURES} 项。</p>
            <MeasureList chosen={query.measures} />
          </div>
        </details>
        <details name="picker" className={styles.picker}>
          <summary>
            <span className="muted">单位</span> {units.length} 家
          </summary>
          <div className={styles.sheet}>
            <PickerFilter listId="pick-units" placeholder="名称、类别、别名、拼音首字母" />
            <UnitList comparison={comparison} query={query} />
          </div>
        </details>
        <FilterSelect name="from" label="年度" value={String(years[0] ?? '')} options={all} />
        <FilterSelect name="to" label="至" value={String(years.at(-1) ?? '')} options={all} />
        <FilterSelect
          name="basis"
          label="显示"
          value={query.basis}
          options={BASES.map((basis) => ({ value: basis.id, label: basis.label }))}
        />
        <FilterSelect
          name="ref"
          label="参照"
          value={query.reference}
          options={REFERENCES.map((each) => ({ value: each.id, label: each.label }))}
        />
        <FilterSelect
          name="same"
          label="同口径"
          value={query.same ? 'yes' : 'no'}
          options={[
            { value: 'no', label: '否' },
            { value: 'yes', label: '是' },
          ]}
        />
        <FilterSelect
          name="joined"
          label="承继"
          value={query.joined ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: '合并' },
            { value: 'no', label: '分列' },
          ]}
        />
        {query.parts === 'units' ? <input type="hidden" name="parts" value="units" /> : null}
        {query.view ? <input type="hidden" name="view" value={query.view} /> : null}
        <button type="submit">更新</button>
        <span className={styles.side}>
          <CopyLink />
        </span>
      </form>
      <nav className={styles.views} aria-label="显示方式">
        {VIEWS.map((each) => (
          <a
            key={each.id}
            href={compareHref({ ...query, view: each.id })}
            aria-current={each.id === view ? 'true' : undefined}
          >
            {each.label}
          </a>
        ))}
      </nav>
      {view === 'stack' ? <PartsChoice query={query} /> : null}
    </div>
  )
}

const PARTS = [
  { id: 'rows', label: '按构成' },
  { id: 'units', label: '按单位' },
] as const

function PartsChoice({ query }: { query: CompareQuery }) {
  if (query.measures.every((measure) => divisionOf(measure.id) === null)) return null
  return (
    <nav className={`${styles.views} ${styles.parts}`} aria-label="堆叠方式">
      {PARTS.map((each) => (
        <a
          key={each.id}
          href={compareHref({ ...query, parts: each.id })}
          aria-current={each.id === query.parts ? 'true' : undefined}
        >
          {each.label}
        </a>
      ))}
    </nav>
  )
}

function measureSummary(measures: readonly Measure[]): string {
  const [first] = measures
  return measures.length === 1 ? (first ? measureTitle(first) : '') : `${measures.length} 项`
}

function UnitList({ comparison, query }: { comparison: Comparison; query: CompareQuery }) {
  const { context, units, chosenForYou, folded } = comparison
  const chosen = new Set(chosenForYou ? [] : [...units, ...folded].map((each) => each.unit.id))
  const former = formerNames(context.db)
  const peers = [...new Set(context.units.map((unit) => unit.peer))]
  return (
    <div id="pick-units">
      <p className="muted small">
        {chosenForYou ? '未选单位时显示收到申请最多的几家。' : `已选 ${chosen.size} 家。`}
      </p>
      <nav className={styles.peers} aria-label="只看一组单位">
        <span className="muted">只看</span>
        {peers.map((peer) => {
          const slugs = slugsOf(context.units, peer)
          return (
            <a key={peer} className="nowrap" href={compareHref({ ...query, units: slugs })}>
              {peer} {slugs.length} 家
            </a>
          )
        })}
      </nav>
      {peers.map((peer) => (
        <fieldset key={peer} className={styles.group}>
          <legend>{peer}</legend>
          {context.units
            .filter((unit) => unit.peer === peer)
            .map((unit) => (
              <label
                key={unit.id}
                data-search={[unit.name, peer, ...unit.aliases, ...(former.get(unit.id) ?? []), unit.initials]
                  .join(' ')
                  .toLowerCase()}
              >
                <input type="checkbox" name="units" value={unit.slug} defaultChecked={chosen.has(unit.id)} />
                {unit.shortName}
              </label>
            ))}
        </fieldset>
      ))}
    </div>
  )
}

function slugsOf(units: readonly UnitRow[], peer: string): string[] {
  return units.flatMap((unit) => (unit.peer === peer ? [unit.slug] : []))
}

const TABLE_LABELS = [
  { id: 'applications', label: '申请' },
  { id: 'rate', label: '比率和合成的数' },
  { id: 'disclosure', label: '主动公开' },
  { id: 'disputes', label: '复议、诉讼' },
  { id: 'prose', label: '正文所述（不在表格中）' },
] as const

/** Table three by applicant is reached from an indicator's page; the list here holds its totals. */
const LISTED: readonly Measure[] = MEASURES.filter((measure) => {
  const printed = INDICATORS.find((each) => each.id === measure.id)
  return printed?.table !== 'applications' || measure.id.endsWith('.total')
})

/** Titles never change: their initials are looked up once. */
const SEARCHED = new Map<string, string>()

function searchText(measure: Measure): string {
  const known = SEARCHED.get(measure.id)
  if (known !== undefined) return known
  const title = measureTitle(measure)
  const text = `${title.toLowerCase()} ${initials(title)}`
  SEARCHED.set(measure.id, text)
  return text
}

function MeasureList({ chosen }: { chosen: readonly Measure[] }) {
  const ticked = new Set(chosen.map((measure) => measure.id))
  const listed = [...chosen.filter((measure) => !LISTED.includes(measure)), ...LISTED]
  return (
    <div id="pick-indicators">
      {TABLE_LABELS.map((table) => (
        <fieldset key={table.id} className={styles.group}>
          <legend>{table.label}</legend>
          {listed
            .filter((measure) => measure.table === table.id)
            .map((measure) => (
              <label key={measure.id} data-search={searchText(measure)}>
                <input
                  type="checkbox"
                  name="indicators"
                  value={measure.id}
                  defaultChecked={ticked.has(measure.id)}
                />
                {measureTitle(measure)}
              </label>
            ))}
        </fieldset>
      ))}
    </div>
  )
}
