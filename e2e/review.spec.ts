import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { insertAccount } from '@/db/accounts/create-account'
import { REAL_STORE } from '@/db/connection'
import { openStore } from '@/db/open-db'
import { listUnits } from '@/db/queries/list-units'
import { saveReport } from '@/db/save-report'
import type { CellIndicatorId } from '@/lib/catalogue/indicators'
import { sampleInput } from '@/lib/checks/sample-input'
import { PLAIN_HTML, reportToHtml } from '@/lib/export/report-html'
import { writePdf } from '@/lib/fixtures/pdf-writer'
import { reportBlocks } from '@/lib/fixtures/report-blocks'
import { readReport } from '@/lib/pipeline'
import { type Site, startSite } from '@/scripts/bench/site'
import { sampleReport } from './setup/sample-report'
import { toFirstFinding } from './setup/wake-review'
import { watchPage } from './setup/watch-page'

const PHONE = { width: 390, height: 844 }
const PASSWORD = 'correct horse battery'
/** Who makes the accounts. */
const OFFICE = { id: 'command-line', name: '命令行', role: 'admin', unitId: null } as const
const MISREAD = 'disputes.reconsideration.total'
const WRONG = 'applications.closed_total.total'

test.describe
  .serial('a report at the desk', () => {
    let folder = ''
    let site: Site
    let address = ''
    let pdfPath = ''

    test.beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'nianbao-review-'))
      countOther()
      const unit = await handIn('初稿', { [MISREAD]: 3 })
      await handInPdf()
      const store = openStore(join(folder, REAL_STORE))
      const office = { role: 'supervisor', unitId: null, password: PASSWORD } as const
      await insertAccount(store, OFFICE, { ...office, username: 'lijian', name: '李健' })
      await insertAccount(store, OFFICE, { ...office, username: 'wangfang', name: '王芳' })
      await insertAccount(store, OFFICE, {
        username: 'shuiwu',
        name: '水务局填报人',
        role: 'officer',
        unitId: unit.id,
        password: PASSWORD,
      })
      store.sqlite.close()
      site = await startSite(folder)
      address = `${site.url}/desk/reports/${unit.slug}/2023`
    })
    test.afterAll(async () => {
      expect(await site.stop()).toBe(0)
      rmSync(folder, { recursive: true, force: true })
    })

    /** Another unit's report that counts already: the county is no demo. */
    function countOther() {
      const store = openStore(join(folder, REAL_STORE))
      const { report } = sampleInput({ unit: '松岭县教育局', year: 2023 })
      const original = { bytes: new TextEncoder().encode('教育局'), fileName: '教育局.html' }
      saveReport(store, { report, original })
      store.sqlite.close()
    }

    /** A draft with a total that does not add up; `misread` is what a bad reading makes of cells. */
    async function handIn(words: string, misread: Partial<Record<CellIndicatorId, number>>) {
      const sample = sampleReport(7)
      const cells = new Map([...sample.cells, [WRONG, '9'] as const])
      const html = reportToHtml(
        { ...sample, cells, sections: { ...sample.sections, 一: [words] } },
        PLAIN_HTML,
      )
      const bytes = new TextEncoder().encode(html)
      const read = await readReport(bytes, `${words}.html`)
      if (!read.ok) throw new Error('the sample was not read')
      const changed = new Map(read.value.cells)
      for (const [id, value] of Object.entries(misread) as [CellIndicatorId, number][]) {
        const cell = changed.get(id)
        if (cell) changed.set(id, { ...cell, value: { status: 'number', value } })
      }
      const store = openStore(join(folder, REAL_STORE))
      const original = { bytes, fileName: `${words}.html` }
      const { unit } = saveReport(
        store,
        { report: { ...read.value, cells: changed }, original },
        {
          draft: 'submitted',
        },
      )
      const filed = listUnits(store).find(({ id }) => id === unit.id)
      store.sqlite.close()
      if (!filed) throw new Error('the unit is not in the list')
      return filed
    }

    /** Another unit's draft as a PDF, with the same wrong total. */
    async function handInPdf() {
      const sample = sampleReport(7, { unit: '松岭县林业局' })
      const bytes = writePdf(
        reportBlocks({ ...sample, cells: new Map([...sample.cells, [WRONG, '9'] as const]) }),
      )
      const read = await readReport(bytes, '林业局.pdf')
      if (!read.ok) throw new Error(read.reason)
      const store = openStore(join(folder, REAL_STORE))
      saveReport(
        store,
        { report: read.value, original: { bytes, fileName: '林业局.pdf' } },
        { draft: 'submitted' },
      )
      const slug = listUnits(store).find(({ name }) => name === '松岭县林业局')?.slug
      store.sqlite.close()
      if (!slug) throw new Error('the unit is not in the list')
      pdfPath = `/desk/reports/${slug}/2023`
    }

    async function signedIn(browser: Browser, username: string): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
      const page = await context.newPage()
      await page.goto(`${site.url}/desk/login?next=${encodeURIComponent(new URL(address).pathname)}`)
      await page.getByLabel('用户名').fill(username)
      await page.getByLabel('密码').fill(PASSWORD)
      await page.getByRole('button', { name: '登录' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('松岭县水务局')
      return page
    }
    const finding = (page: Page, words: string) => page.locator('[data-finding]', { hasText: words })

    test('is gone through with keys and pointer: every finding shows its cells and its place', async ({
      browser,
    }) => {
      const page = await signedIn(browser, 'lijian')
      const faults = await watchPage(page)
      await page.reload()
      const original = page.waitForEvent('download')
      await page.getByRole('link', { name: '下载' }).click()
      expect((await original).suggestedFilename()).toBe('初稿.html')
      await toFirstFinding(page)
      const first = page.locator('#f1')
      await expect(page.locator(`#tables-pane td[id="${WRONG}"]`)).toHaveAttribute('data-open', '')
      await expect(page.locator('#source-pane td[data-lit]', { hasText: '9' })).toBeInViewport()
      await page.keyboard.press('d')
      await expect(first.getByLabel('第1条不采纳的理由')).toBeFocused()
      await page.keyboard.type('jkc')
      await expect(first.getByLabel('第1条不采纳的理由')).toHaveValue('jkc')

      await page.locator('#source-pane td[data-lit]').first().click()
      await expect(page.locator('#correct-cell')).not.toHaveValue('')
      await page.locator(`#tables-pane td[id="${MISREAD}"]`).click()
      await expect(page.locator('#correct-cell')).toHaveValue(MISREAD)
      await expect(page.locator('#correct-read')).toContainText('读作：3')
      await page.getByText('更正读错的格').click()
      await page.getByLabel('原件上印的是').fill('0')
      await page.getByLabel('依据').fill('原件表四印为0')
      await page.getByRole('button', { name: '更正', exact: true }).click()
      await expect(page.getByRole('status')).toContainText('已更正')
      await expect(page.locator(`#tables-pane td[id="${MISREAD}"]`)).toContainText('更')
      await expect(page.locator('#cells')).toContainText('读作3，更正为0')
      await expect(finding(page, '维持')).toHaveCount(0)
      expect(faults).toEqual([])
      await page.context().close()
    })

    test('shows the place of a finding on the page of a PDF, with keys, by pointer and without script', async ({
      browser,
    }) => {
      const page = await signedIn(browser, 'lijian')
      const faults = await watchPage(page)
      await page.goto(`${site.url}${pdfPath}?source=pages`)
      const lit = page.locator('#source-pane rect[data-lit]')
      await toFirstFinding(page)
      const total = await page.locator(`#tables-pane td[id="${WRONG}"] a`).getAttribute('href')
      await expect(page.locator(`rect${total}[data-lit]`)).toBeInViewport()
      const first = await page.locator('#f1').getAttribute('data-cells')
      await expect(lit).toHaveCount(first?.split(' ').length ?? 0)
      const drawn = () =>
        page.getByAltText('原件第 1 页').evaluate((image: HTMLImageElement) => image.naturalWidth)
      await expect.poll(drawn).toBeGreaterThan(1_000)
      await page.locator(`#tables-pane td[id="${WRONG}"]`).click()
      await expect(lit).toHaveCount(1)
      await expect(lit).toBeInViewport()
      await page.locator(`#tables-pane td[id="${MISREAD}"]`).click()
      const box = await lit.getAttribute('id')
      await page.locator(`#tables-pane td[id="${WRONG}"]`).click()
      await page.locator(`#source-pane rect[id="${box}"]`).click()
      await expect(page.locator('#correct-cell')).toHaveValue(MISREAD)

      const pane = page.locator('#source-pane')
      const beyond = () => pane.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
      expect(await beyond()).toBe(0)
      await page.keyboard.press('z')
      await expect.poll(beyond).toBeGreaterThan(100)
      await expect(lit).toBeInViewport({ ratio: 0.98 })
      await page.keyboard.press('z')
      await page.setViewportSize(PHONE)
      const tabs = page.getByRole('navigation', { name: '本页各部分' })
      await tabs.getByRole('link', { name: '原文件' }).click()
      await expect(lit).toBeInViewport({ ratio: 0.98 })
      await tabs.getByRole('link', { name: '问题' }).click()
      await expect(page.locator('#f1')).toBeInViewport()
      await expect(pane).toBeHidden()
      await page.locator('#f1').getByRole('link', { name: '看原文' }).click()
      await expect(lit).toBeInViewport({ ratio: 0.98 })
      await expect(page.locator('#f1')).toBeHidden()
      expect(faults).toEqual([])

      const plain = await browser.newContext({
        javaScriptEnabled: false,
        storageState: await page.context().storageState(),
      })
      const still = await plain.newPage()
      await still.goto(`${site.url}${pdfPath}?source=pages`)
      await still.locator('#f1').getByRole('link', { name: '看原文' }).click()
      await expect(still.locator('#source-pane rect:target')).toBeInViewport()
      await still.setViewportSize(PHONE)
      await still.getByRole('link', { name: '表格', exact: true }).click()
      await expect(still.locator('#tables-pane')).toBeInViewport()
      await expect(still.locator('#f1')).toBeHidden()
      await still.getByRole('link', { name: /^问题/ }).click()
      await still.locator('#f1').getByRole('link', { name: '看原文' }).click()
      await expect(still.locator('#source-pane rect:target')).toBeInViewport({ ratio: 0.98 })
      await Promise.all([page.context().close(), plain.close()])
    })

    test('is decided on by two people: the second is told, and what they typed is there still', async ({
      browser,
    }) => {
      const [page, other] = [await signedIn(browser, 'lijian'), await signedIn(browser, 'wangfang')]
      await toFirstFinding(page)
      await page.keyboard.press('c')
      await expect(page.locator('#f1')).toContainText('已认定 李健')
      const open = page.locator('[data-finding]', { has: page.getByText('未处理', { exact: true }) })
      const before = await open.count()
      await open.first().getByRole('textbox').fill('按实际填写，无须修改')
      await open.first().getByRole('button', { name: '不采纳' }).click()
      await expect(page.locator('[data-finding]', { hasText: '按实际填写' })).toContainText('不采纳 李健')
      await expect(open).toHaveCount(before - 1)

      await other.getByText('退回…').click()
      await other.getByLabel('退回意见').fill('请重做第五部分')
      await other.getByRole('button', { name: '退回单位修改' }).click()
      await expect(other.getByRole('status')).toContainText('李健刚刚对这份年报做了“不采纳问题”')
      await expect(other.getByLabel('退回意见')).toHaveValue('请重做第五部分')
      await expect(other.locator('#log')).not.toContainText('退回')

      await page.getByText('退回…').click()
      await expect(page.getByLabel('退回意见')).toHaveValue(/有下列 1 处问题.*\n1\. 【有误，须改正】/)
      await page.getByRole('button', { name: '退回单位修改' }).click()
      await expect(page.getByRole('status')).toContainText('已退回')
      await page.getByRole('link', { name: '退回修改单' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/退回修改单$/)
      const file = page.waitForEvent('download')
      await page.getByRole('link', { name: '下载 Word 文件' }).click()
      expect((await file).suggestedFilename()).toMatch(/退回修改单\.docx$/)
      await Promise.all([page.context().close(), other.context().close()])
    })

    test('is explained by its unit, comes again with decisions kept, and counts in public once accepted', async ({
      browser,
      page: visitor,
    }) => {
      const officer = await signedIn(browser, 'shuiwu')
      await expect(officer.getByRole('button', { name: '认定' })).toHaveCount(0)
      await officer.getByLabel('第1条的单位说明').fill('系统迁移时重复登记了2件')
      await officer.getByRole('button', { name: '提交说明' }).click()
      await expect(officer.locator('#f1')).toContainText('系统迁移时重复登记了2件')
      await officer.context().close()

      const unit = await handIn('第二稿', {})
      await visitor.goto(`${site.url}/units/${unit.slug}/2023`)
      await expect(visitor.getByText('系统迁移')).toHaveCount(0)

      const page = await signedIn(browser, 'lijian')
      await expect(page.locator('#f1')).toContainText('已认定 李健')
      await expect(page.locator('[data-finding]', { hasText: '按实际填写' })).toContainText('不采纳')
      await expect(page.locator('#versions')).toContainText('待审核，未计入公开的数')
      await page.getByLabel('仍然定稿').check()
      await page.getByRole('button', { name: '定稿', exact: true }).click()
      await expect(page.getByRole('status')).toContainText('已定稿')

      await visitor.goto(`${site.url}/units/${unit.slug}/2023`)
      const card = visitor.locator('li', { hasText: '经主管部门认定' }).first()
      await expect(card).toContainText('单位说明')
      await expect(card).toContainText('系统迁移时重复登记了2件')
      await expect(visitor.getByText('按实际填写')).toHaveCount(0)
      await visitor.goto(`${site.url}/units/${unit.slug}`)
      await expect(visitor.locator('li', { hasText: '单位说明' })).toContainText('系统迁移时重复登记了2件')
      await page.context().close()
    })
  })
