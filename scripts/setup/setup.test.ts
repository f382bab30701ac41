import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { addressFault, isLoopback, listenAddress, openableAddresses, settingsFault } from './address.mjs'
import { dataFolderFault } from './data-folder.mjs'
import { isComplete } from './install.mjs'
import { nodeVersionFault } from './node-version.mjs'
import { closingLines, playwrightTally, stageTally, vitestTally } from './tally.mjs'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-setup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('nodeVersionFault', () => {
  it.each([
    ['20.19.0', true],
    ['24.1.0', true],
    ['20.18.3', false],
    ['18.20.0', false],
    ['25.0.0', false],
  ])('%s fits: %s', (version, fits) => {
    expect(nodeVersionFault(version) === null).toBe(fits)
  })

  it('names the version and where to get another', () => {
    expect(nodeVersionFault('18.20.0')).toMatch(/18\.20\.0.*nodejs\.org/)
  })
})

describe('address', () => {
  it('listens on 127.0.0.1:3000 unless told otherwise', () => {
    expect(listenAddress({})).toEqual({ host: '127.0.0.1', port: 3000, fault: null })
    expect(listenAddress({ PORT: 'abc' }).fault).toContain('abc')
    expect(isLoopback('0.0.0.0')).toBe(false)
  })

  it('shows addresses a browser can open', () => {
    const card = (address: string, internal: boolean, family: 'IPv4' | 'IPv6' = 'IPv4') => {
      const rest = { netmask: '', mac: '', cidr: null, internal }
      return family === 'IPv4' ? { ...rest, address, family } : { ...rest, address, family, scopeid: 0 }
    }
    const cards = {
      lo: [card('127.0.0.1', true)],
      eth0: [card('10.1.2.3', false), card('fe80::1', false, 'IPv6')],
    }
    for (const host of ['0.0.0.0', '::'])
      expect(openableAddresses(host, 80, cards)).toEqual(['http://127.0.0.1:80', 'http://10.1.2.3:80'])
    expect(openableAddresses('127.0.0.1', 3000, cards)).toEqual(['http://127.0.0.1:3000'])
    expect(openableAddresses('::1', 3000, cards)).toEqual(['http://[::1]:3000'])
  })

  it('refuses settings that nothing would ever match', () => {
    expect(settingsFault({})).toBeNull()
    expect(settingsFault({ ALLOWED_HOSTS: 'a.gov.cn, 10.1.2.3,[::1],', NIANBAO_STORE: 'real' })).toBeNull()
    for (const names of ['https://a.gov.cn/', 'a.gov.cn:8080', 'a.gov.cn，b.gov.cn', 'a.gov.cn b.gov.cn'])
      expect(settingsFault({ ALLOWED_HOSTS: names })).toContain(`现在有“${names}”`)
    expect(settingsFault({ NIANBAO_STORE: 'reel' })).toContain('“reel”')
  })

  it('names a busy port and the command to take another', async () => {
    const blocker = createServer()
    await new Promise<void>((done) => blocker.listen(0, '127.0.0.1', done))
    const address = blocker.address()
    const port = typeof address === 'object' && address ? address.port : 0
    expect(await addressFault({ host: '127.0.0.1', port })).toMatch(
      new RegExp(`端口 ${port} 已被.*PORT=${port + 1} ?&{0,2} ?npm start`),
    )
    await new Promise((done) => blocker.close(done))
    expect(await addressFault({ host: '127.0.0.1', port })).toBeNull()
  })
})

describe('dataFolderFault', () => {
  it('makes the folder, and says what to do where it cannot', () => {
    expect(dataFolderFault({ DATA_DIR: join(folder, 'a', 'b') })).toBeNull()
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(dataFolderFault({ DATA_DIR: join(file, 'b') })).toMatch(/不能写入.*DATA_DIR/)
    if (process.platform === 'linux') expect(dataFolderFault({ DATA_DIR: '/proc/b' })).toMatch(/不能写入/)
  })
})

describe('isComplete', () => {
  it('is false without a record, with another version, and true without an optional package', () => {
    const root = pathToFileURL(`${folder}/`)
    const lock = (packages: object) => JSON.stringify({ packages })
    writeFileSync(
      join(folder, 'package-lock.json'),
      lock({ '': {}, a: { version: '1.0.0' }, b: { version: '2.0.0', optional: true } }),
    )
    expect(isComplete(root)).toBe(false)
    dataFolderFault({ DATA_DIR: join(folder, 'node_modules') })
    const record = join(folder, 'node_modules', '.package-lock.json')
    writeFileSync(record, lock({ a: { version: '0.9.0' } }))
    expect(isComplete(root)).toBe(false)
    writeFileSync(record, lock({ a: { version: '1.0.0' } }))
    expect(isComplete(root)).toBe(true)
  })
})

describe('tally', () => {
  const report = (name: string, content: object) => {
    const file = join(folder, name)
    writeFileSync(file, JSON.stringify(content))
    return file
  }

  it('closes with what failed, then passed and failed, and with skipped only when there are any', () => {
    const stages = [stageTally(true, '格式'), stageTally(false, '类型检查')]
    expect(closingLines(stages)).toEqual(['✗ 类型检查', '1 passed, 1 failed'])
    const units = { passed: 3, failed: 0, skipped: 2, failures: [] }
    expect(closingLines([units])).toEqual(['3 passed, 0 failed, 2 skipped'])
  })

  it('names each failed test, and counts a suite that did not load as a failure', () => {
    const failed = {
      status: 'failed',
      fullName: 'sums add up',
      failureMessages: ['\u001b[31mexpected 1\u001b[39m\n at x'],
    }
    const suites = [
      { name: 'a.test.ts', status: 'failed', assertionResults: [failed, { ...failed, status: 'passed' }] },
      { name: 'b.test.ts', status: 'failed', message: 'not found', assertionResults: [] },
    ]
    const counts = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, numTodoTests: 0 }
    expect(vitestTally(report('v.json', { ...counts, testResults: suites }))).toEqual({
      passed: 5,
      failed: 2,
      skipped: 1,
      failures: ['a.test.ts › sums add up：expected 1', 'b.test.ts：not found'],
    })
  })

  it('counts a flaky journey and a broken run as failures', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 0 }
    const journey = (status: string, message?: string) => ({
      file: 'a.spec.ts',
      line: 7,
      title: status,
      tests: [{ status, projectName: 'phone', results: message ? [{ error: { message } }, {}] : [{}] }],
    })
    const specs = [journey('expected'), journey('flaky', 'late'), journey('unexpected', 'gone')]
    const content = { stats, suites: [{ suites: [{ specs }] }], errors: [{ message: 'no server' }] }
    expect(playwrightTally(report('p.json', content))).toEqual({
      passed: 4,
      failed: 3,
      skipped: 0,
      failures: [
        'a.spec.ts:7 [phone] flaky：late',
        'a.spec.ts:7 [phone] unexpected：gone',
        '浏览器测试：no server',
      ],
    })
  })

  it('counts a report that is missing as a failure', () => {
    const missing = { passed: 0, failed: 1, skipped: 0, failures: ['单元测试没有结果'] }
    expect(vitestTally(join(folder, 'none.json'))).toEqual(missing)
  })
})
