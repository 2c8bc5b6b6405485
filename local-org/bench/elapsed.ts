/** Milliseconds of processor time that something takes: waiting for other work on the machine does not count. */
export function elapsed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
