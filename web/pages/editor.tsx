import { effect } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { scenarioJsonSchema } from "../../src/experiment/json-schema.ts";
import { ChangeList } from "../components/editor/change-list.tsx";
import { FileBar } from "../components/editor/file-bar.tsx";
import { type FormContext, fieldId } from "../components/editor/form-context.ts";
import { ProblemList } from "../components/editor/problem-list.tsx";
import { RunLine } from "../components/editor/run-line.tsx";
import { ScenarioForm } from "../components/editor/scenario-form.tsx";
import { goToPlace, TextPane } from "../components/editor/text-pane.tsx";
import { browserStorage, keepDraft, keptDraft } from "../editor/draft-storage.ts";
import { type FormNode, formOf } from "../editor/form-node.ts";
import { openFiles } from "../editor/opened-files.ts";
import { ScenarioEditor } from "../editor/scenario-editor.ts";
import { emptyTemplate } from "../editor/template.ts";
import type { PageView } from "../pages.ts";
import type { Session } from "../session.ts";
import { editorWords } from "../text/editor.ts";
import "../style/editor.css";
import "../style/editor-form.css";

const node = formOf(scenarioJsonSchema()) as Extract<FormNode, { kind: "record" }>;
/** Milliseconds after the last change until the draft is kept. */
const keepDelay = 400;
/** One draft for as long as the page is open, whichever page of it is shown. */
let draft: ScenarioEditor | null = null;

function draftOf(session: Session): ScenarioEditor {
  const empty = emptyTemplate();
  draft ??= new ScenarioEditor(
    session.library.value.regimes,
    keptDraft(browserStorage()) ?? { ...empty, reference: empty.text },
  );
  return draft;
}

/** A scenario in two forms side by side: controls, and the text of its file. */
export const view: PageView = ({ session }) => {
  const language = session.language.value;
  const words = editorWords[language];
  const editor = draftOf(session);
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    new Set(["/title", "/organisation", "/policies"]),
  );
  const [trouble, setTrouble] = useState("");
  const isKept = useKeeping(editor);
  const area = useRef<HTMLTextAreaElement>(null);
  const form: FormContext = useMemo(
    () => ({
      editor,
      language,
      words,
      opened,
      setOpened: (pointer, isOpen) => setOpened((before) => withOpened(before, pointer, isOpen)),
    }),
    [editor, language, words, opened],
  );
  const open = async (files: readonly File[]) => {
    const failed = await openFiles(editor, files);
    setTrouble(failed.map(words.notRead).join(" "));
  };
  useDrops(open);
  const goToField = (pointer: string) => {
    setOpened((before) => new Set([...before, ...ancestorsOf(pointer)]));
    requestAnimationFrame(() => requestAnimationFrame(() => focusField(pointer)));
  };
  return (
    <div class="editor">
      <h1 id="page-title" tabIndex={-1}>
        {words.title}
      </h1>
      <p class="lead">{words.lead}</p>
      <FileBar session={session} form={form} trouble={trouble} onFiles={open} />
      {!isKept && <p class="notice">{words.notKept}</p>}
      <RunLine session={session} form={form} />
      <ProblemList
        form={form}
        onField={goToField}
        onPlace={(line, column) => goToPlace(area.current!, line, column)}
      />
      <ChangeList form={form} onField={goToField} />
      <div class="editor-sides">
        <section class="panel" aria-labelledby="form-title">
          <h2 id="form-title">{words.form}</h2>
          <ScenarioForm form={form} node={node} />
        </section>
        <section class="panel text-side" aria-labelledby="text-title">
          <h2 id="text-title">{words.text}</h2>
          <TextPane form={form} area={area} />
        </section>
      </div>
    </div>
  );
};

/** Keeps the draft as it changes; false once the browser has refused. */
function useKeeping(editor: ScenarioEditor): boolean {
  const [isKept, setKept] = useState(true);
  useEffect(() => {
    let timer = 0;
    let isFirst = true;
    const keep = () => {
      const { text, start, charts } = editor;
      const kept = { text: text.peek(), reference: start.peek(), charts: charts.peek() };
      setKept(keepDraft(browserStorage(), kept));
    };
    const stop = effect(() => {
      void [editor.text.value, editor.charts.value];
      clearTimeout(timer);
      if (!isFirst) timer = window.setTimeout(keep, keepDelay);
      isFirst = false;
    });
    return () => {
      stop();
      clearTimeout(timer);
      keep();
    };
  }, [editor]);
  return isKept;
}

/** Files may be dropped anywhere on the page. */
function useDrops(open: (files: readonly File[]) => void): void {
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      open([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener("dragover", allow);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", allow);
      removeEventListener("drop", drop);
    };
  });
}

function withOpened(before: ReadonlySet<string>, pointer: string, isOpen: boolean): ReadonlySet<string> {
  if (before.has(pointer) === isOpen) return before;
  const after = new Set(before);
  if (isOpen) after.add(pointer);
  else after.delete(pointer);
  return after;
}

/** A pointer and those of the parts around it, without the whole. */
function ancestorsOf(pointer: string): string[] {
  const segments = pointer.split("/").slice(1);
  return segments.map((_, index) => `/${segments.slice(0, index + 1).join("/")}`);
}

/** Focuses the control at a pointer, or of the innermost part around it that has one. */
function focusField(pointer: string): void {
  const found = ancestorsOf(pointer)
    .reverse()
    .map((each) => document.getElementById(fieldId(each)))
    .find((element) => element !== null);
  found?.focus();
  found?.scrollIntoView({ block: "center" });
}
