import { mostProblems, type Problem, told } from "../../../src/experiment/problem.ts";
import { problemKindText } from "../../editor/problem-text.ts";
import type { FormContext } from "./form-context.ts";

interface ProblemListProps {
  readonly form: FormContext;
  onField(pointer: string): void;
  onPlace(line: number, column: number): void;
}

/** What is to be mended, each with ways to its field and to its place in the text. */
export function ProblemList({ form, onField, onPlace }: ProblemListProps) {
  const { editor, words } = form;
  const { problems } = editor.draft.value;
  return (
    <section id="problems" class="problems" aria-labelledby="problems-title">
      <h2 id="problems-title">
        <span role="status">
          {problems.length === 0 ? words.whole : words.problems(problems.length, mostProblems)}
        </span>
      </h2>
      {problems.length > 0 && (
        <ol>
          {problems.map((problem, index) => (
            <ProblemItem key={index} form={form} problem={problem} onField={onField} onPlace={onPlace} />
          ))}
        </ol>
      )}
    </section>
  );
}

function ProblemItem({ form, problem, onField, onPlace }: ProblemListProps & { problem: Problem }) {
  const { words, language } = form;
  const { pointer, line, column, file } = problem;
  const { expected, got, hint } = told(problem, language);
  return (
    <li>
      <strong>{problemKindText(problem, language)}</strong>
      {pointer && <code>{pointer}</code>}
      <dl>
        {expected && <Fact title={words.expected} text={expected} />}
        {got && <Fact title={words.got} text={got} />}
        {hint && <Fact title={words.hint} text={hint} />}
      </dl>
      <p>
        {pointer && (
          <button type="button" class="quiet" onClick={() => onField(pointer)}>
            {words.toField}
          </button>
        )}
        {line !== null && column !== null && file === null && (
          <button type="button" class="quiet" onClick={() => onPlace(line, column)}>
            {words.toText(line, column)}
          </button>
        )}
        {file !== null && (
          <span class="hint">
            {file}
            {line !== null && column !== null && ` · ${words.toText(line, column)}`}
          </span>
        )}
      </p>
    </li>
  );
}

function Fact({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{text}</dd>
    </div>
  );
}
