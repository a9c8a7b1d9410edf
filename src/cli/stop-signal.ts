/** Ctrl+C or a supervisor's SIGTERM: both are the normal end of something that serves. */
export function listenForStop(): Disposable & { readonly requested: Promise<void> } {
  let stop = () => {}
  const requested = new Promise<void>((resolve) => {
    stop = resolve
  })
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return {
    requested,
    [Symbol.dispose]: () => void process.off('SIGINT', stop).off('SIGTERM', stop),
  }
}
