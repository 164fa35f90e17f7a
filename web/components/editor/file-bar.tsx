import { useState } from "preact/hooks";
import { emptyTemplate, templateOf } from "../../editor/template.ts";
import { saveText } from "../../save-file.ts";
import type { Session } from "../../session.ts";
import type { FormContext } from "./form-context.ts";

interface FileBarProps {
  readonly session: Session;
  readonly form: FormContext;
  /** What went wrong with a file; empty while nothing did. */
  readonly trouble: string;
  onFiles(files: readonly File[]): void;
}

/** Where a draft comes from and goes to: a scenario that ships, files, one step back and forth. */
export function FileBar({ session, form, trouble, onFiles }: FileBarProps) {
  const { editor, words } = form;
  const charts = [...editor.charts.value];
  const name = editor.draft.value.scenario?.name ?? "scenario";
  return (
    <div class="file-bar">
      <Templates session={session} form={form} />
      <div class="file-actions">
        <label class="file-button">
          {words.openFile}
          <input
            type="file"
            accept=".json,.csv,application/json,text/csv"
            multiple
            aria-describedby="open-hint"
            onChange={({ currentTarget }) => {
              onFiles([...(currentTarget.files ?? [])]);
              currentTarget.value = "";
            }}
          />
        </label>
        <button type="button" onClick={() => saveText(`${name}.json`, editor.text.value, "application/json")}>
          {words.save}
        </button>
        {charts.map(([file, csv]) => (
          <button key={file} type="button" onClick={() => saveText(file, csv, "text/csv")}>
            {words.saveChart(file)}
          </button>
        ))}
        <button type="button" disabled={!editor.canUndo.value} onClick={() => editor.undo()}>
          {words.undo}
        </button>
        <button type="button" disabled={!editor.canRedo.value} onClick={() => editor.redo()}>
          {words.redo}
        </button>
      </div>
      <p class="hint" id="open-hint">
        {words.openHint}
      </p>
      <p class="trouble" role="alert">
        {trouble}
      </p>
    </div>
  );
}

function Templates({ session, form }: { session: Session; form: FormContext }) {
  const { editor, words, language } = form;
  const [chosen, setChosen] = useState("");
  const begin = async () => {
    const template = chosen === "" ? emptyTemplate() : await templateOf(chosen);
    if (template) editor.open(template.text, template.charts);
  };
  return (
    <div class="templates">
      <label for="template">{words.beginWith}</label>
      <select
        id="template"
        value={chosen}
        aria-describedby="template-hint"
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      >
        <option value="">{words.emptyScenario}</option>
        {[...session.library.value.scenarios.values()].map(({ name, title }) => (
          <option key={name} value={name}>
            {title[language]}
          </option>
        ))}
      </select>
      <button type="button" onClick={begin}>
        {words.begin}
      </button>
      <p class="hint" id="template-hint">
        {words.replaceDraft}
      </p>
    </div>
  );
}
