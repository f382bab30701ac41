import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sharedAvailable, sharedPath } from '@/lib/fixtures/shared-reports'
import { type Site, startSite } from '@/scripts/bench/site'
import { buildWhenStale } from '@/scripts/setup/build.mjs'
import { runScript } from './run-script'

/**
 * Starts one site per state of the product: the demo county, nothing imported yet, and the real sample reports where
 * they lie beside the project. Journeys find them by `site` in sites.ts. A site already named in SITE_… is used as is.
 */
export default async function startSites(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-e2e-'))
  const sites: Site[] = []
  const start = async (state: string, env: Record<string, string>) => {
    if (process.env[`SITE_${state.toUpperCase()}`]) return
    const site = await startSite(join(folder, state), env)
    sites.push(site)
    process.env[`SITE_${state.toUpperCase()}`] = site.url
    process.env[`SITE_${state.toUpperCase()}_DATA`] = join(folder, state)
  }
  const stop = async () => {
    const codes = await Promise.all(sites.map((site) => site.stop()))
    rmSync(folder, { recursive: true, force: true })
    if (codes.some((code) => code !== 0)) throw new Error(`a site did not stop cleanly: ${codes.join(', ')}`)
  }
  const sampled = async () => {
    if (!sharedAvailable) return
    await runScript('import', [sharedPath('seeds')], join(folder, 'seeds'))
    await start('seeds', {})
  }
  // Built once, then started together, for each waits more than it works.
  await buildWhenStale()
  const begun = await Promise.allSettled([
    start('demo', {}),
    start('empty', { NIANBAO_STORE: 'real' }),
    sampled(),
  ])
  const fault = begun.find((each) => each.status === 'rejected')
  if (!fault) return stop
  await stop()
  throw fault.reason
}
