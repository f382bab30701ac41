import {
  addressFault,
  isLoopback,
  listenAddress,
  openableAddresses,
  settingsFault,
} from './setup/address.mjs'
import { buildWhenStale } from './setup/build.mjs'
import { stopChildrenOnExit } from './setup/child-process.mjs'
import { dataFolderFault } from './setup/data-folder.mjs'
import { demoWhenStale } from './setup/demo.mjs'
import { installDependencies } from './setup/install.mjs'
import { nodeVersionFault } from './setup/node-version.mjs'
import { giveUp, tellStep } from './setup/steps.mjs'

const USAGE = `用法：npm start
安装所需程序，没有本县年报时建立演示县，生成页面，然后启动。按 Ctrl-C 停止。
环境变量：DATA_DIR 数据文件夹，PORT 端口（3000），HOST 地址（127.0.0.1），ALLOWED_HOSTS 可用的域名，NIANBAO_STORE real 或 demo`

/** `npm start`: from a fresh clone to a page in the browser. Plain JavaScript, because nothing is installed yet. */
async function start() {
  if (process.argv.some((word) => word === '--help' || word === '-h')) return console.log(USAGE)
  const { host, port, fault } = listenAddress()
  const obstacle =
    nodeVersionFault() ??
    fault ??
    settingsFault() ??
    (await addressFault({ host, port })) ??
    dataFolderFault()
  if (obstacle) giveUp(obstacle)

  const release = stopChildrenOnExit()
  await installDependencies()
  process.env.NODE_ENV = 'production'
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  const { register } = await import('tsx/esm/api')
  register()
  const site = await import('./serve.ts')
  try {
    site.prepareStores()
  } catch (error) {
    giveUp(error.message)
  }
  await makeDemoCounty(site)
  await buildWhenStale()
  release()

  const actual = await site.serve(host, port)
  const first = site.firstAccountPath()
  if (first !== null && !isLoopback(host)) {
    console.log(`! HOST=${host}：本机以外的人也能打开本站，而本站尚无账号，能连到本机的人都能看到全部数据。`)
  }
  const [address, ...outside] = openableAddresses(host, actual)
  console.log(`\n年报汇已启动：${address}/`)
  const names = process.env.ALLOWED_HOSTS
  if (names) console.log(`其他电脑请用 ALLOWED_HOSTS 中的域名打开：${names}`)
  else if (outside.length > 0) console.log(`其他电脑请打开：${outside.map((each) => `${each}/`).join('　')}`)
  if (first !== null)
    console.log(
      `还没有账号。用下面的链接建立第一个管理员账号（只能用一次，下次启动换新）：\n${address}${first}`,
    )
  console.log('按 Ctrl-C 停止。')
}

/** Shows the demo county as long as there is no register and no report of one's own. */
async function makeDemoCounty(site) {
  const forced = process.env.NIANBAO_STORE
  if (forced !== 'demo' && site.servedKind() === 'real') return tellStep('数据', '本县已导入的年报')
  if (forced !== 'real') await demoWhenStale()
  tellStep(
    '数据',
    site.servedKind() === 'demo' ? '演示县（录入名单或导入年报后自动换为本县数据）' : '尚无已定稿的年报',
  )
}

start().catch((error) => {
  console.error(error)
  giveUp('未能启动，请把上面的提示告知维护人员。')
})
