import type { Metadata } from 'next'
import { connection } from 'next/server'
import { KnownYears } from './_components/known-years'
import { Message } from './_components/message'
import { PageShell } from './_components/page-shell'
import { countyYears } from './_figures/county-years'
import { currentStore } from './_server/store'

export const metadata: Metadata = { title: '没有这个页面' }

/** Asked for per request: at build there is no store. */
export default async function NotFound() {
  await connection()
  const { kind } = currentStore()
  const { years } = countyYears()
  return (
    <PageShell section={null}>
      <Message title="没有这个页面">
        <p>地址可能有误，或者这个单位、年度在当前数据中不存在。数据没有变动。</p>
        <KnownYears years={years} />
        {kind === 'real' ? (
          <p>
            如果链接来自演示数据：本系统已导入本县年报，各页改为显示本县数据，演示县的单位和年度不再显示。
          </p>
        ) : null}
        <p>
          可以从<a href="/">概览</a>或<a href="/units">单位</a>重新查找，或者查看
          <a href="/submissions">报送情况</a>，了解哪些单位、哪些年度已有年报。
        </p>
      </Message>
    </PageShell>
  )
}
