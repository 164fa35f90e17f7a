import { build } from "vite";
import { bundleOutput } from "./bundle-output.mjs";

/**
 * The code of one script with all it imports, to be run on its own. `constants` are names that it declares without a
 * value, and what stands in their place.
 */
export async function bundleScript(entry, constants = {}) {
  const define = Object.fromEntries(
    Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const [{ output }] = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define,
    build: {
      write: false,
      target: "es2022",
      lib: { entry, formats: ["iife"], name: "script" },
      rolldownOptions: { output: bundleOutput },
    },
  });
  return output[0].code;
}
