// `npm run patterns`: holds the model against its patterns and writes the tables of this folder. The same command
// again resumes: runs that finished are kept in .cache until the model's code changes.
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const main = fileURLToPath(new URL("./main.ts", import.meta.url)); // Node 20 loads no TypeScript by itself
const { module } = await runnerImport(main, { configFile: false, logLevel: "error" });
await module.writeTables();
