// Exponential and logarithm from + − × ÷ and Math.floor alone, so that every engine gives the same bits.
// Math.exp and its kind differ between engines (and between versions of one engine) in about 10 % of results.

const LN2_HIGH = 0.6931471803691238; // the last 21 bits are zero, so that k × LN2_HIGH is exact
const LN2_LOW = 1.9082149292705877e-10;
const EXP_OVERFLOW = 709.782712893384;
const EXP_UNDERFLOW = -745.1332191019412;

/** 2 to the k for k = −1022 … 1023, made by exact doublings. On a buffer of its own: V8 knows the address of that. */
const POWER_OF_TWO = new Float64Array(new ArrayBuffer(8 * 2046));
POWER_OF_TWO[1022] = 1;
for (let k = 1; k <= 1023; k++) POWER_OF_TWO[1022 + k] = POWER_OF_TWO[1021 + k]! * 2;
for (let k = 1; k <= 1022; k++) POWER_OF_TWO[1022 - k] = POWER_OF_TWO[1023 - k]! / 2;

/** Steps between two powers of two for which e^x is in a table. */
const STEPS = 128;
const STEPS_PER_UNIT = STEPS * Math.LOG2E;
const STEP_HIGH = LN2_HIGH / STEPS;
const STEP_LOW = LN2_LOW / STEPS;

/** 2 to the (j − 64)/128: the nearest double and what it is off by, relative to it. */
const STEP = new Float64Array(new ArrayBuffer(8 * STEPS));
const STEP_REST = new Float64Array(new ArrayBuffer(8 * STEPS));
for (let j = 0; j < STEPS; j++) {
  const high = (j - STEPS / 2) * STEP_HIGH;
  const beyondOne = expBeyondOne(high, (j - STEPS / 2) * STEP_LOW);
  STEP[j] = 1 + beyondOne;
  STEP_REST[j] = (beyondOne - (STEP[j]! - 1)) / STEP[j]!;
}

/**
 * e to the (high + low), less 1, for |high| ≤ ln 2 / 2: its Chebyshev expansion of degree 11 on that interval (error
 * below 4e-18, coefficients rounded to doubles).
 */
function expBeyondOne(high: number, low: number): number {
  const r = high + low;
  const beyond =
    0.5000000000000019 +
    r *
      (0.16666666666666702 +
        r *
          (0.041666666666488064 +
            r *
              (0.008333333333309524 +
                r *
                  (0.0013888888952321853 +
                    r *
                      (0.00019841269909223923 +
                        r *
                          (2.4801485475140074e-5 +
                            r *
                              (2.755722495233705e-6 +
                                r * (2.76326421837522e-7 + r * 2.5114871476190583e-8))))))));
  // The low part joins late so that its digits are not lost.
  return high + (r * r * beyond + low);
}

/**
 * Raises e to number `i`, in its place, within 1 ulp. NaN stays NaN. With x = k ln 2 / 128 + r, |r| < ln 2 / 128, it is
 * 2^(k/128) from a table times a polynomial of degree 5 (error below 1e-17): half the time of a longer polynomial
 * without a table. In its place, because a number that is returned is allocated where V8 does not inline the call.
 */
export function expAt(numbers: Float64Array, i: number): void {
  const x = numbers[i]!;
  if (!(x > -708 && x < 709)) {
    expNearTheEnds(numbers, i);
    return;
  }
  const k = (x * STEPS_PER_UNIT) | 0;
  const r = x - k * STEP_HIGH - k * STEP_LOW;
  const beyondOne =
    r +
    r *
      r *
      (0.4999999999998506 +
        r * (0.16666666666664534 + r * (0.041666707403338075 + r * 0.008333339152857227)));
  const step = (k + STEPS / 2) & (STEPS - 1);
  const scale = STEP[step]! * POWER_OF_TWO[((k + STEPS / 2) >> 7) + 1022]!;
  numbers[i] = scale + scale * (STEP_REST[step]! + beyondOne);
}

/** As `expAt`, where x may overflow or its power be subnormal. */
function expNearTheEnds(numbers: Float64Array, i: number): void {
  const x = numbers[i]!;
  numbers[i] = x > EXP_OVERFLOW ? Number.POSITIVE_INFINITY : 0;
  if (x > EXP_OVERFLOW || x < EXP_UNDERFLOW) return;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const series = 1 + expBeyondOne(x - k * LN2_HIGH, -k * LN2_LOW);
  if (k >= 1024) numbers[i] = series * POWER_OF_TWO[2045]! * 2;
  else if (k > -1022) numbers[i] = series * POWER_OF_TWO[k + 1022]!;
  else numbers[i] = series * POWER_OF_TWO[k + 1022 + 512]! * POWER_OF_TWO[1022 - 512]!;
}

const power = new Float64Array(new ArrayBuffer(8));

/** e to the x, as `expAt` raises it. */
export function exp(x: number): number {
  power[0] = x;
  expAt(power, 0);
  return power[0]!;
}

/**
 * Natural logarithm, within 1 ulp. log(0) is −∞, of a negative number NaN.
 * With x = 2^k m, √½ ≤ m < √2 and s = (m − 1)/(m + 1), it is k ln 2 + 2 artanh s, a series in s², |s| < 0.172.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let k = 0;
  let m = x;
  if (m < POWER_OF_TWO[0]!) {
    m *= POWER_OF_TWO[1022 + 54]!; // subnormal
    k = -54;
  }
  // Multiplications by powers of two are exact; six steps suffice for any double.
  for (let step = 512; step >= 1; step >>= 1) {
    if (m >= POWER_OF_TWO[1022 + step]!) {
      m *= POWER_OF_TWO[1022 - step]!;
      k += step;
    } else if (m < POWER_OF_TWO[1022 - step + 1]!) {
      m *= POWER_OF_TWO[1022 + step]!;
      k -= step;
    }
  }
  if (m > Math.SQRT2) {
    m *= 0.5;
    k++;
  } else if (m < Math.SQRT1_2) {
    m *= 2;
    k--;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  let tail = 0;
  for (let n = 21; n >= 3; n -= 2) tail = (tail + 1 / n) * z;
  // ln m = f − f²/2 + s (f²/2 + 2 tail), kept apart to lose no digits near 1.
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + 2 * tail) + k * LN2_LOW) - f);
}

/** 1 / (1 + e^−x). */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}
