import { useMemo, useState } from "preact/hooks";
import type { SourceKind } from "../../src/experiment/default-source.ts";
import {
  type DeclaredQuantity,
  declaredQuantities,
  matchingQuantities,
  sourceKinds,
} from "../declared-quantities.ts";
import type { Language } from "../language.ts";
import type { ModelWords } from "../text/model.ts";
import { ScrollRegion } from "./scroll-region.tsx";

interface QuantitySearchProps {
  readonly language: Language;
  readonly words: ModelWords;
}

/** Levers and parameters with their sources, found by word and by kind of source. */
export function QuantitySearch({ language, words }: QuantitySearchProps) {
  const [search, setSearch] = useState("");
  const [kind, setKind] = useState<SourceKind | "any">("any");
  const all = useMemo(() => declaredQuantities(language), [language]);
  const shown = matchingQuantities(all, search, kind);
  return (
    <>
      <div class="quantity-search">
        <label for="quantity-search">{words.search}</label>
        <input
          id="quantity-search"
          type="search"
          value={search}
          placeholder={words.searchHint}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <label for="quantity-kind">{words.kind}</label>
        <select
          id="quantity-kind"
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as SourceKind | "any")}
        >
          {(["any", ...sourceKinds] as const).map((each) => (
            <option key={each} value={each}>
              {words.kinds[each]} ({matchingQuantities(all, "", each).length})
            </option>
          ))}
        </select>
        <output for="quantity-search quantity-kind">{words.found(shown.length, all.length)}</output>
      </div>
      {shown.length === 0 ? (
        <p class="hint">{words.nothingFound}</p>
      ) : (
        <QuantityTable quantities={shown} words={words} />
      )}
    </>
  );
}

function QuantityTable({
  quantities,
  words,
}: {
  quantities: readonly DeclaredQuantity[];
  words: ModelWords;
}) {
  return (
    <ScrollRegion class="table-frame is-tall is-prose quantities" label={words.quantity}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.quantity}</th>
            <th scope="col">{words.meaning}</th>
            <th scope="col">{words.unitAndRange}</th>
            <th scope="col">{words.default}</th>
            <th scope="col">{words.source}</th>
          </tr>
        </thead>
        <tbody>
          {quantities.map(
            ({ name, group, label, text, unit, range, default: initial, source, sourceKind }) => (
              <tr key={name}>
                <th scope="row">
                  {label}
                  <span class="hint">
                    {words.groups[group]} <code>{name}</code>
                  </span>
                </th>
                <td>{text}</td>
                <td>
                  {unit}
                  <span class="hint">{range}</span>
                </td>
                <td>{initial}</td>
                <td>
                  <span class={`source is-${sourceKind}`}>{words.kinds[sourceKind]}</span>
                  {source !== words.kinds[sourceKind] && <span class="hint">{source}</span>}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
