import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import './globals.css'
import './tables.css'
import './terms.css'
import './print.css'

export const metadata: Metadata = {
  title: { default: '年报汇', template: '%s - 年报汇' },
  description: '全县政府信息公开工作年度报告：每个数都能查到报告里的那一格。',
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#1d5a96' }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>{children}</body>
    </html>
  )
}
