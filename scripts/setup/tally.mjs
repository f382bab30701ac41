import { existsSync, readFileSync } from 'node:fs'

/** Counts of one stage of the test command. @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** A stage that is one test: it passed or it failed. */
export function stageTally(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

/** Reads Vitest's JSON report. A suite that did not load holds no test and counts as one failure. */
export function vitestTally(file) {
  const report = readReport(file)
  if (!report) return stageTally(false)
  const broken = report.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** Reads Playwright's JSON report. A flaky test did fail once, so it counts as failed; so does a run that broke off. */
export function playwrightTally(file) {
  const report = readReport(file)
  if (!report) return stageTally(false)
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped }
}

/** The closing line: `N passed, N failed`, and how many were skipped, if any. */
export function closingLine(tallies) {
  const sum = (name) => tallies.reduce((total, tally) => total + tally[name], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function readReport(file) {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
