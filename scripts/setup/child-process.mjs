import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ROOT } from './node-version.mjs'

/** Children of this process that are still running. */
const running = new Set()
let stopping = false

/**
 * Runs a command to its end. Each child leads a process group of its own, so that stopping this process stops
 * everything it started, whatever that started in turn (npm runs compilers, Next runs workers).
 * `output: 'keep'` returns what it printed instead of showing it.
 */
export function runCommand(command, args, { env = {}, output = 'show' } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: fileURLToPath(ROOT),
      env: { ...process.env, ...env },
      stdio: output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
    const printed = []
    child.stdout?.on('data', (bytes) => printed.push(bytes))
    child.stderr?.on('data', (bytes) => printed.push(bytes))
    running.add(child)
    const finish = (code) => {
      running.delete(child)
      if (!stopping) done({ code, printed: Buffer.concat(printed).toString('utf8') })
    }
    child.once('error', (error) => {
      printed.push(Buffer.from(`${error.message}\n`))
      finish(127)
    })
    child.once('close', (code) => finish(code ?? 1))
  })
}

/** Runs a TypeScript program of this project, or a command of a package, in a Node.js of its own. */
export function runNode(args, options) {
  return runCommand(process.execPath, args, options)
}

/** Runs npm: the very one that started us where there is one. */
export function runNpm(args, options) {
  const own = process.env.npm_execpath
  if (own && /npm-cli\.c?js$/.test(own)) return runNode([own, ...args], options)
  if (process.platform === 'win32') return runCommand('cmd', ['/c', 'npm', ...args], options)
  return runCommand('npm', args, options)
}

/** From now on Ctrl-C and termination end every child first, then this process; until the returned function is called. */
export function stopChildrenOnExit() {
  const stops = Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }).map(([signal, code]) => {
    const stop = () => void stopAll(code)
    process.once(signal, stop)
    return () => process.off(signal, stop)
  })
  return () => {
    for (const release of stops) release()
  }
}

async function stopAll(code) {
  stopping = true
  const ended = [...running].map((child) => new Promise((done) => child.once('close', done)))
  for (const child of running) signalTree(child, 'SIGTERM')
  const late = setTimeout(() => {
    for (const child of running) signalTree(child, 'SIGKILL')
  }, 3000)
  await Promise.all(ended)
  clearTimeout(late)
  process.exit(code)
}

function signalTree(child, signal) {
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'])
    else process.kill(-child.pid, signal)
  } catch {
    // Already gone, which is what we want.
  }
}
