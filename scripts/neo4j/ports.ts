import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * The wanted port of this machine where it is free, else any free one. `patience` is for how many milliseconds a port is
 * waited for whose holder has just been killed.
 */
export async function pickPort(wanted: number, patience = 0): Promise<number> {
  for (let waited = 0; ; waited += 100) {
    const found = await tryPort(wanted)
    if (found !== undefined) return found
    if (waited >= patience) return (await tryPort(0))!
    await sleep(100)
  }
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const { port: found } = server.address() as { port: number }
      server.close(() => resolve(found))
    })
  })
}

/** Whether something at the port speaks Bolt: it answers the handshake with a version that is not 0. */
export function answersBolt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const finish = (answer: boolean): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(2000, () => finish(false))
    socket.once('error', () => finish(false))
    socket.once('close', () => finish(false))
    socket.once('data', (data) => finish(data.readUInt32BE(0) !== 0))
    // The magic preamble, then four versions to choose from: 5.8 down to 5.0, 4.4, none, none.
    socket.write(Buffer.from('6060b0170008080500000404000000000000000000', 'hex').subarray(0, 20))
  })
}
