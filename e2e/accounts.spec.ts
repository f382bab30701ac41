import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { PLAIN_HTML, reportToHtml } from '@/lib/export/report-html'
import { type Site, startSite } from '@/scripts/bench/site'
import { barriers } from './setup/barriers'
import { runScript } from './setup/run-script'
import { sampleReport } from './setup/sample-report'
import { watchPage } from './setup/watch-page'

const PASSWORD = 'correct horse battery'

test.describe
  .serial('the desk', () => {
    let folder = ''
    let site: Site
    let passwords: Record<'sup' | 'officer', string>

    test.beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'nianbao-desk-'))
      writeFileSync(join(folder, 'report.html'), reportToHtml(sampleReport(7), PLAIN_HTML))
      await runScript('import', [join(folder, 'report.html')], folder)
      site = await startSite(folder)
    })
    test.afterAll(async () => {
      expect(await site.stop()).toBe(0)
      rmSync(folder, { recursive: true, force: true })
    })

    async function signIn(page: Page, username: string, password: string) {
      await page.goto(`${site.url}/desk/login`)
      await page.getByLabel('用户名').fill(username)
      await page.getByLabel('密码').fill(password)
      await page.getByRole('button', { name: '登录' }).click()
    }

    const post = (
      request: APIRequestContext,
      path: string,
      form: Record<string, string>,
      origin = site.url,
    ) => request.post(`${site.url}${path}`, { form, headers: { origin }, maxRedirects: 0 })

    test('its first account is made once, by the link in the server window; it makes others', async ({
      page,
    }) => {
      const faults = await watchPage(page)
      const [link = ''] = /http:\S+\/desk\/first\?token=\S+/.exec(site.printed()) ?? []
      await page.goto(link)
      await page.getByLabel('用户名').fill('admin')
      await page.getByLabel('姓名').fill('王管理')
      await page.getByLabel('新密码').fill(PASSWORD)
      await page.getByLabel('再输入一次').fill(PASSWORD)
      await page.getByRole('button', { name: '建立账号' }).click()
      await expect(page.getByRole('status')).toHaveText('管理员账号已建立。')
      await expect(page.getByText('王管理（管理员）')).toBeVisible()

      await page.getByRole('link', { name: '账号', exact: true }).click()
      const add = async (username: string, role: string, unit?: string) => {
        const form = page.locator('form', { has: page.getByRole('button', { name: '建立账号' }) })
        await form.getByLabel('用户名').fill(username)
        await form.getByLabel('新账号的角色').selectOption(role)
        if (unit) await form.getByLabel('新账号的单位').selectOption(unit)
        await form.getByRole('button', { name: '建立账号' }).click()
        const told = await page.getByRole('status').textContent()
        return /密码：([\w-]+)/.exec(told ?? '')?.[1] ?? ''
      }
      passwords = {
        sup: await add('sup', '主管人员'),
        officer: await add('officer', '单位填报人', '松岭县水务局'),
      }
      expect(Object.values(passwords).every((each) => each.length === 19)).toBe(true)
      await page.reload()
      await expect(page.getByRole('status')).toHaveCount(0)
      expect(await barriers(page, 'grave')).toEqual([])

      await page.getByRole('button', { name: '退出' }).click()
      await expect(page).toHaveURL(/\/desk\/login/)
      await page.goto(`${site.url}/desk`)
      await expect(page).toHaveURL(/\/desk\/login\?next=%2Fdesk$/)
      await page.goto(link)
      await expect(page.getByRole('heading', { name: '链接已失效' })).toBeVisible()
      expect(faults).toEqual([])
    })

    test('leads whoever signs in where they wanted, and tells a wrong password, without JavaScript too', async ({
      browser,
    }) => {
      const page = await browser.newPage({ javaScriptEnabled: false })
      await page.goto(`${site.url}/desk/password`)
      await page.getByLabel('用户名').fill('SUP')
      await page.getByLabel('密码').fill('not the password')
      await page.getByRole('button', { name: '登录' }).click()
      await expect(page.getByRole('status')).toHaveText('用户名或密码不对。')
      await page.getByLabel('用户名').fill('SUP')
      await page.getByLabel('密码').fill(passwords.sup)
      await page.getByRole('button', { name: '登录' }).click()
      await expect(page).toHaveURL(/\/desk\/password$/)
      await page.getByLabel('现在的密码').fill(passwords.sup)
      await page.getByLabel('新密码').fill(PASSWORD)
      await page.getByLabel('再输入一次').fill(PASSWORD)
      await page.getByRole('button', { name: '修改密码' }).click()
      await expect(page.getByRole('status')).toHaveText('密码已修改。')
      await page.close()
    })

    test('is closed to an officer where it is not about the own unit, page and form alike', async ({
      page,
    }) => {
      await signIn(page, 'officer', passwords.officer)
      await expect(page.getByRole('main')).toContainText('单位填报人，松岭县水务局')
      await expect(page.getByRole('link', { name: '账号', exact: true })).toHaveCount(0)
      const refused = await page.goto(`${site.url}/desk/users`)
      expect(refused?.status()).toBe(403)
      const form = { username: 'intruder', role: 'admin', password: PASSWORD }
      expect((await post(page.request, '/api/desk/users', form)).status()).toBe(403)
      expect(await runScript('user', ['list'], folder)).not.toContain('intruder')
    })

    test('takes no form from another site, and gives no cookie to who only reads', async ({
      page,
      request,
    }) => {
      await signIn(page, 'admin', PASSWORD)
      const form = { username: 'intruder', role: 'admin', password: PASSWORD }
      const foreign = await post(page.request, '/api/desk/users', form, 'http://evil.example')
      expect(foreign.status()).toBe(403)
      expect(await runScript('user', ['list'], folder)).not.toContain('intruder')
      expect((await post(request, '/api/desk/users', form)).status()).toBe(401)
      for (const path of ['/', '/units', '/api/v1/units'])
        expect((await request.get(`${site.url}${path}`)).headers()['set-cookie']).toBeUndefined()
    })

    test('shows drafts on the public pages only where they are switched on', async ({ page }) => {
      await signIn(page, 'sup', PASSWORD)
      const caching = async () => (await page.goto(site.url))?.headers()['cache-control']
      expect(await caching()).toBe('no-cache')
      await page.goto(`${site.url}/desk`)
      await page.getByRole('button', { name: '各页含待审核：关' }).click()
      expect(await caching()).toBe('no-store')
    })

    test('lets nobody guess for long', async ({ page, request }) => {
      const guess = { username: 'admin', password: 'guess' }
      for (let attempt = 0; attempt < 10; attempt++) await post(request, '/api/desk/sign-in', guess)
      await signIn(page, 'admin', PASSWORD)
      await expect(page.getByRole('status')).toHaveText('尝试次数过多，请等一分钟后再试。')
    })
  })
