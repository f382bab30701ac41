'use client'

import { Message } from './_components/message'
import { ShellFrame } from './_components/shell-frame'

const UNKNOWN = { county: null, kind: 'empty', dataVersion: null, updated: null } as const

/** Shown when a page fails. The store is only read by pages, so nothing is lost. */
export default function PageError({ error }: { error: Error & { digest?: string } }) {
  return (
    <ShellFrame info={UNKNOWN} section={null}>
      <Message title="这一页没有能够显示">
        <p>读取数据时出现了错误。已导入的年报和数据没有改动。</p>
        <p>
          请刷新本页；仍不能显示的，请<a href="/">返回概览</a>
          ，并把出错时间{error.digest ? `和编号 ${error.digest} ` : ''}
          告诉管理员，启动程序的窗口里有详细记录。
        </p>
      </Message>
    </ShellFrame>
  )
}
