import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { COMMON_HEADERS } from './security-headers'

const STYLE = [
  'body{font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1b2733;max-width:42em;margin:4em auto;padding:0 1em}',
  'a{color:#1d5a96}h1{font-size:28px;line-height:1.4}h2{font-size:18px;margin:2em 0 .5em}',
  'button,.button{display:inline-block;font:inherit;font-size:15px;line-height:24px;color:#1b2733;background:#fff;border:1px solid #b9c2cb;border-radius:4px;padding:4px 12px;text-decoration:none;cursor:pointer}',
  '.button{color:#fff;background:#1d5a96;border-color:#1d5a96}form{display:inline}.deeds{display:flex;flex-wrap:wrap;gap:8px 12px}',
  'dl{margin:0;border-bottom:1px solid #d9dee4}dt{padding-top:8px;border-top:1px solid #d9dee4;color:#5a6876;font-size:14px}dd{margin:0 0 8px}',
  'pre{font:inherit;margin:0;white-space:pre-wrap;overflow-wrap:anywhere}',
  '@media(max-width:640px){body{margin:2em auto}}',
].join('')
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

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
  const markup = `<p>${advice}</p><p><a href="${back.href}">${back.label}</a></p>`
  sendPlainMarkup(response, { status, title, markup, headers: extra })
}

type Plain = {
  readonly status: number
  readonly title: string
  /** What stands under the title; whatever came from outside is escaped in it. */
  readonly markup: string
  readonly headers?: readonly string[]
  /** Whether a form of it may be sent to this site. */
  readonly sends?: boolean
}

/** A page without framework or script, in the same plain look. */
export function sendPlainMarkup(
  response: ServerResponse,
  { status, title, markup, headers = [], sends = false }: Plain,
): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · 年报汇</title><style>${STYLE}</style></head><body><h1>${title}</h1>${markup}</body></html>`
  const body = Buffer.from(html)
  response.writeHead(status, [
    ...COMMON_HEADERS,
    'Content-Security-Policy',
    `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action ${sends ? "'self'" : "'none'"}; frame-ancestors 'none'`,
    'Content-Type',
    'text/html; charset=utf-8',
    'Content-Length',
    String(body.length),
    'Cache-Control',
    'no-store',
    ...headers,
  ])
  response.end(body)
}
