/**
 * Ctrl-C as a signal to whoever does long work, which then keeps what it has and ends. A second Ctrl-C ends the
 * process as ever. Call `over` when the work is done.
 */
export function interruption(): {readonly signal: AbortSignal; readonly over: () => void} {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once('SIGINT', stop);
  return {signal: controller.signal, over: () => process.off('SIGINT', stop)};
}
