import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

export interface Site {
  url: string
  /** Processor time the server has used so far, of all its threads; null where the system does not tell. */
  cpuMs(): number | null
  /** Everything the server has printed so far. */
  printed(): string
  /** Stops it as Ctrl-C does and gives its exit code. */
  stop(): Promise<number>
}

const START_LIMIT_MS = 120_000

/** Starts the site on a free port as `npm start` does, on a data folder of its own. */
export async function startSite(dataDir: string, env: Record<string, string> = {}): Promise<Site> {
  const child = spawn(process.execPath, ['--max-semi-space-size=64', 'scripts/start.mjs'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const printed = () => output
  const url = await new Promise<string>((done, fail) => {
    const late = setTimeout(() => fail(new Error(`not up in time:\n${output}`)), START_LIMIT_MS)
    const read = (bytes: Buffer) => {
      output += bytes.toString('utf8')
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)
      if (address) {
        clearTimeout(late)
        done(address[0])
      }
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => fail(new Error(`ended with ${code}:\n${output}`)))
  })
  return { url, printed, cpuMs: () => cpuMs(child.pid), stop: () => stop(child) }
}

/** Linux counts in hundredths of a second; user and system time are the 14th and 15th field, after the name in brackets. */
function cpuMs(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return null
  }
}

async function stop(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null) return child.exitCode
  child.kill('SIGINT')
  const [code] = await once(child, 'exit')
  return Number(code)
}
