'use client'

import { Message } from './_components/message'

/**
 * Shown when a page fails in the browser (on the server, the page server says so itself). The store is only read by
 * pages, so nothing is lost. Without the shell, and without
 * styles of its own: every page would carry them for this one.
 */
export default function PageError({ error }: { error: Error & { digest?: string } }) {
  return (
    <main id="main" className="page-main">
      <Message title="这一页没有能够显示">
        <p>读取数据时出现了错误。已导入的年报和数据没有改动。</p>
        <p>
          请刷新本页；仍不能显示的，请<a href="/">返回概览</a>
          ，并把出错时间{error.digest ? `和编号 ${error.digest} ` : ''}
          告诉管理员，启动程序的窗口里有详细记录。
        </p>
      </Message>
    </main>
  )
}
