import { deskForm } from '@/app/_server/desk-form'
import { DESK_VIEW_COOKIE } from '@/app/_server/session-cookie'
import { signOut } from '@/db/accounts/sign-in'

/** Ends the session, and with it the view of drafts. */
export const POST = deskForm(async ({ store, client, cookie }) => ({
  to: '/desk/login',
  notice: '已退出登录。',
  cookies: [...(await signOut(store, cookie, client)), `${DESK_VIEW_COOKIE}=; Max-Age=0; Path=/; HttpOnly`],
}))
