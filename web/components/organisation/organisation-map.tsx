import { useMemo, useRef, useState } from "preact/hooks";
import { recordedQuantities } from "../../../src/experiment/recorded-quantities.ts";
import { formatValue } from "../../number-format.ts";
import { mapExploration } from "../../organisation/explorations.ts";
import { type MapChoice, type MapView, mapTakeaway, mapView } from "../../organisation/map-view-model.ts";
import type { Inside } from "../../organisation/study.ts";
import { mostNodes } from "../../organisation/tidy-tree.ts";
import { ExploreTree } from "../explore-tree.tsx";
import { PolicySample } from "../policy-sample.tsx";
import { BranchPicture } from "./branch-picture.tsx";
import { ColourLegend } from "./colour-legend.tsx";
import { HangingPicture } from "./hanging-picture.tsx";
import { MapTables } from "./map-table.tsx";
import { Player } from "./player.tsx";
import { PostSteps } from "./post-steps.tsx";
import { useWidth } from "./width.ts";
import type { OrganisationReading } from "./world-choice.tsx";

export interface MapReading extends OrganisationReading {
  readonly inside: Inside;
  readonly view: MapView;
  readonly choice: MapChoice;
  readonly format: (value: number) => string;
}

/** The organisation once a policy, coloured by a quantity, month by month. */
export function OrganisationMap({ inside, ...reading }: OrganisationReading & { inside: Inside }) {
  const { study, language, words } = reading;
  const quantity = study.quantity.value;
  const month = study.shownMonth.value;
  const top = study.top.value;
  const choice = useMemo(() => ({ quantity, month, top }), [quantity, month, top]);
  const view = useMemo(() => mapView(inside, choice), [inside, choice]);
  const [isTabled, setTabled] = useState(false);
  const { label, unit, kind } = recordedQuantities[quantity];
  const format = (value: number) => formatValue(value, unit, language);
  const map = { ...reading, inside, view, choice, format };
  const isBranch = view.posts.length <= mostNodes;
  const caption = (isBranch ? words.treeCaption : words.mapCaption)(
    label[language],
    kind === "flow" ? words.overTheYear : "",
  );
  return (
    <section class="panel" aria-labelledby="map-takeaway">
      <h2 id="map-takeaway" class="takeaway">
        {mapTakeaway(view, choice, inside.hierarchy.levels)[language]}
      </h2>
      <figure class="organisation-map">
        <figcaption>
          <h3 id="map-heading">{words.mapHeading}</h3>
          <button
            type="button"
            class="quiet"
            aria-expanded={isTabled}
            aria-describedby="map-heading"
            onClick={() => setTabled(!isTabled)}
          >
            {isTabled ? words.hideTable : words.table}
          </button>
          <p class="hint" id="map-caption">
            {caption}
          </p>
        </figcaption>
        <ColourLegend {...map} />
        <Pictures {...map} isBranch={isBranch} />
        <Player
          id="organisation-month"
          label={words.monthOf}
          text={String(month)}
          value={month}
          last={inside.sides[0]!.record.ticks - 1}
          onValue={(chosen) => study.look({ month: chosen })}
          pace={250}
          words={words}
        />
        <PostSteps {...map} />
        <ExploreTree
          label={words.mapHeading}
          root={mapExploration(view, inside, format, { words, language })}
          words={words}
        />
        {isTabled && <MapTables {...map} />}
      </figure>
    </section>
  );
}

function Pictures({ isBranch, ...map }: MapReading & { isBranch: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const { width, fontSize } = useWidth(box);
  const [pointed, setPointed] = useState<number | null>(null);
  const { view, language } = map;
  const isBeside = isBranch && width > 54 * fontSize;
  const each = isBeside ? (width - 24) / 2 : width;
  return (
    <div ref={box} class={isBeside ? "map-sides is-beside" : "map-sides"}>
      {view.sides.map(({ policy, title, mark }, side) => (
        <div key={policy}>
          <p class="map-title" data-mark={mark}>
            <PolicySample mark={mark} /> {title[language]}
          </p>
          {isBranch ? (
            <BranchPicture {...map} side={side} width={each} fontSize={fontSize} onPoint={setPointed} />
          ) : (
            <HangingPicture {...map} side={side} width={each} fontSize={fontSize} onPoint={setPointed} />
          )}
        </div>
      ))}
      <PostReadout {...map} post={pointed ?? map.study.post.value} />
    </div>
  );
}

/** What the pictures show at the post under the pointer, or the chosen one. */
function PostReadout({ inside, view, language, words, format, post }: MapReading & { post: number }) {
  return (
    <p class="post-readout">
      <strong>{words.postNamed(inside.hierarchy.id(post))}</strong>{" "}
      {view.sides.map(({ policy, title, mark, values }) => (
        <span key={policy}>
          <PolicySample mark={mark} /> {title[language]} <b>{format(values[post]!)}</b>
        </span>
      ))}
    </p>
  );
}
