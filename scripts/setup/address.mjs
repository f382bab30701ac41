import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'

/**
 * Where to listen, from PORT and HOST. `fault` is the sentence for a PORT that is no port.
 * @param {Record<string, string | undefined>} env
 */
export function listenAddress(env = process.env) {
  const host = env.HOST || '127.0.0.1'
  const port = Number(env.PORT || 3000)
  const valid = Number.isInteger(port) && port >= 0 && port <= 65535
  return { host, port, fault: valid ? null : `PORT 应为 0 至 65535 的整数，现在是“${env.PORT}”。` }
}

/**
 * The sentence for a setting nothing would ever match, or null: the site would start and not do what was meant.
 * @param {Record<string, string | undefined>} env
 */
export function settingsFault(env = process.env) {
  const { ALLOWED_HOSTS: names = '', NIANBAO_STORE: store = '' } = env
  const odd = names
    .split(',')
    .map((name) => name.trim())
    .find((name) => !/^(?:[\w.-]+|\[[\da-f:.]+\])?$/i.test(name))
  if (odd !== undefined)
    return `ALLOWED_HOSTS 只写域名或 IP，不带 http:// 和端口，用英文逗号分开，例如 gk.example.gov.cn；现在有“${odd}”。`
  return ['', 'real', 'demo'].includes(store)
    ? null
    : `NIANBAO_STORE 应为 real 或 demo，或不设，现在是“${store}”。`
}

/**
 * Addresses a browser can open: on this machine, and where every address is listened on, those of its network.
 * 0.0.0.0 and :: are none.
 * @param {string} host
 * @param {number} port
 */
export function openableAddresses(host, port, interfaces = networkInterfaces()) {
  const everywhere = host === '0.0.0.0' || host === '::'
  const outside = Object.values(interfaces)
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
  const hosts = everywhere ? ['127.0.0.1', ...outside] : [host.includes(':') ? `[${host}]` : host]
  return hosts.map((each) => `http://${each}:${port}`)
}

/** Tries to listen and stops again: the sentence for what is in the way, or null. */
export function addressFault({ host, port }) {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', (error) => done(sentence(error, host, port)))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => done(null)))
  })
}

/** Whether only programs on this machine can reach a server on this host. */
export function isLoopback(host) {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function sentence(error, host, port) {
  const command =
    process.platform === 'win32' ? `set PORT=${port + 1}&& npm start` : `PORT=${port + 1} npm start`
  if (error.code === 'EADDRINUSE')
    return `端口 ${port} 已被占用（可能是其他程序，也可能年报汇已经启动），请换一个端口启动：${command}`
  if (error.code === 'EACCES')
    return `没有使用端口 ${port} 的权限，请换一个 1024 以上的端口：PORT=3000 npm start`
  return `无法在 ${host} 的端口 ${port} 上提供服务（${error.code}），请检查 HOST 和 PORT。`
}
