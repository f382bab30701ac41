import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshStoreOnDisk } from '../db/fresh-db'
import { type FileResult, importFiles } from '../db/import-files'
import { loadRegister } from '../db/load-register'
import { reportFindings } from '../db/queries/report-findings'
import { yearCells } from '../db/queries/report-view'
import { yearCoverage } from '../db/queries/year-coverage'
import { readRegister } from '../db/register-file'
import { type DemoDocument, demoDocuments, documentBytes } from '../lib/demo/demo-documents'
import { demoRegister } from '../lib/demo/demo-register'
import type { Fault } from '../lib/demo/faults'
import { LATE, MISSING } from '../lib/demo/submissions'

/** Rules that must speak up about a fault; an amount with its unit is read all the same. */
const RULES: Readonly<Record<Fault['kind'], RegExp | null>> = {
  'cell-off': /^(T3-0[123]|T4-01|T2-01|Y-03)$/,
  'zeros-blank': /^S-11$/,
  'zeros-marked': /^S-11$/,
  'carried-in-lost': /^Y-01$/,
  'prose-differs': /^X-0[1258]$/,
  'two-totals': /^X-16$/,
  'old-form': /^S-05$/,
  pictured: /^S-03$/,
  'lost-suit-as-other': /^X-05$/,
  'results-unsaid': /^S-08$/,
  'copied-text': /^Q-01$/,
  'copied-year': /^Q-02$/,
  'unit-in-cell': null,
}
const WHOLE_YEAR = 2023

const documents = demoDocuments()
const isBefore = (document: DemoDocument, other: DemoDocument) =>
  document.unit === other.unit && document.year === other.year - 1
/** Whether `document` is the one whose words `other` takes. */
const isCopied = (document: DemoDocument, other: DemoDocument) =>
  document.year === other.year &&
  other.faults.some((fault) => fault.kind === 'copied-text' && document.unit.endsWith(fault.from))
/** One whole year, every faulty report, and the reports of the year before that those are compared with. */
const chosen = documents.filter(
  (each) =>
    each.year === WHOLE_YEAR ||
    each.faults.length > 0 ||
    documents.some(
      (other) =>
        ((other.faults.length > 0 || other.year === WHOLE_YEAR) && isBefore(each, other)) ||
        isCopied(each, other),
    ),
)
const isLate = ({ unit, year }: DemoDocument) => LATE[year]?.some((name) => unit.endsWith(name)) ?? false
const { store, folder, remove } = freshStoreOnDisk()
const results = new Map<string, FileResult>()

beforeAll(async () => {
  const paths: string[] = []
  for (const document of chosen) {
    const path = join(folder, 'documents', document.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, await documentBytes(document))
    paths.push(path)
  }
  loadRegister(store, readRegister(new TextEncoder().encode(demoRegister())))
  const summary = await importFiles(store, paths)
  for (const [at, result] of summary.results.entries()) results.set(chosen[at]?.path ?? '', result)
}, 180_000)
afterAll(remove)

/** Rules with a judged finding when all reports are in, above a mere hint; for planted faults hints count too. */
function rulesOf(document: DemoDocument, hints: boolean): string[] {
  const result = results.get(document.path)
  if (!result?.ok)
    throw new Error(result ? `${document.path}: ${result.reason}` : `${document.path} not imported`)
  const current = yearCells(store, result.saved.unit.id, result.saved.year)
  return reportFindings(store, current?.versionId ?? 0)
    .filter((finding) => finding.assessable && (hints || finding.severity !== 'info'))
    .map((finding) => finding.rule)
}

describe('the demo county in a store', () => {
  it('has a register that knows every unit of its reports', () => {
    const unknown = [...results.values()].filter(
      (result) => !result.ok || result.saved.unit.status !== 'registered',
    )
    expect(unknown).toEqual([])
  })

  it('reports as the list of missing reports says, the government apart', () => {
    const coverage = yearCoverage(store, WHOLE_YEAR)
    expect(coverage.expected).toBe(62)
    expect(coverage.missing.map((unit) => unit.name).sort()).toEqual(
      (MISSING[WHOLE_YEAR] ?? []).map((name) => `云泽县${name}`).sort(),
    )
    expect(coverage.received).toHaveLength(60)
    expect(coverage.summed).toHaveLength(60)
    expect(coverage.government.map((unit) => unit.name)).toEqual(['云泽县人民政府'])
  })

  it('has every planted fault found', () => {
    for (const document of chosen)
      for (const fault of document.faults) {
        const rules = RULES[fault.kind]
        if (rules === null) continue
        const found = rulesOf(document, true).filter((rule) => rules.test(rule))
        expect(found, `${document.path} ${fault.kind}`).not.toEqual([])
      }
  })

  it('has every report that says a late day of publication told so, and no other', () => {
    const pages = chosen.filter((each) => each.year === WHOLE_YEAR && each.path.endsWith('.html'))
    const late = pages.filter((each) => rulesOf(each, false).includes('P-01'))
    expect(late.map((each) => each.unit).sort()).toEqual(
      pages
        .filter(isLate)
        .map((each) => each.unit)
        .sort(),
    )
    expect(late.length).toBeGreaterThan(0)
  })

  it('has nothing found where nothing is planted, nor in the year before', () => {
    const sound = chosen.filter(
      (each) =>
        each.year === WHOLE_YEAR &&
        each.faults.length === 0 &&
        !isLate(each) &&
        // What its units get wrong is found in the sum.
        !each.unit.endsWith('人民政府') &&
        !documents.some((other) => isBefore(other, each) && other.faults.length > 0),
    )
    expect(sound.length).toBeGreaterThan(35)
    expect(
      sound.map((each) => [each.path, rulesOf(each, false)]).filter(([, rules]) => rules?.length),
    ).toEqual([])
  })
})
