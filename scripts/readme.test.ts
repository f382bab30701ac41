import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const readme = readFileSync('README.md', 'utf8')
const chinese = readFileSync('README.zh-CN.md', 'utf8')

/** Set by the platform, by Next or by our own programs for one another; nobody who runs the project sets them. */
const NOT_SETTINGS =
  /^(NODE_ENV|PATH|NEXT_TELEMETRY_DISABLED|DEBIAN_FRONTEND|PLAYWRIGHT_JSON_OUTPUT_NAME|SITE_.*|E2E_.*)$/

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !/\.test\./.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}

describe('README', () => {
  const settings = new Set(
    ['app', 'db', 'lib', 'scripts', 'e2e']
      .flatMap(sources)
      .flatMap((text) => [...text.matchAll(/\benv\.([A-Z][A-Z0-9_]+)\b/g)].map((match) => String(match[1])))
      .filter((name) => !NOT_SETTINGS.test(name)),
  )

  it('finds the settings it is about', () => {
    expect(settings).toContain('DATA_DIR')
    expect(settings).toContain('PORT')
  })

  it.each([...settings])('names the setting %s', (name) => {
    expect(readme).toContain(`\`${name}\``)
  })

  const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts)
  it.each(scripts)('names the script %s', (name) => {
    expect(readme).toMatch(new RegExp(`npm (?:run (?:--silent )?)?${name}\\b|\`${name}\``))
  })

  it('stays within 80 lines', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(81)
  })

  it('has a Chinese sister with the settings of those who run it', () => {
    for (const name of ['DATA_DIR', 'PORT', 'HOST', 'ALLOWED_HOSTS', 'NIANBAO_STORE']) {
      expect(chinese).toContain(`\`${name}\``)
    }
  })
})
