import { reportHref } from '@/app/_components/addresses'
import type { CountyYears } from '@/app/_figures/county-years'
import { begunCounty } from '@/db/queries/begun-county'
import type { UnitRow } from '@/db/queries/list-units'
import type { StoreView } from '@/db/store-view'
import styles from './submissions.module.css'

/** Without a register nobody can say who is missing: how to load one, for those who can. */
export function RegisterNotice({ seen }: { seen: StoreView }) {
  return (
    <section className={styles.notice} aria-labelledby="register">
      <h2 id="register">应报名单未录入</h2>
      {seen === 'local' ? (
        <LoadRegister />
      ) : (
        <p>没有应报名单，只能看已收到哪些单位的年报，不能判断还缺哪些。</p>
      )}
      {seen === 'desk' ? (
        <p>
          可在工作台的<a href="/desk/register#file">单位名录</a>中上传或逐个登记。
        </p>
      ) : null}
    </section>
  )
}

function LoadRegister() {
  return (
    <>
      <p>
        没有应报名单，只能看已收到哪些单位的年报，不能判断还缺哪些。准备一份单位名单（CSV
        表格，第一行为表头，至少有“单位名称”一列），在程序所在的文件夹里运行：
      </p>
      <pre>npm run units -- 单位名单.csv</pre>
      <p>
        表头还可以有：类型、别名、设立日期、撤销日期、应报年度、同类组、计入汇总、承继单位、承继方式、承继日期、上划至。录入后刷新本页，即列出应报、已收和未报的单位。
      </p>
    </>
  )
}

/** Before the first report counts; how to import one is none of the public's business. */
export function NothingImported({ county: { county, seen, db } }: { county: CountyYears }) {
  const register = county.registerLoaded
  if (seen === 'public')
    return <p className="prose">还没有公布的年报。{register ? '应报名单已录入。' : ''}</p>
  const { drafts } = begunCounty(db)
  if (drafts > 0) return <p className="prose">已收到年报 {drafts} 份，尚未定稿，没有计入。</p>
  return (
    <div className="prose">
      <p>还没有导入年报。把各单位的年报文件放进一个文件夹，在程序所在的文件夹里运行：</p>
      <pre className={styles.command}>npm run import -- 年报文件夹</pre>
      <p>导入后刷新本页。{register ? '应报名单已录入。' : ''}</p>
    </div>
  )
}

/** Reports from outside the county: kept to compare with, never counted. `year` names those of one year only. */
export function ExternalNotice({ units, year }: { units: readonly UnitRow[]; year?: number }) {
  const shown = units.filter((unit) => year === undefined || unit.years.includes(year))
  if (shown.length === 0) return null
  return (
    <section className="section" aria-labelledby="external">
      <h2 id="external">外部参照</h2>
      <p className="muted small">不属于本县的报告，只作参照，不计入应报、已收和合计。</p>
      <ul className={`plain ${styles.external}`}>
        {shown.map((unit) => (
          <li key={unit.id}>
            {unit.name}：
            {unit.years
              .filter((each) => year === undefined || each === year)
              .map((each) => (
                <a key={each} href={reportHref(unit.slug, each)}>
                  {each}年
                </a>
              ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
