import { useEffect, useId, useState } from "preact/hooks";
import type { ExportPanel, ExportPanelProps } from "./export-panel.tsx";

/** A button that unfolds what can be taken away of a figure. The rest comes in a piece of its own. */
export function SaveFigure({ session, figure, origin }: ExportPanelProps) {
  const [isOpen, setOpen] = useState(false);
  const [Panel, setPanel] = useState<{ view: typeof ExportPanel } | null>(null);
  const id = useId();
  useEffect(() => {
    if (isOpen && !Panel) import("./export-panel.tsx").then(({ ExportPanel: view }) => setPanel({ view }));
  }, [isOpen, Panel]);
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {session.words.value.save}
      </button>
      <div id={id} class="export" hidden={!isOpen}>
        {isOpen && Panel && <Panel.view session={session} figure={figure} origin={origin} />}
      </div>
    </>
  );
}
