// Exponential and logarithm to 60 digits in whole numbers: slow, plain, and independent of what is tested.

const BITS = 200n;
const ONE = 1n << BITS;

/** A double as a whole number of 2^−200. Exact for every double of at least 2^−148; smaller ones lose bits. */
function fixed(x: number): bigint {
  let [mantissa, exponent] = partsOf(x);
  exponent += Number(BITS);
  mantissa = exponent >= 0 ? mantissa << BigInt(exponent) : mantissa >> BigInt(-exponent);
  return mantissa;
}

/** Whole mantissa and power of two of a finite double: x = mantissa × 2^exponent. */
function partsOf(x: number): [bigint, number] {
  const bits = new BigInt64Array(new Float64Array([x]).buffer)[0]!;
  const raw = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = raw === 0 ? fraction : fraction | (1n << 52n);
  return [bits < 0n ? -mantissa : mantissa, (raw === 0 ? 1 : raw) - 1075];
}

/** e^x for a fixed-point x: Taylor's series of x/2^32, squared 32 times, with 64 guard bits. */
function expFixed(x: bigint): bigint {
  const guard = 64n;
  const one = ONE << guard;
  const small = (x << guard) >> 32n;
  let term = one;
  let sum = one;
  for (let n = 1n; term !== 0n && n < 40n; n++) {
    term = (term * small) / (one * n);
    sum += term;
  }
  for (let k = 0; k < 32; k++) sum = (sum * sum) / one;
  return sum >> guard;
}

const LN2 = lnOfTwo();

/** ln 2 = Σ 1/(n 2^n). */
function lnOfTwo(): bigint {
  let sum = 0n;
  for (let n = 1n; n < BITS + 64n; n++) sum += (ONE << 64n) / (n << n);
  return sum >> 64n;
}

/** Units in the last place of `result` by which it misses e^x, for a finite x with a finite, positive result. */
export function ulpsOffExp(x: number, result: number): number {
  const k = BigInt(Math.round(x / Math.LN2));
  const rest = expFixed(fixed(x) - k * LN2);
  return ulpsOff(result, rest, Number(k));
}

/** Units in the last place of `result` by which it misses ln x, for a finite x > 0. */
export function ulpsOffLog(x: number, result: number): number {
  let [mantissa, exponent] = partsOf(x);
  while (mantissa < 1n << 52n) {
    mantissa <<= 1n;
    exponent--;
  }
  // x = m × 2^k with 1 ≤ m < 2; Newton's steps y ← y + 2 (m − e^y)/(m + e^y) triple the digits each.
  const k = BigInt(exponent + 52);
  const m = mantissa << (BITS - 52n);
  let y = fixed(Math.log(Number(mantissa) / 2 ** 52));
  for (let step = 0; step < 2; step++) {
    const power = expFixed(y);
    y += (2n * (m - power) * ONE) / (m + power);
  }
  return ulpsOff(result, k * LN2 + y, 0);
}

/** |result − exact × 2^k| in units of the last place of `result`. */
function ulpsOff(result: number, exact: bigint, k: number): number {
  const [mantissa, exponent] = partsOf(result);
  // Both sides in units of 2^(exponent − 100).
  const shift = BigInt(k) - BITS - BigInt(exponent) + 100n;
  const there = shift >= 0n ? exact << shift : exact >> -shift;
  const difference = (mantissa << 100n) - there;
  return Math.abs(Number(difference)) / 2 ** 100;
}
