import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kindFromName } from '../catalogue/unit-kinds'
import { sharedAvailable, sharedPath } from '../fixtures/shared-reports'
import type { Finding } from '../model/finding'
import { readReport } from '../pipeline'
import { checkReport } from './all-checks'

async function findingsOf(folder: 'seeds' | 'reports', file: string): Promise<Finding[]> {
  const read = await readReport(readFileSync(sharedPath(folder, file)), file)
  if (!read.ok) throw new Error(`${file}: ${read.reason}`)
  const { unit, year } = read.value.identity
  return checkReport(read.value, {
    unitKind: unit ? kindFromName(unit) : null,
    unitName: unit,
    year,
    previousYear: null,
  })
}
const brief = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, kind }) => [rule, severity, kind])

const title = sharedAvailable
  ? 'findings on real reports'
  : 'findings on real reports (skipped: ../shared is absent)'
describe.skipIf(!sharedAvailable)(title, () => {
  it('office 2023: prose against tables two and four, nothing else', async () => {
    const findings = await findingsOf('seeds', '000_d54ba1725c28a9b2.txt')
    expect(brief(findings)).toEqual([
      ['X-05', 'warn', 'report'],
      ['X-08', 'warn', 'report'],
    ])
    expect(findings[0]?.message).toContain('均被确认程序违法')
    expect(findings[0]?.message).toContain('其他结果2')
    expect(findings[1]?.message).toBe('正文所述行政规范性文件3件与表二制发0件不一致。')
  })

  it('township 2023: its six blank cells, and what they would come to', async () => {
    const findings = await findingsOf('seeds', '001_ee64489bfe665610.txt')
    const blanks = findings.find((finding) => finding.rule === 'S-11')
    expect(blanks).toMatchObject({ rule: 'S-11', severity: 'warn', kind: 'report' })
    expect([...(blanks?.cells ?? [])].sort()).toEqual([
      'applications.carried_in.business',
      'applications.carried_in.natural_person',
      'applications.carried_out.business',
      'applications.carried_out.natural_person',
      'applications.refused_enforcement_files.natural_person',
      'applications.unavailable_still_unclear.natural_person',
    ])
    const others = findings.filter((finding) => finding.assessable && finding !== blanks)
    expect(others.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['S-08', 'warn'],
      ['T2-07', 'info'],
      ['X-09', 'info'],
      ['X-12', 'info'],
      ['X-16', 'info'],
    ])
    const messageOf = (rule: string) => others.find((finding) => finding.rule === rule)?.message
    expect(messageOf('S-08')).toContain('未见“责任追究”')
    expect(messageOf('X-09')).toContain('15＋6＋10＋16＝47，小于总数90篇')
    expect(messageOf('X-16')).toContain('“杞乡村务”公开的信息第一部分写276条，第六部分写386条')
    expect(others.find((finding) => finding.rule === 'X-12')?.quote).toBe('bmx57261660163.com')
    for (const finding of findings)
      if (finding === blanks || !finding.assessable) expect(finding.message).toContain('若空白为0：平')
  })

  it('office of a city 2024: whether the city may make rules its name does not tell', async () => {
    const findings = await findingsOf('seeds', '004_7047d3e44c49cbca.txt')
    expect(findings).toMatchObject([
      { rule: 'T2-01', severity: 'info', kind: 'report', assessable: false },
      { rule: 'T3-08', severity: 'info', kind: 'report', assessable: true },
    ])
  })

  it('bureau 2023: nothing to report; service centre 2023: no contact', async () => {
    expect(brief(await findingsOf('seeds', '002_2a6a5b543b0e154f.txt'))).toEqual([])
    expect(brief(await findingsOf('seeds', '003_a6eef687208ec501.txt'))).toEqual([['X-12', 'info', 'report']])
  })

  it.each([
    'pingtan-2019.txt',
    'pingtan-2023.txt',
    'shanghai-general-office-2019.html',
    'shanghai-stc-2024.md',
    'shuyang-drc-2023.html',
  ])('%s: blanks and unread cells are no errors of the report', async (file) => {
    const findings = await findingsOf('reports', file)
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([])
    expect(findings.some((finding) => !finding.assessable)).toBe(true)
  })

  it('glued digits: one finding per table', async () => {
    const findings = await findingsOf('reports', 'pingtan-2023.txt')
    expect(brief(findings)).toEqual(['T2-03', 'T3-04'].map((rule) => [rule, 'info', 'extraction']))
    expect(findings[1]?.message).toContain('表三有35处未能识别，相关勾稽')
  })

  it('general office 2019: totals left blank, and suits said to be upheld while pending', async () => {
    const findings = await findingsOf('reports', 'shanghai-general-office-2019.html')
    const rules = findings.filter((finding) => finding.assessable).map((finding) => finding.rule)
    expect(rules).toContain('T3-05')
    expect(findings.find((finding) => finding.rule === 'X-05' && finding.assessable)?.message).toContain(
      '均获维持',
    )
  })

  // Every one looked at beside its source, and true of the text that is there.
  it.each([
    ['huaian-city-2024.pdf', ['S-08', 'T3-08', 'T4-05']],
    ['pingtan-2016.txt', []],
    ['pingtan-2019.txt', ['X-09']],
    ['pingtan-2023.txt', []],
    ['shanghai-general-office-2019.html', ['S-11', 'S-11', 'T2-03', 'T3-05', 'X-04', 'X-05']],
    ['shanghai-stc-2024.md', ['S-11', 'T3-05', 'T3-08', 'X-12']],
    ['shuyang-drc-2023.html', ['S-11']],
  ])('%s: these rules speak up, and no other', async (file, rules) => {
    const findings = await findingsOf('reports', file)
    expect(findings.filter((finding) => finding.assessable).map((finding) => finding.rule)).toEqual(rules)
  })
})
