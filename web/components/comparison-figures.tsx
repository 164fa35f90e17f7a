import type { ComponentChildren } from "preact";
import { outcomes } from "../../src/model/outcomes.ts";
import type { ChartSize, ChartWords, Sides } from "../charts/plot.ts";
import type { DrawnWorlds } from "../charts/policy-lines.ts";
import { lineNumbers } from "../export/lines-csv.ts";
import type { LinesView } from "../lines-view.ts";
import { maxSuperposed, referenceArm } from "../policy-marks.ts";
import { fileWord } from "../series.ts";
import type { Session } from "../session.ts";
import { panelsOf } from "../small-multiples.ts";
import type { CompareWords } from "../text/compare.ts";
import { LineFigure } from "./line-figure.tsx";
import { SaveFigure } from "./save-figure.tsx";

interface LinesProps {
  readonly session: Session;
  readonly id: string;
  /** Part of the names of files. */
  readonly name: string;
  readonly title: string;
  readonly heading: string;
  readonly caption: string;
  readonly view: LinesView;
  /** The policy that is subtracted; null where none is. */
  readonly minus: string | null;
  readonly chartWords: ChartWords;
  readonly size: ChartSize;
  readonly sides: Sides;
  readonly month: number | null;
  readonly onMonth: (month: number) => void;
  readonly drawn: DrawnWorlds;
  readonly words: CompareWords;
}

/** All policies in one picture; where they are too many for that, each in one of its own beside the baseline. */
export function ComparisonFigures(props: LinesProps) {
  const { policies } = props.session.choices.value;
  return policies.length > maxSuperposed ? <SmallMultiples {...props} /> : <Superposed {...props} />;
}

function Superposed({ title, name, minus, ...props }: LinesProps) {
  return <LineFigure {...props} tools={saver({ title, name, minus, ...props }, props.view)} />;
}

/** Ems below which a panel would not be read, and between two of them. */
const narrowestPanel = 19;
const panelGap = 1.5;

function SmallMultiples(props: LinesProps) {
  const { session, id, heading, caption, view, size } = props;
  const panels = panelsOf(view, [session.choices.value.baseline, referenceArm]);
  const columns = Math.max(1, Math.min(4, Math.floor(size.width / (narrowestPanel * size.fontSize))));
  const width = Math.floor((size.width - (columns - 1) * panelGap * size.fontSize) / columns);
  const panelSize = { ...size, width, height: Math.max(size.fontSize * 13, width * 0.6) };
  const panelSides = { left: props.sides.left, right: size.fontSize };
  return (
    <section aria-labelledby={`${id}-all`}>
      <h3 id={`${id}-all`} class="panels-heading">
        {heading}
      </h3>
      <p class="hint">{caption}</p>
      <div class="small-multiples" style={{ "--columns": String(columns) }}>
        {panels.map((panel) => (
          <LineFigure
            key={panel.policy}
            {...props}
            id={`${id}-${panel.policy}`}
            heading={panel.title}
            caption=""
            view={panel.view}
            size={panelSize}
            sides={panelSides}
            tools={saver({ ...props, name: `${props.name}-${fileWord(panel.policy)}`, caption }, panel.view)}
          />
        ))}
      </div>
    </section>
  );
}

type Saved = Pick<LinesProps, "session" | "name" | "title" | "caption" | "minus">;

function saver({ session, name, title, caption, minus }: Saved, view: LinesView) {
  const { scenario, outcome } = session.choices.value;
  const subject = { scenario, outcome, unit: outcomes[outcome].unit, minus };
  return (drawing: () => SVGSVGElement): ComponentChildren => (
    <SaveFigure
      session={session}
      figure={{ name, title, caption, drawing, numbers: lineNumbers(view, subject) }}
    />
  );
}
