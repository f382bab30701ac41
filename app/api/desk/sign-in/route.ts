import { deskForm, field } from '@/app/_server/desk-form'
import { type SignInFault, signIn } from '@/db/accounts/sign-in'

const WORDS: Readonly<Record<SignInFault, string>> = {
  wrong: '用户名或密码不对。',
  disabled: '这个账号已停用，请联系管理员。',
  locked: '尝试次数过多，请等一分钟后再试。',
}

/** Signs in, then goes to the page of the desk that was asked for. */
export const POST = deskForm(async ({ store, form, client }) => {
  const next = field(form, 'next')
  const credentials = { username: field(form, 'username'), password: field(form, 'password') }
  const { cookies, fault } = await signIn(store, credentials, client)
  if (fault !== null) return { to: `/desk/login?next=${encodeURIComponent(next)}`, fault: WORDS[fault] }
  return { to: /^\/desk(?:[/?]|$)/.test(next) ? next : '/desk', cookies }
})
