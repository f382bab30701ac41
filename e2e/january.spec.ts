import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { insertAccount } from '@/db/accounts/create-account'
import { REAL_STORE } from '@/db/connection'
import { COMMAND_LINE } from '@/db/desk/demand'
import { importFiles } from '@/db/import-files'
import { loadRegister } from '@/db/load-register'
import { openStore } from '@/db/open-db'
import { listUnits } from '@/db/queries/list-units'
import { readRegister } from '@/db/register-file'
import type { CellIndicatorId } from '@/lib/catalogue/indicators'
import { type DemoDocument, demoDocuments, documentBytes } from '@/lib/demo/demo-documents'
import { demoRegister } from '@/lib/demo/demo-register'
import { PLAIN_HTML, reportToHtml } from '@/lib/export/report-html'
import { type Site, startSite } from '@/scripts/bench/site'
import { awake, toFirstFinding } from './setup/wake-review'

const PASSWORD = 'correct horse battery'
const YEAR = 2024
/** Handed in with a total that does not add up; with every dispute cell blank; and one to correct a cell of. */
const RETURNED = '云泽县人力资源和社会保障局'
const BLANK = '云泽县交通运输局'
const MISREAD = '云泽县水务局'
const OFF: CellIndicatorId = 'applications.closed_total.total'
const CORRECTED: CellIndicatorId = 'disclosure.licences.decisions'
/** What the supervisor reads in the original of MISREAD. */
const IN_THE_ORIGINAL = 4321

/** The number a document prints in a cell; null for a blank or a sign. */
function printedNumber({ report }: DemoDocument, id: CellIndicatorId): number | null {
  const cell = report.cells.get(id)
  if (typeof cell === 'string') return /^\d+$/.test(cell) ? Number(cell) : null
  return cell?.status === 'number' ? cell.value : null
}

/** One January of the demo county: from the first file to the public page, with a login for each role. */
test.describe
  .serial('a January', () => {
    test.describe.configure({ timeout: 300_000 })
    let folder = ''
    let site: Site
    let slugs: ReadonlyMap<string, string>
    const documents = demoDocuments().filter(({ year }) => year === YEAR)
    const own = documents.filter(({ unit }) => unit !== '云泽县人民政府')

    test.beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'nianbao-january-'))
      const earlier = demoDocuments().filter(({ year }) => year === YEAR - 1)
      for (const document of [...earlier, ...documents]) await write(document)
      const store = openStore(join(folder, REAL_STORE))
      loadRegister(store, readRegister(new TextEncoder().encode(demoRegister())))
      await importFiles(store, [join(folder, 'files', String(YEAR - 1))])
      slugs = new Map(listUnits(store).map(({ name, slug }) => [name, slug]))
      const officer = listUnits(store).find(({ name }) => name === RETURNED)
      const office = { unitId: null, password: PASSWORD }
      await insertAccount(store, COMMAND_LINE, {
        ...office,
        username: 'zhuguan',
        name: '李健',
        role: 'supervisor',
      })
      await insertAccount(store, COMMAND_LINE, { ...office, username: 'guanli', name: '王芳', role: 'admin' })
      await insertAccount(store, COMMAND_LINE, {
        username: 'renshe',
        name: '周敏',
        role: 'officer',
        unitId: officer?.id ?? null,
        password: PASSWORD,
      })
      store.sqlite.close()
      site = await startSite(folder, { NIANBAO_STORE: 'real' })
    })
    test.afterAll(async () => {
      expect(await site.stop()).toBe(0)
      rmSync(folder, { recursive: true, force: true })
    })

    const pathOf = (document: DemoDocument) => join(folder, 'files', document.path)
    async function write(document: DemoDocument) {
      mkdirSync(dirname(pathOf(document)), { recursive: true })
      writeFileSync(pathOf(document), await documentBytes(document))
    }
    async function signedIn(browser: Browser, username: string, path: string): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
      const page = await context.newPage()
      await page.goto(`${site.url}/desk/login?next=${encodeURIComponent(path)}`)
      await page.getByLabel('用户名').fill(username)
      await page.getByLabel('密码').fill(PASSWORD)
      await page.getByRole('button', { name: '登录' }).click()
      await expect(page).toHaveURL(new RegExp(`${path}$`))
      return page
    }
    const told = (page: Page) => page.getByRole('status').first()
    const reviewOf = (unit: string) => `/desk/reports/${slugs.get(unit)}/${YEAR}`
    const review = (page: Page, unit: string) => page.goto(`${site.url}${reviewOf(unit)}`)
    /** The county's sum of a cell as everyone is told it; null while no report of the year counts. */
    async function publicSum(page: Page, cell: CellIndicatorId) {
      const answer = await page.request.get(`${site.url}/api/v1/summary/${YEAR}`)
      if (answer.status() === 404) return null
      const { cells } = (await answer.json()) as {
        cells: { indicator: string; sum: number; counted: number }[]
      }
      const found = cells.find(({ indicator }) => indicator === cell)
      return found ? { sum: found.sum, counted: found.counted } : null
    }
    async function chosen(page: Page, step: string) {
      await page.goto(`${site.url}/desk/years/${YEAR}`)
      await page.getByLabel('全选').check()
      await page.getByRole('button', { name: step, exact: true }).click()
    }

    test('begins with the files of all units, which nobody outside sees yet', async ({
      browser,
      page: visitor,
    }) => {
      const page = await signedIn(browser, 'zhuguan', '/desk/import')
      await page.getByLabel('选择文件', { exact: true }).setInputFiles(documents.map(pathOf))
      await expect(page.getByText(`共 ${documents.length} 份，可收 ${documents.length} 份`)).toBeVisible({
        timeout: 120_000,
      })
      await page.getByRole('button', { name: '确认收录所选' }).click()
      await expect(told(page)).toContainText(`已收 ${documents.length} 份，列为已交，待审核`, {
        timeout: 120_000,
      })
      await page.goto(`${site.url}/desk`)
      await page.getByRole('link', { name: `${YEAR}年年报` }).click()
      await expect(page.getByRole('main')).toContainText('未报 4 家')
      await expect(page.locator('section', { has: page.locator('#reminder') })).toContainText('档案馆')
      expect(await publicSum(visitor, CORRECTED)).toBeNull()
      await visitor.goto(`${site.url}/units/${slugs.get(MISREAD)}/${YEAR}`)
      await expect(visitor.getByRole('main')).toContainText('未公布')
      await page.context().close()
    })

    test('goes on with what is clear, accepted at once; what has errors stays for a person', async ({
      browser,
      page: visitor,
    }) => {
      const page = await signedIn(browser, 'zhuguan', `/desk/years/${YEAR}`)
      await chosen(page, '开始审核')
      await expect(told(page)).toContainText(`${documents.length} 份已开始审核。`)
      await chosen(page, '定稿')
      await expect(told(page)).toContainText('条错误还没有处理，请单独审核')
      const counted = (await publicSum(visitor, CORRECTED))?.counted ?? 0
      expect(counted).toBeGreaterThan(40)
      expect(counted).toBeLessThan(own.length)
      await visitor.goto(`${site.url}/units/${slugs.get(RETURNED)}/${YEAR}`)
      await expect(visitor.getByRole('main')).toContainText('未公布')
      await page.context().close()
    })

    test('corrects what was misread, takes blanks as 0 by decision, and sends one back', async ({
      browser,
    }) => {
      const page = await signedIn(browser, 'zhuguan', reviewOf(MISREAD))
      await awake(page)
      await page.locator(`#tables-pane td[id="${CORRECTED}"]`).click()
      await expect(page.locator('#correct-read')).toContainText('读作')
      await page.getByText('更正读错的格').click()
      await page.getByLabel('原件上印的是').fill(String(IN_THE_ORIGINAL))
      await page.getByLabel('依据').fill('原件表二')
      await page.getByRole('button', { name: '更正', exact: true }).click()
      await expect(told(page)).toContainText('已更正')

      await review(page, BLANK)
      await page
        .getByText(/空白按0计/)
        .first()
        .click()
      await page
        .locator('form', { has: page.getByRole('button', { name: /按0计/ }) })
        .getByRole('textbox')
        .fill('经电话核实，没有复议诉讼')
      await page.getByRole('button', { name: /按0计/ }).click()
      await expect(told(page)).toContainText('0计')

      await review(page, RETURNED)
      await toFirstFinding(page)
      await page.keyboard.press('c')
      await expect(page.locator('#f1')).toContainText('已认定 李健')
      await page.getByText('退回…').click()
      await page.getByRole('button', { name: '退回单位修改' }).click()
      await expect(told(page)).toContainText('已退回')
      await page.context().close()
    })

    test('gets the second version from the unit, with what was decided kept', async ({ browser }) => {
      const officer = await signedIn(browser, 'renshe', '/desk')
      await expect(officer.getByRole('main')).toContainText(`${YEAR}年年报已退回`)
      await officer.goto(`${site.url}/desk/my`)
      await expect(officer.getByRole('row', { name: new RegExp(`^${YEAR}年`) })).toContainText('已退回')
      const first = own.find(({ unit }) => unit === RETURNED)
      if (!first) throw new Error('the unit has no report')
      const cells = new Map(first.report.cells)
      cells.set(OFF, String((printedNumber(first, OFF) ?? 0) - 2))
      const path = join(folder, '人社局第二稿.html')
      writeFileSync(path, reportToHtml({ ...first.report, cells }, PLAIN_HTML))
      await officer.getByLabel('年报文件').setInputFiles(path)
      await officer.getByRole('button', { name: '交年报' }).click()
      await expect(told(officer)).toContainText('已交（第 2 版）')
      expect((await officer.goto(`${site.url}/desk/years/${YEAR}`))?.status()).toBe(403)
      await officer.context().close()

      const page = await signedIn(browser, 'zhuguan', reviewOf(RETURNED))
      await expect(page.locator('#log')).toContainText('认定问题')
      // What it was sent back with is listed with what became of it, and is no finding of this version any more.
      await expect(page.locator('[data-finding]', { hasText: '相差2件' })).toHaveCount(0)
      await expect(page.locator('#findings')).toContainText('均已不在')
      await page.getByRole('button', { name: '定稿', exact: true }).click()
      await expect(told(page)).toContainText('已定稿')
      await page.context().close()
    })

    test('ends with the rest decided and everything published; pages, sums and files follow', async ({
      browser,
      page: visitor,
    }) => {
      const page = await signedIn(browser, 'zhuguan', `/desk/years/${YEAR}`)
      await page.goto(`${site.url}/desk/years/${YEAR}?state=reviewing`)
      const left = await page
        .locator('tbody a[href^="/desk/reports/"]')
        .evaluateAll((links) => links.map((each) => each.getAttribute('href') ?? ''))
      for (const href of left) {
        await page.goto(`${site.url}${href}`)
        const still = page.getByLabel('仍然定稿')
        if (await still.count()) {
          await page.getByRole('button', { name: '定稿', exact: true }).click()
          await expect(still).toBeFocused()
          await still.check()
        }
        await page.getByRole('button', { name: '定稿', exact: true }).click()
        await expect(told(page)).toContainText('已定稿')
      }
      await page.goto(`${site.url}/desk/years/${YEAR}`)
      await page.getByLabel('全选').check()
      await page.getByLabel('公布日期').fill(`${YEAR + 1}-01-28`)
      await page.getByRole('button', { name: '登记公布', exact: true }).click()
      await expect(told(page)).toContainText(`${documents.length} 份已登记公布。`)

      const printed = own
        .filter(({ unit }) => unit !== MISREAD)
        .flatMap((document) => printedNumber(document, CORRECTED) ?? [])
      const sum = printed.reduce((total, number) => total + number, IN_THE_ORIGINAL)
      expect(await publicSum(visitor, CORRECTED)).toEqual({ sum, counted: printed.length + 1 })
      await visitor.goto(`${site.url}/units/${slugs.get(MISREAD)}/${YEAR}`)
      await expect(visitor.locator(`td[id="${CORRECTED}"]`)).toContainText('4321')
      await visitor.goto(`${site.url}/units/${slugs.get(BLANK)}/${YEAR}`)
      await expect(visitor.getByRole('main')).toContainText('按0计')
      await visitor.goto(`${site.url}/submissions/${YEAR}`)
      await expect(visitor.getByRole('main')).toContainText('已公布')
      const file = await visitor.request.get(`${site.url}/api/v1/summary/${YEAR}.csv`)
      expect(await file.text()).toContain(`,${sum},`)
      expect(basename(new URL(file.url()).pathname)).toBe(`${YEAR}.csv`)
      await page.context().close()
    })

    test('is closed by the administrator, who locks the year', async ({ browser }) => {
      const page = await signedIn(browser, 'guanli', `/desk/years/${YEAR}`)
      await page.getByRole('button', { name: `锁定${YEAR}年` }).click()
      await expect(told(page)).toContainText(`已锁定${YEAR}年`)
      await review(page, MISREAD)
      await expect(page.getByRole('main')).toContainText('锁定')
      await expect(page.getByRole('button', { name: '移出这一版' })).toHaveCount(0)
      await page.context().close()
    })
  })
