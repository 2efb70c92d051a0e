/** How often the parent is looked for, in milliseconds. */
const INTERVAL = 500

/**
 * Ends this process as SIGTERM does once the process that started it is gone. npm runs a script in a shell and passes a
 * signal on to the shell alone, which would leave a server running that nobody sees any longer.
 */
export function stopWithParent(process: NodeJS.Process): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, INTERVAL)
  timer.unref()
}
