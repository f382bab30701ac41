import { parseFile } from './console/parse-file'

/** `npm run --silent parse -- FILE…`: one JSON object per file and line on standard output, status 1 when a file was refused. */
async function main(files: readonly string[]): Promise<void> {
  if (files.length === 0) {
    process.stderr.write('用法：npm run --silent parse -- 文件…\n')
    process.exitCode = 1
  }
  for (const file of files) {
    const result = await parseFile(file)
    if (result.error !== null) process.exitCode = 1
    process.stdout.write(`${JSON.stringify(result)}\n`)
  }
}

await main(process.argv.slice(2))
