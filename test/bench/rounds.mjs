// Timing in turns: the machine is never quiet, so what is compared runs side by side, many times, and medians count.

/**
 * Runs every call in turn for `rounds` rounds, each for at least `milliseconds`, and returns the milliseconds of one
 * call, a list a name. A call may return a promise, or the milliseconds that count of it.
 */
export async function inTurns(calls, rounds, milliseconds) {
  const times = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, call] of Object.entries(calls)) times[name].push(await timeOf(call, milliseconds));
  return times;
}

async function timeOf(call, milliseconds) {
  let calls = 0;
  let took = 0;
  do {
    const began = performance.now();
    const counted = await call();
    took += typeof counted === "number" ? counted : performance.now() - began;
    calls++;
  } while (took < milliseconds);
  return took / calls;
}

/** CPU milliseconds of this process so far: what others do on the machine's cores does not count. */
export function cpuTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Median of the ratios round by round: what disturbs a round disturbs both sides. */
export function ratioOf(times, name, baseName) {
  return median(times[name].map((time, round) => time / times[baseName][round]));
}
