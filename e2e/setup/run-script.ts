import { execFile } from 'node:child_process'

/** Runs a command of the project on a data folder and gives what it printed; throws with that when it fails. */
export function runScript(name: string, args: string[], dataDir: string): Promise<string> {
  return new Promise((done, fail) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', `scripts/${name}.ts`, ...args],
      { env: { ...process.env, DATA_DIR: dataDir }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error) fail(new Error(`${name}: ${error.message}\n${stdout}\n${stderr}`))
        else done(stdout)
      },
    )
  })
}
