declare module "virtual:first-comparison" {
  /** The numbers that the build computes, a `FirstComparison`. */
  const numbers: unknown;
  export default numbers;
}
