import stdlibExp from "@stdlib/math-base-special-exp";
import stdlibLog from "@stdlib/math-base-special-ln";
import { describe, expect, it } from "vitest";
import { exp, log, logistic } from "../../src/model/exact-math.ts";
import { hashOfExactMath } from "./exact-math-values.ts";
import { ulpsOffExp, ulpsOffLog } from "./exact-reference.ts";

/** Uniform numbers between two bounds, the same in every run. */
function numbers(from: number, to: number, count: number): Float64Array {
  let state = 1;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
  return Float64Array.from({ length: count }, () => from + (to - from) * (next() + next() / 4294967296));
}

function worst(values: Float64Array, error: (x: number) => number): number {
  return values.reduce((most, x) => Math.max(most, error(x)), 0);
}

/** Doubles that lie between two numbers of one sign, at least one of them finite. */
function doublesApart(a: number, b: number): number {
  const bits = new BigInt64Array(new Float64Array([a, b]).buffer);
  return Math.abs(Number(bits[0]! - bits[1]!));
}

const offExp = (x: number): number => ulpsOffExp(x, exp(x));
const offLog = (x: number): number => ulpsOffLog(x, log(x));

describe("exp", () => {
  it("is within one unit of the last place over all normal results", () => {
    expect(worst(numbers(-708, 709.7, 20_000), offExp)).toBeLessThan(1);
    expect(worst(numbers(-5, 5, 20_000), offExp)).toBeLessThan(1);
    expect(worst(numbers(-0.36, 0.36, 20_000), offExp)).toBeLessThan(1);
  });
  it("is within one unit of the last place where results are subnormal", () => {
    expect(worst(numbers(-744.4, -708.4, 10_000), offExp)).toBeLessThan(1);
  });
  it("differs from @stdlib's by at most two neighbouring doubles at 100 000 points", () => {
    expect(worst(numbers(-744, 709.7, 100_000), (x) => doublesApart(exp(x), stdlibExp(x)))).toBeLessThan(3);
  });
  it("ends where doubles end", () => {
    expect(exp(709)).toBe(8.218407461554972e307);
    expect(exp(709.782712893384)).toBe(1.7976931348622732e308);
    expect(exp(709.7827128933841)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(745)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(-708.3964185322641)).toBe(2.2250738585072626e-308);
    expect(exp(-745)).toBe(5e-324);
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(-745.1332191019412)).toBe(0);
    expect(exp(-746)).toBe(0);
  });
  it("is exact where the answer is", () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(5e-324)).toBe(1);
    expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(exp(Number.NaN)).toBeNaN();
  });
});

describe("log", () => {
  it("is within one unit of the last place over all positive numbers", () => {
    expect(worst(numbers(-700, 700, 10_000).map(Math.exp), offLog)).toBeLessThan(1);
    expect(worst(numbers(0.5, 2, 10_000), offLog)).toBeLessThan(1);
    expect(worst(numbers(0.69, 0.72, 10_000), offLog)).toBeLessThan(1);
    expect(worst(numbers(1.38, 1.45, 10_000), offLog)).toBeLessThan(1);
    expect(worst(numbers(0.99, 1.01, 10_000), offLog)).toBeLessThan(1);
  });
  it("is within one unit of the last place at subnormal numbers", () => {
    expect(worst(numbers(1e-320, 2.2e-308, 2_000), offLog)).toBeLessThan(1);
    expect(log(5e-324)).toBe(-744.4400719213812);
  });
  it("differs from @stdlib's by at most two neighbouring doubles at 100 000 points", () => {
    const points = numbers(-700, 700, 100_000).map(Math.exp);
    expect(worst(points, (x) => doublesApart(log(x), stdlibLog(x)))).toBeLessThan(3);
  });
  it("is exact where the answer is", () => {
    expect(log(1)).toBe(0);
    expect(log(2)).toBe(Math.LN2);
    expect(log(Number.MAX_VALUE)).toBe(709.782712893384);
    expect(log(2.2250738585072014e-308)).toBe(-708.3964185322641);
    expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(log(-0)).toBe(Number.NEGATIVE_INFINITY);
    expect(log(-1)).toBeNaN();
    expect(log(Number.NaN)).toBeNaN();
    expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("logistic", () => {
  it("is a half at 0 and adds up to 1 with its mirror image", () => {
    expect(logistic(0)).toBe(0.5);
    for (const x of numbers(-30, 30, 1000)) expect(logistic(x) + logistic(-x)).toBeCloseTo(1, 15);
  });
  it("stays within 0 and 1 however large its argument", () => {
    expect(logistic(1e6)).toBe(1);
    expect(logistic(-1e6)).toBe(0);
  });
});

describe("hashOfExactMath", () => {
  // Guards against unnoticed change: refresh it, and the model's version, when the approximations are changed.
  it("does not change over 200 000 values", () => {
    expect(hashOfExactMath()).toBe("2cbe56ff");
  });
});
