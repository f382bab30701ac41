import { existsSync } from 'node:fs'
import { runCommand } from './child-process.mjs'
import { startStep } from './steps.mjs'

/** Whether Debian packages can be installed here: on Debian or Ubuntu, as root. */
export const mayInstallPackages = () => existsSync('/etc/debian_version') && process.getuid?.() === 0

/** Installs Debian packages; what went wrong is printed. */
export async function installPackages(title, packages) {
  const step = startStep(title)
  const quiet = { output: 'keep', env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await runCommand('apt-get', ['update', '-q'], quiet)
  const { code, printed } = await runCommand('apt-get', ['install', '-y', '-q', ...packages], quiet)
  step.end(code === 0 ? { ok: true, text: '完成' } : { ok: false, text: '未完成' })
  if (code !== 0) console.error(printed.trim().split('\n').slice(-5).join('\n'))
}
