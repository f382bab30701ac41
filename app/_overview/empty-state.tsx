import styles from './empty-state.module.css'

/** What stands on the overview while nothing has been imported: what the product does and the two steps to begin. */
export function EmptyState() {
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
          <p>演示数据单独存放；导入第一份真实年报后，各页改为显示真实数据。</p>
        </li>
      </ol>
    </div>
  )
}
