import type { CountyYears } from '@/app/_figures/county-years'
import { type BegunCounty, begunCounty } from '@/db/queries/begun-county'
import styles from './empty-state.module.css'

/** What stands on the overview while no report counts: what there is already, or how to begin. */
export function EmptyState({ county: { db, county, seen } }: { county: CountyYears }) {
  const begun = begunCounty(db)
  if (begun.registered === 0 && begun.drafts === 0 && seen !== 'public') return <HowToBegin />
  return <Begun name={county.name} begun={begun} />
}

/** Nothing is told of commands: the public reads this too. */
function Begun({ name, begun: { registered, drafts } }: { name: string | null; begun: BegunCounty }) {
  return (
    <div className={styles.empty}>
      <h1>{name ?? '本县'}还没有公布的年报</h1>
      <p className="prose">
        {registered > 0 ? `应报单位名单已录入 ${registered} 家。` : ''}
        {drafts > 0 ? `已收到年报 ${drafts} 份，尚未定稿，没有计入。` : ''}
        年报定稿后，这里显示全县和各单位的数，每个数都能查到报告里的那一格。
      </p>
      <p>
        <a href="/submissions">报送情况</a>　<a href="/desk">工作台</a>
      </p>
    </div>
  )
}

/** What the product does and the two steps to begin. */
function HowToBegin() {
  return (
    <div className={styles.empty}>
      <h1>还没有导入年报</h1>
      <p className="prose">
        年报汇把全县各单位的政府信息公开工作年度报告放在一处：每个数都能查到报告里的那一格，合计都写明包含哪些单位。
      </p>
      <ol className={styles.steps}>
        <li>
          <h2>导入年报</h2>
          <p>把各单位的年报文件（PDF、扫描件、Word、网页、文本）放进一个文件夹，在程序所在的文件夹里运行：</p>
          <pre>npm run import -- 年报文件夹</pre>
          <p>导入后刷新本页即可看到数据，不需要重新启动。</p>
        </li>
        <li>
          <h2>录入应报单位名单</h2>
          <p>准备一份单位名单（CSV 表格），运行：</p>
          <pre>npm run units -- 单位名单.csv</pre>
          <p>录入后，各页会写明应报多少家、已收多少家、还缺哪些单位。没有名单也可以先导入年报。</p>
        </li>
        <li>
          <h2>先看一看演示</h2>
          <p>想先了解功能，可以生成一个虚构的演示县：</p>
          <pre>npm run demo</pre>
          <p>演示数据单独存放；录入应报单位名单或收到第一份年报后，各页改为显示本县数据。</p>
        </li>
      </ol>
    </div>
  )
}
