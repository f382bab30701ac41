import { deskForm, field } from '@/app/_server/desk-form'
import { DESK_VIEW_COOKIE } from '@/app/_server/session-cookie'

/** Turns the view of drafts on the public pages on or off, for this browser and for as long as it is open. */
export const POST = deskForm(({ form }) => {
  const on = field(form, 'drafts') === '1'
  const cookie = `${DESK_VIEW_COOKIE}=${on ? '1' : '0; Max-Age=0'}; Path=/; HttpOnly; SameSite=Lax`
  return {
    to: '/desk',
    notice: on ? '各页现在包括待审核的年报，只有您自己能看到。' : '各页现在只有已定稿的年报。',
    cookies: [cookie],
  }
})
