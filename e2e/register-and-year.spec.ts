import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { createAccount } from '@/db/accounts/create-account'
import { REAL_STORE, storeFile } from '@/db/connection'
import { COMMAND_LINE } from '@/db/desk/demand'
import { loadRegister } from '@/db/load-register'
import { openStore } from '@/db/open-db'
import { readRegister } from '@/db/register-file'
import { saveReport } from '@/db/save-report'
import { sampleInput } from '@/lib/checks/sample-input'
import { type Site, startSite } from '@/scripts/bench/site'
import { barriers } from './setup/barriers'
import { watchPage } from './setup/watch-page'

const YEAR = 2023
const PASSWORD = 'correct horse battery'
const REGISTER = '单位名称,应报年度\n松岭县水务局,2019-\n松岭县民政局,2019-\n松岭县河口镇,2019-'

/** Long enough for the threshold as it is by default. */
const PROBLEMS = '主要问题是政策解读的形式较为单一。下一步将增加图解和问答，开展业务培训，提高公开质量。'

/** A county with a report that counts, one that waits, one of a unit nobody has registered, and one unit without. */
async function makeCounty(folder: string) {
  const store = openStore(storeFile(REAL_STORE, folder))
  const bytes = (text: string) => new TextEncoder().encode(text)
  loadRegister(store, readRegister(bytes(REGISTER)))
  const save = (unit: string, draft: boolean) =>
    saveReport(
      store,
      {
        report: sampleInput({ unit, year: YEAR, prose: { 五: PROBLEMS } }).report,
        original: { bytes: bytes(unit), fileName: 'a.html' },
      },
      draft ? { draft: 'submitted' } : {},
    )
  save('松岭县水务局', false)
  save('松岭县民政局', true)
  save('松岭县水利服务中心', false)
  await createAccount(store, COMMAND_LINE, {
    username: 'admin',
    name: '王管理',
    password: PASSWORD,
    role: 'admin',
    unitId: null,
  })
  store.sqlite.close()
}

test.describe
  .serial('register, year and settings', () => {
    let folder = ''
    let site: Site
    let page: Page
    let faults: string[]

    test.beforeAll(async ({ browser }) => {
      folder = mkdtempSync(join(tmpdir(), 'nianbao-register-'))
      await makeCounty(folder)
      site = await startSite(folder)
      page = await browser.newPage()
      faults = await watchPage(page)
      await page.goto(`${site.url}/desk/login?next=/desk/register`)
      await page.getByLabel('用户名').fill('admin')
      await page.getByLabel('密码').fill(PASSWORD)
      await page.getByRole('button', { name: '登录' }).click()
      await expect(page.getByRole('heading', { name: '单位名录' })).toBeVisible()
    })
    test.afterAll(async () => {
      expect(faults).toEqual([])
      await page.close()
      expect(await site.stop()).toBe(0)
      rmSync(folder, { recursive: true, force: true })
    })
    const told = () => page.getByRole('status').first()
    const press = (name: string) => page.getByRole('button', { name }).first().click()

    test('a unit known from a report alone is merged, parted again, and registered', async () => {
      const pending = page.getByRole('row', { name: /松岭县水利服务中心/ })
      await expect(pending).toContainText('2023')
      await pending.getByRole('combobox').selectOption('松岭县河口镇')
      await pending.getByRole('button', { name: '就是该单位' }).click()
      await expect(told()).toContainText('已合并')
      await expect(page.getByText('待确认 0 家')).toBeVisible()
      await press('撤销合并')
      await expect(told()).toContainText('已撤销合并')
      await expect(page.getByText('已由王管理撤销')).toBeVisible()
      await page.getByRole('link', { name: '登记为新单位' }).click()
      await expect(page.getByText('空着为2023年（该单位第一份年报）起')).toBeVisible()
      await page.getByLabel('应报年度').fill('二〇二三')
      await press('登记')
      await expect(told()).toContainText('写法不对')
      await expect(page.getByLabel('应报年度')).toHaveValue('二〇二三')
      await page.getByLabel('应报年度').fill('2022-')
      await press('登记')
      await expect(told()).toContainText('已登记松岭县水利服务中心')
      await expect(page.getByText('在册 4 家')).toBeVisible()
      expect(await barriers(page, 'grave')).toEqual([])
    })

    test('the year says who is missing; it is locked, and opened with a reason', async () => {
      await page.goto(`${site.url}/desk/years/${YEAR}`)
      await expect(page.getByText('应报 4 家，未报 1 家')).toBeVisible()
      await expect(page.getByRole('row', { name: /民政局/ })).toContainText('已交')
      await expect(page.locator('#reminder-text')).toContainText('乡镇街道（1家）：河口镇')
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await press('复制')
      await expect(page.getByText('已复制')).toBeVisible()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('催报清单')
      expect(await barriers(page, 'grave')).toEqual([])
      await page.getByRole('link', { name: '未报 1', exact: true }).click()
      await expect(page.getByRole('row', { name: /民政局/ })).toHaveCount(0)
      await press(`锁定${YEAR}年`)
      await expect(told()).toContainText('已锁定')
      await page.goto(`${site.url}/desk/register`)
      await page.getByRole('link', { name: '松岭县河口镇', exact: true }).click()
      const change = page.locator('form', { has: page.getByLabel('应报年度') })
      await change.getByLabel('应报年度').fill('2024-')
      await press('保存')
      await expect(told()).toContainText(`已锁定的${YEAR}年的应报名单`)
      await expect(change.getByLabel('应报年度')).toHaveValue('2024-')
      await expect(change).toContainText('现登记：')
      await change.getByLabel('锁定的年度也改').check()
      await press('保存')
      await expect(told()).toContainText('已保存')
      await page.goto(`${site.url}/desk/settings/preview?year=2020&S-06.characters=200`)
      await expect(page.getByText(`其中有已锁定的${YEAR}年的年报`)).toBeVisible()
      await expect(page.getByLabel(`已锁定的${YEAR}年也一并更新`)).not.toBeChecked()
      await page.goto(`${site.url}/desk/years/${YEAR}`)
      await page.getByLabel('解锁的理由').fill('补报')
      await press('解锁')
      await expect(told()).toContainText('已解锁')
    })

    test('a threshold shows what it changes before it is applied', async () => {
      await page.goto(`${site.url}/desk/settings`)
      await page.getByLabel('生效年度').fill('2020')
      await page.getByLabel(/^S-06/).fill('200')
      await press('看改动的影响')
      const line = page.getByRole('row', { name: /^S-06/ })
      await expect(line).toContainText('3')
      expect(await barriers(page, 'grave')).toEqual([])
      await press('应用')
      await expect(told()).toContainText('阈值已保存并应用于3份年报')
      await expect(page.getByText('2020年度起 200字')).toBeVisible()
      await page.goto(`${site.url}/desk/log`)
      for (const event of [
        '修改阈值',
        '改动锁定年度',
        '解锁年度',
        '锁定年度',
        '登记单位',
        '撤销合并',
        '合并单位',
      ])
        await expect(page.getByRole('cell', { name: event, exact: true })).toBeVisible()
      expect(await barriers(page, 'grave')).toEqual([])
    })

    test('the public reads 未公布 of a report under review', async ({ browser }) => {
      const visitor = await browser.newPage()
      await visitor.goto(`${site.url}/submissions/${YEAR}`)
      await expect(visitor.getByRole('row', { name: /民政局/ })).toContainText('未公布')
      await expect(visitor.locator('main')).not.toContainText('未报')
      await visitor.close()
    })

    test('an uploaded register shows what it would change, and is loaded once that is confirmed', async () => {
      const rows = REGISTER.split('\n').filter((row) => !row.includes('民政局'))
      const upload = async () => {
        await page.goto(`${site.url}/desk/register`)
        const buffer = Buffer.from(rows.concat('松岭县财政局,2022-').join('\n'))
        await page
          .getByLabel('名录文件（CSV）')
          .setInputFiles({ name: '名录.csv', mimeType: 'text/csv', buffer })
        await press('上传，先看变动')
        await expect(page.getByRole('heading', { name: '名录的变动' })).toBeVisible()
      }
      await upload()
      await expect(page.getByRole('heading', { name: '新增 1 个单位' })).toBeVisible()
      const owed = page.getByRole('row', { name: /^2023年/ })
      await expect(owed.getByRole('cell', { name: '水利服务中心、民政局' })).toBeVisible()
      expect(await barriers(page, 'grave')).toEqual([])
      await page.getByRole('link', { name: '不载入' }).click()
      await expect(page.getByText('在册 4 家')).toBeVisible()
      await upload()
      await press('确认载入新名录')
      await expect(told()).toContainText('名录已载入：3个单位')
      await expect(page.getByText('在册 3 家')).toBeVisible()
    })

    test('the address a unit had before it was renamed leads on', async () => {
      await page.getByRole('link', { name: '松岭县河口镇', exact: true }).click()
      await page.getByLabel('单位名称').fill('松岭县河口新镇')
      await press('保存')
      await expect(told()).toContainText('已保存')
      await page.goto(`${site.url}/units/hekouzhen/${YEAR}`)
      expect(page.url()).toBe(`${site.url}/units/hekouxinzhen/${YEAR}`)
      const table = await page.request.get(`${site.url}/api/v1/units/hekouzhen.csv`, { maxRedirects: 0 })
      expect([table.status(), table.headers().location]).toEqual([308, '/api/v1/units/hekouxinzhen.csv'])
    })
  })
