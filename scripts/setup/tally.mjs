import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/**
 * Counts of one stage of the test command, and the names of what failed, each with the first line of its message.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Tally
 */

/** A stage that is one test: it passed or it failed. */
export function stageTally(passed, title = '') {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, failures: passed ? [] : [title] }
}

/** Reads Vitest's JSON report. A suite that did not load holds no test and counts as one failure. */
export function vitestTally(file) {
  const report = readReport(file)
  if (!report) return stageTally(false, '单元测试没有结果')
  const failedTests = report.testResults.flatMap((suite) =>
    suite.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => named(`${suite.name} › ${test.fullName}`, test.failureMessages?.[0])),
  )
  const broken = report.testResults
    .filter(
      (suite) =>
        suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
    )
    .map((suite) => named(suite.name, suite.message))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [...failedTests, ...broken],
  }
}

/** Reads Playwright's JSON report. A flaky test did fail once, so it counts as failed; so does a run that broke off. */
export function playwrightTally(file) {
  const report = readReport(file)
  if (!report) return stageTally(false, '浏览器测试没有结果')
  const { expected, unexpected, flaky, skipped } = report.stats
  const failures = [
    ...failedJourneys(report.suites ?? []),
    ...report.errors.map((error) => named('浏览器测试', error.message)),
  ]
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped, failures }
}

/** What failed, one line each, then the closing line: `N passed, N failed`, and how many were skipped, if any. */
export function closingLines(tallies) {
  const sum = (name) => tallies.reduce((total, tally) => total + tally[name], 0)
  const skipped = sum('skipped')
  return [
    ...tallies.flatMap((tally) => tally.failures).map((name) => `✗ ${name}`),
    `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  ]
}

/** A title and the first line of the message, without the colour codes meant for terminals. */
function named(title, message) {
  const first = stripVTControlCharacters(message ?? '')
    .split('\n', 1)[0]
    .slice(0, 300)
  return first ? `${title}：${first}` : title
}

function failedJourneys(suites) {
  return suites.flatMap((suite) => [
    ...failedJourneys(suite.suites ?? []),
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests
        .filter((test) => test.status === 'unexpected' || test.status === 'flaky')
        .map((test) => {
          const message = test.results.find((result) => result.error)?.error.message
          return named(`${spec.file}:${spec.line} [${test.projectName}] ${spec.title}`, message)
        }),
    ),
  ])
}

function readReport(file) {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
