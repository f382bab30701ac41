import type { IncomingMessage, ServerResponse } from 'node:http'
import { escaped } from '../_markup/attributes'
import { FROM, pageOfForm } from './came-from'
import { sendPlainMarkup } from './plain-page'
import { type PostedForm, readPostedForm } from './posted-form'
import { COMMON_HEADERS, INERT_POLICY } from './security-headers'
import { isSecret, typedWords } from './typed-words'

const TITLE = '登录已失效'

/**
 * Answers a form that came after its session had ended: nothing of it is done, and all that was typed comes back on a
 * page of its own, from where it can be sent again once the person has signed in (in another window, so that nothing of
 * this page has to be kept by the server). Passwords are not shown and files have to be chosen anew; a form with either
 * is not sent again. Script that asks for JSON gets that.
 */
export async function answerEnded(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const form = await readPostedForm(request, request.headers['content-type'])
  const url = request.url ?? '/desk'
  const page = pageOfForm(url, request.headers.referer) ?? '/desk'
  const login = `/desk/login?next=${encodeURIComponent(page)}`
  if (request.headers.accept === 'application/json') {
    const body = JSON.stringify({ to: login, fault: `${TITLE}，没有保存；请重新登录后再试。` })
    response.writeHead(401, [
      ...COMMON_HEADERS,
      ...['Content-Security-Policy', INERT_POLICY],
      ...['Content-Type', 'application/json', 'Cache-Control', 'no-store'],
    ])
    response.end(body)
    return
  }
  const markup = endedMarkup(form, { action: url.split('?', 1)[0] ?? '', page, login })
  sendPlainMarkup(response, { status: 401, title: TITLE, markup, sends: true })
}

type Addresses = { readonly action: string; readonly page: string; readonly login: string }

function endedMarkup(form: PostedForm, { action, page, login }: Addresses): string {
  const typed = typedWords(form.fields, action)
  const again = form.whole && form.files.length === 0 && !form.fields.some(([name]) => isSecret(name))
  const rest = again ? '登录后回到本页再次提交。' : '登录后请在原页重新填写。'
  return [
    `<p>刚才提交的没有保存，没有改动任何内容。${typed.length > 0 ? `您填写的都在下面，${again ? '再次提交' : '重新填好'}以前请不要关闭本页。` : ''}</p>`,
    `<p>请在新窗口登录，${rest}</p>`,
    `<div class="deeds"><a class="button" href="${escaped(login)}" target="_blank">在新窗口登录</a>`,
    again ? againForm(form, `${action}?${FROM}=${encodeURIComponent(page)}`) : '',
    '</div>',
    typed.length > 0 ? typedMarkup(typed) : '',
    filesMarkup(form.files),
    form.fields.some(([name]) => isSecret(name)) ? '<p>密码不在这里显示，请重新填写。</p>' : '',
    form.whole
      ? ''
      : '<p>提交的内容没有收全，这里显示的可能不完整。请用浏览器的“后退”回到原页，填写的内容一般还在。</p>',
  ].join('')
}

/** All fields as they came, those nobody sees too. */
function againForm({ fields }: PostedForm, action: string): string {
  const inputs = fields.map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  )
  return `<form method="post" action="${escaped(action)}">${inputs.join('')}<button type="submit">登录后再次提交</button></form>`
}

function typedMarkup(typed: ReturnType<typeof typedWords>): string {
  const rows = typed.map(
    ({ label, value }) => `<dt>${escaped(label)}</dt><dd><pre>\n${escaped(value)}</pre></dd>`,
  )
  return `<h2>您填写的内容</h2><dl>${rows.join('')}</dl>`
}

function filesMarkup(files: readonly string[]): string {
  if (files.length === 0) return ''
  const rows = files.map((name) => `<li>${escaped(name)}</li>`)
  return `<h2>没有收下的文件</h2><ul>${rows.join('')}</ul><p>请登录后重新选择。</p>`
}
