'use client'

import './globals.css'
import PageError from './error'

/** Stands in when even the layout fails; it must bring its own document. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <title>出错了 - 年报汇</title>
        <PageError error={error} />
      </body>
    </html>
  )
}
