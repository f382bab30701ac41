import { createServer } from 'node:net'

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
  if (error.code === 'EADDRINUSE') return `端口 ${port} 已被其他程序占用，请换一个端口启动：${command}`
  if (error.code === 'EACCES')
    return `没有使用端口 ${port} 的权限，请换一个 1024 以上的端口：PORT=3000 npm start`
  return `无法在 ${host} 的端口 ${port} 上提供服务（${error.code}），请检查 HOST 和 PORT。`
}
