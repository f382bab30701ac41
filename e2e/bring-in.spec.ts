import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { createAccount } from '@/db/accounts/create-account'
import { REAL_STORE } from '@/db/connection'
import { COMMAND_LINE } from '@/db/desk/demand'
import { loadRegister } from '@/db/load-register'
import { openStore } from '@/db/open-db'
import { unitNames } from '@/db/queries/desk/unit-names'
import { readRegister } from '@/db/register-file'
import { PLAIN_HTML, reportToHtml } from '@/lib/export/report-html'
import { type Site, startSite } from '@/scripts/bench/site'
import { holdScript } from './setup/page-script'
import { sampleReport } from './setup/sample-report'
import { watchPage } from './setup/watch-page'

const PASSWORD = 'correct horse battery'
const REGISTER = '名称,类型,应报年度\n松岭县水务局,工作部门,2022-2024\n松岭县民政局,工作部门,2022-2024\n'

test.describe
  .serial('bringing reports in', () => {
    let folder = ''
    let site: Site

    test.beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'nianbao-bring-in-'))
      const store = openStore(join(folder, REAL_STORE))
      loadRegister(store, readRegister(new TextEncoder().encode(REGISTER)))
      const unitId = unitNames(store).find(({ name }) => name === '松岭县水务局')?.id ?? null
      const people = [
        { username: 'sup', name: '李主管', role: 'supervisor', unitId: null },
        { username: 'officer', name: '周填报', role: 'officer', unitId },
      ] as const
      for (const person of people) await createAccount(store, COMMAND_LINE, { ...person, password: PASSWORD })
      store.sqlite.close()
      site = await startSite(folder, { NIANBAO_STORE: 'real' })
    })
    test.afterAll(async () => {
      expect(await site.stop()).toBe(0)
      rmSync(folder, { recursive: true, force: true })
    })

    /** Files as a person has them on disk. */
    function file(name: string, content: string): string {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    }
    const html = (...sample: Parameters<typeof sampleReport>) =>
      reportToHtml(sampleReport(...sample), PLAIN_HTML)

    async function signIn(page: Page, username: string) {
      await page.goto(`${site.url}/desk/login`)
      await page.getByLabel('用户名').fill(username)
      await page.getByLabel('密码').fill(PASSWORD)
      await page.getByRole('button', { name: '登录' }).click()
    }

    test('a whole folder is chosen at once', async ({ page }) => {
      await signIn(page, 'sup')
      await page.goto(`${site.url}/desk/import`)
      const whole = join(folder, '某局年报')
      mkdirSync(whole)
      writeFileSync(join(whole, '林业局2023.html'), html(5, { unit: '松岭县林业局' }))
      const folders = page.getByLabel('选择文件夹')
      await expect(folders).toHaveAttribute('webkitdirectory')
      // A server that is away: what did not get through is told on this very page, and can be sent again from it.
      await page.context().setOffline(true)
      await folders.setInputFiles(whole)
      await expect(page.getByRole('status')).toContainText('没有连上服务器')
      await expect(folders).toBeEnabled()
      await page.context().setOffline(false)
      await folders.setInputFiles(whole)
      await expect(page.getByRole('table').first()).toContainText('林业局2023.html')
      await page.getByRole('table').first().getByRole('checkbox').check()
      await page.getByRole('button', { name: '从清单移去所选' }).click()
      await expect(page.getByText('林业局2023.html')).toHaveCount(0)
    })

    test('files chosen before the page has woken up are read all the same', async ({ page }) => {
      await signIn(page, 'sup')
      const wake = await holdScript(page)
      await page.goto(`${site.url}/desk/import`, { waitUntil: 'domcontentloaded' })
      await page
        .getByLabel('选择文件', { exact: true })
        .setInputFiles([file('早选2023.html', html(6, { unit: '松岭县民政局' }))])
      await expect(page.getByRole('button', { name: '读取' })).toBeVisible()
      wake()
      await expect(page.getByRole('table').first()).toContainText('早选2023.html')
      await page.getByRole('table').first().getByRole('checkbox').check()
      await page.getByRole('button', { name: '从清单移去所选' }).click()
      await expect(page.getByText('早选2023.html')).toHaveCount(0)
    })

    test('a supervisor brings files, mends one and confirms all in one go', async ({ page }) => {
      const faults = await watchPage(page)
      await signIn(page, 'sup')
      await page.getByRole('link', { name: '收录', exact: true }).click()
      const first = html(7)
      await page
        .getByLabel('选择文件', { exact: true })
        .setInputFiles([
          file('水务局2023.html', first),
          file('民政局2023.html', html(3, { unit: '松岭县民政局' })),
          file('年报.html', html(4, { unit: '松岭县民政局' })),
          file('坏文件.html', '<html><body><p>购物清单</p></body></html>'),
          file('水务局2023副本.html', first),
        ])
      const list = page.getByRole('table').first()
      await expect(list.getByRole('checkbox')).toHaveCount(4)
      await expect(page.getByRole('main')).toContainText('是同一个文件，没有再收')
      await expect(list).toContainText('不像政府信息公开工作年度报告')
      await expect(page.getByText('共 4 份，可收 1 份')).toBeVisible()
      await expect(list).toContainText('同一单位同一年度的两个文件')

      const mended = list.locator('tbody', { hasText: '年报.html' })
      const details = mended.locator('details')
      if (!(await details.evaluate((each: HTMLDetailsElement) => each.open)))
        await details.locator('summary').click()
      await mended.getByLabel('年度').fill('2022')
      await mended.getByRole('button', { name: '重读' }).click()
      await expect(page.getByRole('status').first()).toContainText('已重读为松岭县民政局2022年')

      await page.reload()
      await expect(page.getByText('共 4 份，可收 3 份')).toBeVisible()
      await page.getByRole('button', { name: '确认收录所选' }).click()
      await expect(page.getByRole('status').first()).toContainText('已收 3 份，列为已交，待审核')
      await expect(list.getByRole('checkbox')).toHaveCount(1)
      await expect(page.getByRole('region', { name: '最近收录' })).toContainText('松岭县水务局 2023年')
      expect(faults).toEqual([])
    })

    test('a changed file tells which cells differ before it is taken', async ({ page }) => {
      await signIn(page, 'sup')
      await page.goto(`${site.url}/desk/import`)
      await page.getByLabel('选择文件', { exact: true }).setInputFiles([file('水务局新.html', html(9))])
      await page.getByRole('link', { name: /格不同/ }).click()
      const changes = page.getByRole('region', { name: '与库中已交的一版相比' })
      await expect(changes.getByRole('row')).toHaveCount(7)
      await expect(changes).toContainText('79')
    })

    test('a report is typed into the form with its sums', async ({ page }) => {
      const faults = await watchPage(page)
      await signIn(page, 'sup')
      await page.goto(`${site.url}/desk/import/form`)
      await page.getByRole('main').getByLabel('单位').selectOption('松岭县民政局')
      await page.getByRole('main').getByLabel('年度').fill('2024')
      await page.getByRole('button', { name: '打开表格' }).click()
      const cell = (id: string) => page.locator(`input[name="${id}"]`)
      await expect(page.getByText('空格 200 格')).toBeVisible()
      await cell('applications.received.natural_person').fill('2')
      await page.keyboard.press('ArrowRight')
      await expect(cell('applications.received.business')).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(cell('applications.carried_in.business')).toBeFocused()
      await expect(page.getByText('（空）').first()).toBeVisible()
      await page.getByRole('button', { name: '其余空格填0' }).click()
      await expect(page.getByText('2＋0＋0＋0＋0＋0＝2 ≠ 0')).toBeVisible()
      await page.reload()
      await expect(cell('applications.received.natural_person')).toHaveValue('2')
      for (const row of ['received', 'disclosed', 'closed_total'])
        for (const column of ['natural_person', 'total'])
          await cell(`applications.${row}.${column}`).fill('2')
      await expect(page.getByText('不平 0 处')).toBeVisible()
      await page.getByRole('button', { name: '列入待确认清单' }).click()
      await expect(page.getByRole('status').first()).toContainText('录入已列入清单')
      await expect(page.getByRole('table').first()).toContainText('松岭县民政局2024年（录入）.html')
      expect(faults).toEqual([])
    })

    test('an officer hands in the own report alone, and sees where it stands', async ({ page }) => {
      await signIn(page, 'officer')
      await page.getByRole('link', { name: '本单位年报' }).click()
      const hand = async (path: string) => {
        await page.getByLabel('年报文件').setInputFiles(path)
        await page.getByRole('button', { name: '交年报' }).click()
      }
      await hand(file('别家.html', html(5, { unit: '松岭县民政局', year: 2022 })))
      await expect(page.getByRole('status')).toContainText('不是松岭县水务局的年报')
      // While the file is read, the page says how far it is; the server tells each person of their own files alone.
      const progress = await page.request.get(`${site.url}/api/desk/import/progress?upload=none-of-mine`)
      expect([progress.status(), await progress.json()]).toEqual([200, null])
      const asked: (string | null)[] = []
      await page.route('**/api/desk/import/progress?*', async (route) => {
        await route.fulfill({ json: { page: 3, pages: 20 } })
        asked.push(new URL(route.request().url()).searchParams.get('upload'))
      })
      await page.route('**/api/desk/import/own', async (route) => {
        await expect.poll(() => asked.length).toBeGreaterThan(1)
        await route.continue()
      })
      // Woken up, the form has the name it will be asked by.
      const form = page.locator('form:has(input[name="upload"]:not([value=""]))')
      await form.evaluate((each: HTMLFormElement) => {
        const note = () => {
          const named = new FormData(each).get('upload')
          if (each.textContent.includes('第 3'))
            sessionStorage.setItem('said', `${named} ${each.textContent}`)
        }
        new MutationObserver(note).observe(each, { childList: true, characterData: true, subtree: true })
      })
      await hand(file('本局2024.html', html(6, { year: 2024 })))
      await expect(page.getByRole('status')).toContainText('2024年的年报已交（第 1 版）')
      const said = await page.evaluate(() => sessionStorage.getItem('said'))
      expect(said).toContain('正在读取第 3 / 20 页')
      expect(said?.split(' ')[0]).toBe(asked[0])
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('松岭县水务局2024年年报')
      await page.goto(`${site.url}/desk/my`)
      await expect(page.getByRole('row', { name: /^2024年/ })).toContainText('已交')
      await expect(page.getByRole('row', { name: /^2022年/ })).toContainText('未报')
      expect((await page.goto(`${site.url}/desk/import`))?.status()).toBe(403)
    })

    test('reads without script too', async ({ browser }) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width: 390, height: 844 },
      })
      const page = await context.newPage()
      await signIn(page, 'sup')
      await page.goto(`${site.url}/desk/import`)
      await page
        .getByLabel('选择文件', { exact: true })
        .setInputFiles([file('民政局2021.html', html(1, { unit: '松岭县民政局', year: 2021 }))])
      await page.getByRole('button', { name: '读取' }).first().click()
      await expect(page.getByText('已读 1 份，列入清单。')).toBeVisible()
      await context.close()
    })
  })
