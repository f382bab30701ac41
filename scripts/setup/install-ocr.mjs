import { runCommand } from './child-process.mjs'
import { installPackages, mayInstallPackages } from './debian-packages.mjs'
import { tellStep } from './steps.mjs'

/**
 * Makes sure that scans can be read in the tests: Tesseract of this machine, else Debian's package where we may install
 * it, with the Chinese type the test pages are printed in. Without it those tests say that they are skipped.
 */
export async function provideOcr() {
  if (!(await hasOcr()) && mayInstallPackages()) {
    await installPackages('安装文字识别程序', ['tesseract-ocr', 'tesseract-ocr-chi-sim', 'fonts-noto-cjk'])
  }
  tellStep(
    '文字识别',
    (await hasOcr())
      ? 'Tesseract'
      : '没有 Tesseract（tesseract-ocr、tesseract-ocr-chi-sim），扫描件的测试跳过',
  )
}

async function hasOcr() {
  const { code, printed } = await runCommand('tesseract', ['--list-langs'], { output: 'keep' })
  return code === 0 && /^chi_sim$/m.test(printed)
}
