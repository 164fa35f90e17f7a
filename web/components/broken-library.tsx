import type { Problem } from "../../src/experiment/problem.ts";
import { en } from "../text/en.ts";
import { zh } from "../text/zh.ts";

/** Shown instead of the page when a shipped file is wrong; the tests of the files keep it from being seen. */
export function BrokenLibrary({ problems }: { problems: readonly Problem[] }) {
  return (
    <main>
      <h1>
        {en.broken} · {zh.broken}
      </h1>
      <ul>
        {problems.map(({ file, pointer, line, column, message, zh: chinese }) => (
          <li key={`${file}${pointer}`}>
            {file}:{line}:{column} {message} · {chinese.message}
          </li>
        ))}
      </ul>
    </main>
  );
}
