import { pairedContrast } from "../src/experiment/contrast.ts";

// The library under Student's interval probes at its first use whether it may evaluate text. It is told no here, once,
// before the page's content security policy has to refuse and report the attempt.
const evaluate: unknown = Reflect.get(globalThis, "eval");
Reflect.set(globalThis, "eval", () => {
  throw new EvalError("this page evaluates no text");
});
pairedContrast([0, 0], [1, 2]);
Reflect.set(globalThis, "eval", evaluate);
