import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { COMMON_HEADERS } from './security-headers'

const STYLE =
  'body{font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1b2733;max-width:42em;margin:4em auto;padding:0 1em}a{color:#1d5a96}'
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const OVERVIEW = { href: '/', label: '回到概览' } as const
export const DESK = { href: '/desk', label: '回到工作台' } as const

/** Answers a request that never reaches a page (wrong address, wrong method, fault) with one page of plain words. */
export function sendPlainPage(
  response: ServerResponse,
  status: number,
  title: string,
  advice: string,
  extra: readonly string[] = [],
  back: { readonly href: string; readonly label: string } = OVERVIEW,
): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · 年报汇</title><style>${STYLE}</style></head><body><h1>${title}</h1><p>${advice}</p><p><a href="${back.href}">${back.label}</a></p></body></html>`
  const body = Buffer.from(html)
  response.writeHead(status, [
    ...COMMON_HEADERS,
    'Content-Security-Policy',
    POLICY,
    'Content-Type',
    'text/html; charset=utf-8',
    'Content-Length',
    String(body.length),
    'Cache-Control',
    'no-store',
    ...extra,
  ])
  response.end(body)
}
