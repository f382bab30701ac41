import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export interface StaticPages {
  /** Address of the prerendered page whose HTML is nearest to this many bytes. */
  address(bytes: number): string
  stop(): Promise<void>
}

const NEXT = resolve('node_modules/next/dist/bin/next')
/** HTML of an empty page of this little application; the text stands in it twice, as markup and as page data. */
const BASE_BYTES = 5_300

/**
 * Builds a second, tiny Next application in `.cache` with one prerendered page per size, and starts it with Next's own
 * server: the yardstick for our cached pages. It lies inside the project so that it uses the same Next.
 */
export async function startStaticPages(sizes: readonly number[], port: number): Promise<StaticPages> {
  const folder = resolve('.cache', 'bench-static')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'app', '[size]'), { recursive: true })
  const files = {
    'package.json': '{ "private": true, "type": "module" }',
    'next.config.mjs': 'export default { compress: false, poweredByHeader: false }',
    'app/layout.jsx': `export default ({ children }) => <html lang="zh-CN"><body>{children}</body></html>`,
    'app/[size]/page.jsx': `export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () => ${JSON.stringify(sizes.map((size) => ({ size: String(size) })))}
export default async function Page({ params }) {
  const { size } = await params
  return <p>{'x'.repeat(Math.max(0, (Number(size) - ${BASE_BYTES}) / 2))}</p>
}`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' as const }
  const build = spawn(process.execPath, [NEXT, 'build'], { cwd: folder, env, stdio: 'ignore' })
  const [code] = await once(build, 'exit')
  if (code !== 0) throw new Error('the yardstick application did not build')

  const args = [NEXT, 'start', '--port', String(port), '--hostname', '127.0.0.1']
  const server = spawn(process.execPath, args, { cwd: folder, env, stdio: 'ignore' })
  await answering(`http://127.0.0.1:${port}/${sizes[0]}`)
  return {
    address: (bytes) => `http://127.0.0.1:${port}/${nearest(sizes, bytes)}`,
    stop: () => stop(server),
  }
}

function nearest(sizes: readonly number[], bytes: number): number {
  return sizes.reduce((best, size) => (Math.abs(size - bytes) < Math.abs(best - bytes) ? size : best))
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const up = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (up) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`${url} does not answer`)
}

async function stop(server: ChildProcess): Promise<void> {
  server.kill('SIGTERM')
  await once(server, 'exit')
}
