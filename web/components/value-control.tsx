import { bandOfValue, type NumberDeclaration } from "../../src/model/declaration.ts";
import { unitText } from "../../src/model/units.ts";
import {
  type DeclaredValue,
  fittedNumber,
  isChoice,
  stepOf,
  type ValueDeclaration,
} from "../declared-values.ts";
import type { Session } from "../session.ts";
import { setUpWords } from "../text/set-up.ts";

interface ValueControlProps {
  readonly session: Session;
  readonly name: string;
  readonly declaration: ValueDeclaration;
  readonly value: DeclaredValue;
  /** Where it stands unless it is changed here. */
  readonly start: DeclaredValue;
  readonly onValue: (value: DeclaredValue, stroke: string | null) => void;
}

/** A lever or an assumption as it is declared: what it means, its range and unit, its start, and its value. */
export function ValueControl(props: ValueControlProps) {
  const { session, name, declaration, value, start } = props;
  const words = setUpWords[session.language.value];
  const language = session.language.value;
  const id = `value-${name}`;
  return (
    <div class={`value-control${value === start ? "" : " is-changed"}`}>
      <label for={id}>{declaration.label[language]}</label>
      {isChoice(declaration) ? (
        <select
          id={id}
          value={String(value)}
          onChange={(event) => props.onValue(event.currentTarget.value, null)}
        >
          {declaration.options.map((option) => (
            <option key={option} value={option}>
              {words.options[option] ?? option}
            </option>
          ))}
        </select>
      ) : (
        <NumberFields
          {...props}
          id={id}
          declaration={declaration}
          value={Number(value)}
          start={Number(start)}
        />
      )}
      <details class="value-text">
        <summary>{words.meaning}</summary>
        <p>{declaration.text[language]}</p>
        <p>{words.source(declaration.source)}</p>
      </details>
    </div>
  );
}

interface NumberFieldsProps extends ValueControlProps {
  readonly id: string;
  readonly declaration: NumberDeclaration;
  readonly value: number;
  readonly start: number;
}

function NumberFields({ session, id, name, declaration, value, start, onValue }: NumberFieldsProps) {
  const words = setUpWords[session.language.value];
  const label = declaration.label[session.language.value];
  const pure = declaration.unit === "1" || declaration.unit === "share"; // says nothing beside its range
  const unit = pure ? "" : unitText(declaration.unit, session.language.value);
  const band = bandOfValue(declaration, value)?.[session.language.value] ?? "";
  const { min, max } = declaration;
  const step = stepOf(declaration);
  const place = (start - min) / (max - min);
  const put = (number: number, stroke: string | null = null) =>
    onValue(fittedNumber(declaration, number), stroke);
  return (
    <div class="number-fields">
      <button
        type="button"
        aria-label={words.less(label)}
        disabled={value <= min}
        onClick={() => put(value - step)}
      >
        −
      </button>
      <div class="slider" style={{ "--start": String(place) }}>
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          step="any"
          value={value}
          aria-valuetext={[value, unit, band].filter((text) => text !== "").join(" ")}
          onInput={(event) => put(stepped(event.currentTarget.valueAsNumber, step), name)}
          onChange={() => session.history.endStroke()}
          onKeyDown={(event) => steppedByKey(event, value, step, declaration, put)}
        />
        <span class="start-mark" title={words.startsAt(start)} />
      </div>
      <button
        type="button"
        aria-label={words.more(label)}
        disabled={value >= max}
        onClick={() => put(value + step)}
      >
        +
      </button>
      <NumberField label={label} declaration={declaration} value={value} session={session} onNumber={put} />
      <span class="unit">{[band, unit].filter((text) => text !== "").join(" · ")}</span>
    </div>
  );
}

interface NumberFieldProps {
  readonly session: Session;
  readonly label: string;
  readonly declaration: NumberDeclaration;
  readonly value: number;
  readonly onNumber: (value: number) => void;
}

/** The number itself, for whoever knows what it should be. */
function NumberField({ session, label, declaration, value, onNumber }: NumberFieldProps) {
  const { min, max } = declaration;
  return (
    <input
      class="number"
      type="number"
      inputMode="decimal"
      min={min}
      max={max}
      step="any"
      value={value}
      aria-label={setUpWords[session.language.value].valueOf(label, min, max)}
      onChange={(event) => {
        const typed = event.currentTarget.valueAsNumber;
        const fitted = Number.isNaN(typed) ? value : fittedNumber(declaration, typed);
        event.currentTarget.value = String(fitted);
        if (fitted !== value) onNumber(fitted);
      }}
    />
  );
}

/** The multiple of a step next to a number. */
function stepped(value: number, step: number): number {
  return Math.round(value / step) * step;
}

/** The arrows move by a step: a slider without steps of its own would move by a hair. */
function steppedByKey(
  event: KeyboardEvent,
  value: number,
  step: number,
  { min, max }: NumberDeclaration,
  put: (value: number) => void,
): void {
  const target = {
    ArrowLeft: value - step,
    ArrowDown: value - step,
    ArrowRight: value + step,
    ArrowUp: value + step,
    PageDown: value - 10 * step,
    PageUp: value + 10 * step,
    Home: min,
    End: max,
  }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  put(target);
}
