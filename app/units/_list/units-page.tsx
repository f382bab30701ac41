import { CoverageBar } from '@/app/_components/coverage-bar'
import { FilterLinks } from '@/app/_components/filter-bar'
import { PageHead } from '@/app/_components/page-head'
import { TermList } from '@/app/_components/term'
import type { CountyYears } from '@/app/_figures/county-years'
import { DownloadLinks } from '@/app/_handout/download-links'
import { yearText } from '@/lib/chart/describe-number'
import { FINDINGS_NOTES } from '@/lib/desk/view-words'
import { type ListState, listHref } from './list-state'
import { loadList, type UnitList } from './load-list'
import { matchUnit } from './match-unit'
import { parseListState, type Query } from './parse-list-state'
import { sortedOrder } from './sort-rows'
import styles from './unit-list.module.css'
import { UnitTable } from './unit-table'

type Props = {
  readonly county: CountyYears
  readonly year: number
  /** The address this page stands at, without its query. */
  readonly path: string
  readonly query: Query
}

/** All units of a year in one table. */
export function UnitsPage({ county, year, path, query }: Props) {
  const list = loadList(county, year)
  const state = parseListState(query, {
    columns: list.columns.map((column) => column.id),
    kinds: list.kinds.map((kind) => kind.value),
  })
  const coverage = county.coverageOf(year)
  return (
    <>
      <PageHead
        title={`${year}年各单位`}
        lead={
          <>
            {county.updated ? <span>数据截至 {county.updated}</span> : null}
            <span>来源：各单位{year}年年报；点击数字查看所在的表格</span>
          </>
        }
      />
      <UnitTable
        list={list}
        path={path}
        initial={state}
        initialOrder={sortedOrder(list, state)}
        years={<Years county={county} year={year} state={state} />}
      >
        <div className={styles.coverBar}>
          <CoverageBar
            received={coverage.received.length}
            expected={coverage.expected}
            missing={coverage.missing.map((unit) => ({
              name: unit.shortName,
              href: `/units/${unit.slug}/${year}`,
            }))}
            href={`/submissions?year=${year}`}
          />
        </div>
      </UnitTable>
      <DownloadLinks href={`/api/v1/years/${year}`} label={`${year}年各单位全部各格`} />
      <TermList
        title="各栏含义"
        definitions={list.columns.map(({ head, group, title }) => ({
          label: group === null ? head : `${group}·${head}`,
          sentence: title,
        }))}
      />
      <Notes list={list} register={county.county.registerLoaded} seen={county.seen} />
      <Others list={list} query={state.q} register={county.county.registerLoaded} />
    </>
  )
}

type YearsProps = { readonly county: CountyYears; readonly year: number; readonly state: ListState }

function Years({ county, year, state }: YearsProps) {
  return (
    <FilterLinks
      label="年度"
      value={yearText(year)}
      links={county.years.toReversed().map((each) => ({
        label: yearText(each),
        href: listHref(`/years/${each}/units`, state),
        current: each === year,
      }))}
    />
  )
}

function Notes({ list, register, seen }: { list: UnitList; register: boolean; seen: CountyYears['seen'] }) {
  const notes = [
    `合计只加年报中写明的数：空白、符号、无法识别和${list.missingWord}都不作 0 计，有此数的不足全部时注明家数；推算、约数、存疑的数和经核实按0计的空白计入合计。`,
    `比率的合计为各单位分子之和除以分母之和；分母不足 ${list.smallBelow} 的以灰色显示，不参加排序。`,
    '排序只在同类单位之间进行。',
    register ? '' : '应报名单未录入，各单位均为待确认。',
    `“问题”：${FINDINGS_NOTES[seen]}。`,
    '“推”为推算（所列各部分之和），“疑”为提取存疑，“约”为约数，“空（按0计）”为空白经主管部门核实按0计，“·”为该年表式无此项，“–”为正文没有写明。',
  ]
  return <p className={styles.notes}>{notes.join('')}</p>
}

/** Units that stand in no row of this year, so that a search never ends without saying where they are. */
function Others({ list, query, register }: { list: UnitList; query: string; register: boolean }) {
  if (list.others.length === 0) return null
  const found = query === '' ? [] : list.others.filter((unit) => matchUnit(unit, query).found)
  return (
    <details className={`no-print ${styles.others}`} open={found.length > 0}>
      <summary>
        {register ? `${list.year}年不应报送的单位` : `没有${list.year}年年报的单位`} {list.others.length} 家
      </summary>
      <ul className="plain">
        {(found.length > 0 ? found : list.others).map((unit) => (
          <li key={unit.slug}>
            <a href={`/units/${unit.slug}`}>{unit.name}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}
